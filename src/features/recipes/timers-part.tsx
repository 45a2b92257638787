import { X } from 'lucide';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { Name } from '../../ui/name.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { type Timers, useTimers } from './use-timers.ts';

/** The timers of this phone, on a screen that starts none. */
export function TimersPart(props: Pick<ScreenProps, 'week' | 'phone' | 'gestures'>) {
  return <RunningTimers timers={useTimers(props)} />;
}

/** What runs, and what is over: said aloud, and rung. */
export function RunningTimers({ timers: { running, stop } }: { readonly timers: Timers }) {
  const { t } = useTexts();
  if (running.length === 0) return null;
  return (
    <ul class="recipe-timers" aria-label={t('recipes.timers')}>
      {running.map(({ step, what, leftMs }) => (
        <li key={step}>
          {leftMs > 0 ? (
            <div class="recipe-timer">
              <span class="recipe-timer-left" role="timer">
                <Ltr>{clockText(leftMs)}</Ltr>
              </span>
              <span class="recipe-timer-what">
                <Name>{what}</Name>
              </span>
              <Button kind="quiet" icon={X} onPress={() => stop(step)}>
                {t('recipes.stopTimer')}
              </Button>
            </div>
          ) : (
            <Notice
              tone="attention"
              word={t('recipes.timerOver')}
              role="alert"
              action={<Button onPress={() => stop(step)}>{t('recipes.timerSeen')}</Button>}
            >
              <Name>{what}</Name>
            </Notice>
          )}
        </li>
      ))}
    </ul>
  );
}

/** « 9:05 », « 1:30:00 »: what is left, the second begun counted whole. */
function clockText(leftMs: number): string {
  const seconds = Math.ceil(leftMs / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (n: number) => String(n).padStart(2, '0');
  const rest = `${two(minutes)}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest.replace(/^0(?=\d:)/, '');
}
