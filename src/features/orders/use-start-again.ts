import { useTexts } from '../../i18n/use-texts.ts';
import type { ScreenProps } from '../screen-props.ts';
import { discardDraft } from './discard-draft.ts';
import type { OrderForm } from './use-order-form.ts';

/** Throws a kept form away, once nothing of it waits to be written, and begins again. */
export function useStartAgain(
  { week, gestures }: ScreenProps,
  form: OrderForm,
  row: string,
): () => void {
  const { t } = useTexts();
  const startAgain = async () => {
    await form.settled();
    const thrown = await gestures.run(() => discardDraft(week, row), t('orders.discarded'));
    if (thrown) form.restart();
  };
  return () => void startAgain();
}
