import { BellRing, X } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from '../i18n/use-texts.ts';
import type { Instant } from '../kernel/clock.ts';
import { MINE, parseWeekBookName, type BookName } from '../store/book-name.ts';
import type { Book } from '../store/book.ts';
import type { Phone } from '../store/phone.ts';
import type { OpenWeek } from '../store/views/open-week.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Ltr } from '../ui/ltr.tsx';
import { Name } from '../ui/name.tsx';
import { browserTimer } from '../ui/timer.ts';
import { phoneBell } from './bell.ts';
import { type CookTimer, stopTimer, timersIn } from './cook-timers.ts';
import type { Gestures } from './gestures.ts';
import './timer-strip.css';

export interface TimerStripProps {
  readonly phone: Phone;
  readonly gestures: Gestures;
  /** The week shown; a timer of any other rings too. */
  readonly week: OpenWeek | null;
}

/** How often the strip counts down, in milliseconds. */
const TICK_MS = 1000;

/** What runs on this phone and what is over, on every screen: said aloud, and rung. */
export function TimerStrip({ phone, gestures, week }: TimerStripProps) {
  const { t } = useTexts();
  const timers = timersIn(useTimerBooks(phone, week));
  const now = useTicking(timers, () => phone.clock.now());
  useRinging(timers, now);
  if (timers.length === 0) return null;
  const stop = (timer: CookTimer) => void gestures.run(() => stopTimer(timer)); // says its own failure
  return (
    <ul class="timer-strip" aria-label={t('recipes.timers')}>
      {timers.map((timer) => (
        <li key={timer.step}>
          {timer.endsAt > now ? (
            <Running timer={timer} leftMs={timer.endsAt - now} onStop={() => stop(timer)} />
          ) : (
            <Over timer={timer} onSeen={() => stop(timer)} />
          )}
        </li>
      ))}
    </ul>
  );
}

interface RunningProps {
  readonly timer: CookTimer;
  readonly leftMs: number;
  readonly onStop: () => void;
}

function Running({ timer, leftMs, onStop }: RunningProps) {
  const { t } = useTexts();
  return (
    <div class="timer-strip-row">
      <span class="timer-strip-left" role="timer">
        <Ltr>{clockText(leftMs)}</Ltr>
      </span>
      <span class="timer-strip-what">
        <Name lines={1}>{timer.what}</Name>
      </span>
      <Button kind="quiet" icon={X} onPress={onStop}>
        {t('recipes.stopTimer')}
      </Button>
    </div>
  );
}

function Over({ timer, onSeen }: { readonly timer: CookTimer; readonly onSeen: () => void }) {
  const { t } = useTexts();
  return (
    <div class="timer-strip-row" data-over="true" role="alert">
      <Icon node={BellRing} />
      <span class="timer-strip-what">
        <strong>{t('recipes.timerOver')}</strong>
        <Name lines={1}>{timer.what}</Name>
      </span>
      <Button onPress={onSeen}>{t('recipes.timerSeen')}</Button>
    </div>
  );
}

/**
 * Every book of this phone that may hold a timer: the drafts of all its weeks, whichever is shown, and what it
 * keeps for itself.
 */
function useTimerBooks({ shelf }: Phone, week: OpenWeek | null): readonly Book[] {
  const [books, setBooks] = useState<readonly Book[]>([]);
  const hasMine = shelf.keys.value?.books[MINE] !== undefined;
  useEffect(() => {
    let wanted = true;
    const open = async () => {
      const names = (await shelf.entries()).map(({ name }) => name);
      const drafts = names.filter((name) => parseWeekBookName(name)?.kind === 'drafts');
      // Lines of the catalogue are only made with the name of a book.
      const held = [...drafts, ...(hasMine ? [MINE] : [])] as BookName[];
      const opened = await Promise.all(held.map((name) => shelf.open(name)));
      if (wanted) setBooks(opened.flatMap((one) => (one.ok ? [one.value] : [])));
    };
    void open().catch(() => undefined); // an unreadable list is said where it is needed
    return () => {
      wanted = false;
    };
  }, [shelf, week, hasMine]);
  return books;
}

/** The time, moving on each second while something runs. */
function useTicking(timers: readonly CookTimer[], now: () => Instant): Instant {
  const [, setTicks] = useState(0);
  const runs = timers.some(({ endsAt }) => endsAt > now());
  useEffect(() => {
    if (!runs) return undefined;
    const timer = browserTimer();
    let stop: () => void = () => undefined;
    const tick = () => {
      setTicks((ticks) => ticks + 1);
      stop = timer.after(TICK_MS, tick);
    };
    stop = timer.after(TICK_MS, tick);
    return () => stop();
  }, [runs]);
  return now();
}

/** Rings once for each timer that is over; quiet again once none is left. */
function useRinging(timers: readonly CookTimer[], now: Instant): void {
  const rung = useRef(new Set<string>());
  const isAny = timers.length > 0;
  useEffect(() => {
    const over = timers
      .filter(({ endsAt }) => endsAt <= now)
      .map(({ step, endsAt }) => `${step}@${endsAt}`);
    const isNew = over.some((one) => !rung.current.has(one));
    for (const one of over) rung.current.add(one);
    if (isNew) phoneBell.ring();
  });
  useEffect(() => {
    if (!isAny) return undefined;
    // A page that started anew has no sound before somebody touches it.
    const arm = () => phoneBell.arm();
    document.addEventListener('click', arm);
    return () => {
      document.removeEventListener('click', arm);
      phoneBell.close();
    };
  }, [isAny]);
}

/** « 9:05 », « 1:30:00 »: what is left, the second begun counted whole. */
function clockText(leftMs: number): string {
  const seconds = Math.ceil(leftMs / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (n: number) => String(n).padStart(2, '0');
  const rest = `${two(minutes)}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest.replace(/^0(?=\d:)/, '');
}
