import { useEffect, useRef, useState } from 'preact/hooks';
import * as z from 'zod/mini';
import { type Instant, toInstant } from '../../kernel/clock.ts';
import { draftTable } from '../../store/books/desk-books.ts';
import { put, remove } from '../../store/table.ts';
import { browserTimer } from '../../ui/timer.ts';
import type { ScreenProps } from '../screen-props.ts';
import { type Bell, createBell } from './bell.ts';

/** A timer of a step; it runs on while other screens are shown. */
export interface CookTimer {
  readonly step: string;
  /** The beginning of the step, to know it by. */
  readonly what: string;
  readonly endsAt: Instant;
}

export interface Timers {
  /** The one that ends first stands first. */
  readonly running: readonly (CookTimer & { readonly leftMs: number })[];
  readonly start: (timer: Pick<CookTimer, 'step' | 'what'>, minutes: number) => void;
  readonly stop: (step: string) => void;
}

type TimerProps = Pick<ScreenProps, 'week' | 'phone' | 'gestures'>;

const ROW_START = 'cook-timer/';
const keptTimer = z.object({ step: z.string(), what: z.string(), endsAt: z.number() });
/** How often the screen counts down, in milliseconds. */
const TICK_MS = 1000;

/** The timers of this phone: kept in the week's drafts, so that they survive another screen and a reload. */
export function useTimers({ week, phone, gestures }: TimerProps): Timers {
  const book = week.draftsBook;
  // On a week whose drafts are gone they live as long as the screen.
  const [loose, setLoose] = useState<readonly CookTimer[]>([]);
  const kept = book ? readTimers(book.rows(draftTable).value) : loose;
  const now = useTicking(kept, () => phone.clock.now());
  const running = kept
    .map((timer) => ({ ...timer, leftMs: timer.endsAt - now }))
    .toSorted((a, b) => a.leftMs - b.leftMs);
  const bell = useRinging(running);
  const write = async (change: ReturnType<typeof put>) => {
    const saved = await book?.commit([change]);
    if (saved?.ok === false) gestures.fail(saved.error);
  };
  return {
    running,
    start: ({ step, what }, minutes) => {
      bell.arm();
      const value = { step, what, endsAt: toInstant(phone.clock.now() + minutes * 60_000) };
      setLoose((before) => [...before.filter((one) => one.step !== step), value]);
      void write(put(draftTable, ROW_START + step, { value })); // its failure is said above
    },
    stop: (step) => {
      setLoose((before) => before.filter((one) => one.step !== step));
      void write(remove(draftTable, ROW_START + step)); // its failure is said above
    },
  };
}

function readTimers(rows: ReadonlyMap<string, { readonly value: unknown }>): readonly CookTimer[] {
  return [...rows].flatMap(([row, { value }]) => {
    const read = row.startsWith(ROW_START) ? keptTimer.safeParse(value) : null;
    return read?.success ? [{ ...read.data, endsAt: toInstant(read.data.endsAt) }] : [];
  });
}

/** The time, moving on each second while something runs. */
function useTicking(kept: readonly CookTimer[], now: () => Instant): Instant {
  const [, setTicks] = useState(0);
  const runs = kept.some(({ endsAt }) => endsAt > now());
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

/** Rings once for each timer that is over while this screen is shown. */
function useRinging(running: Timers['running']): Bell {
  const [bell] = useState(createBell);
  const rung = useRef(new Set<string>());
  useEffect(() => {
    const over = running
      .filter(({ leftMs }) => leftMs <= 0)
      .map(({ step, endsAt }) => `${step}@${endsAt}`);
    const isNew = over.some((one) => !rung.current.has(one));
    for (const one of over) rung.current.add(one);
    if (isNew) bell.ring();
  });
  useEffect(() => () => bell.close(), [bell]);
  return bell;
}
