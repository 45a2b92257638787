import type { Order } from '../../domain/order.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { checkDraft } from './check-draft.ts';
import { editOrder, editQuestion } from './edit-order.ts';
import type { OrderForm } from './use-order-form.ts';
import { formContext, type Saving, useSaving } from './use-taking.ts';

/** Writes what a form changed of an order, once the cap is settled. */
export function useEditing(props: ScreenProps, form: OrderForm, order: Order): Saving {
  const { week, phone, gestures, go } = props;
  const { t } = useTexts();
  return useSaving(
    () => {
      const now = phone.clock.now();
      return checkDraft(form.draft, { ...formContext(props, 'edit', order), now });
    },
    (entry) => editQuestion(props, order, entry),
    async (entry, cap) => {
      await form.settled();
      const edited = { form: form.form, entry, cap };
      const saved = await gestures.run(() => editOrder(props, edited), t('orders.edited'));
      if (saved) go(paths.order(week.week, order.id));
    },
  );
}
