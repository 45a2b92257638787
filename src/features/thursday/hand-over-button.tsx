import { Handshake, Undo2 } from 'lucide';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import type { EveningOrder } from '../evening.ts';
import type { ScreenProps } from '../screen-props.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { sayOnce, unsay } from './say-once.ts';

export type HandOverButtonProps = Pick<ScreenProps, 'week' | 'gestures'> & {
  readonly of: EveningOrder;
};

/** One tap gives the meal; the same place takes it back. */
export function HandOverButton({ of, week, gestures }: HandOverButtonProps) {
  const { t } = useTexts();
  const once = useOneAtATime();
  const { order, code, handedOver } = of;
  const give = () =>
    once('give', () =>
      gestures
        .run(() => sayOnce(week, 'handed-over', order.id), t('thursday.givenSaid', { code }))
        .then(keepFocus),
    );
  const takeBack = () =>
    once('give', () =>
      gestures
        .run(() => unsay(week, 'handed-over', order.id), t('thursday.notGivenSaid', { code }))
        .then(keepFocus),
    );
  return handedOver === null ? (
    <Button kind="main" wide icon={Handshake} onPress={give}>
      {t('thursday.give')}
    </Button>
  ) : (
    <Button kind="quiet" icon={Undo2} onPress={takeBack}>
      {t('thursday.notGiven')}
    </Button>
  );
}

/** The card goes to another group and takes the focus away with it: the title takes it over. */
function keepFocus(): void {
  if (document.activeElement !== document.body) return;
  document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
}
