import { multiplyCents, NO_MONEY } from '../../domain/money.ts';
import type { Order, OrderId } from '../../domain/order.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { hasPrices } from '../../store/views/open-week.ts';
import { Page } from '../../ui/page.tsx';
import { offeredMealPrice } from '../offered-meals.ts';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { CapChoice } from '../cap-choice.tsx';
import { linesOf } from './check-draft.ts';
import { draftOfOrder, editRow } from './order-draft.ts';
import { OrderFormFields } from './order-form.tsx';
import { OrderGonePage } from './order-gone.tsx';
import { OrderNotices } from './order-notices.tsx';
import type { OrderRow } from './order-rows.ts';
import { formKeeping } from './person-keeping.ts';
import { SaveBar } from './save-bar.tsx';
import { STATE_WORD } from '../state-words.ts';
import { useEditing } from './use-editing.ts';
import { useOrderForm } from './use-order-form.ts';
import { useStartAgain } from './use-start-again.ts';
import { useOrderRows } from './use-order-rows.ts';
import './orders.css';

export interface EditOrderScreenProps extends ScreenProps {
  readonly order: OrderId;
}

/** Changing what was ordered, when, and the notes. */
export function EditOrderScreen(props: EditOrderScreenProps) {
  const { week, order: id } = props;
  const { t } = useTexts();
  const row = useOrderRows(week).value.find(({ order }) => order.id === id);
  if (!row) return <OrderGonePage week={week} />;
  if (!canBeChanged(row)) {
    const state = t(STATE_WORD[row.state]);
    return (
      <Page
        title={t('orders.editForm', { code: row.code })}
        back={{ href: paths.order(week.week, id), word: row.code }}
      >
        <Notice tone="info" word={t('orders.information')}>
          {t('orders.notAvailable', { state })}
        </Notice>
        <LinkButton href={paths.order(week.week, id)}>
          {t('orders.seeIt', { code: row.code })}
        </LinkButton>
      </Page>
    );
  }
  return <EditForm key={id} {...props} row={row} />;
}

/** What nobody cooks any more is decided about before it is changed: a change would undo a cancellation. */
export function canBeChanged({ state }: OrderRow): boolean {
  return state !== 'declined' && state !== 'cancelled' && state !== 'contested';
}

function EditForm({ row, ...props }: EditOrderScreenProps & { readonly row: OrderRow }) {
  const { week, phone, gestures, group } = props;
  const { order, code } = row;
  const { t } = useTexts();
  const form = useOrderForm({
    book: week.draftsBook,
    row: editRow(order.id),
    begin: () => startOf(props, order),
    fits: () => true,
    onError: gestures.fail,
  });
  const offeredPrice = week.oneOff ? null : offeredMealPrice(group, order);
  const editing = useEditing(props, form, order);
  const restart = useStartAgain(props, form, editRow(order.id));
  return (
    <Page
      title={t('orders.editForm', { code })}
      back={{ href: paths.order(week.week, order.id), word: code }}
      action={
        <SaveBar
          lines={linesOf(form.draft, { menu: week.menu.value, lines: order.lines })}
          priced={hasPrices(week)}
          besides={multiplyCents(offeredPrice ?? NO_MONEY, form.draft.offered)}
          busy={editing.busy}
          wrong={Object.keys(editing.errors).length > 0}
          onSave={() => void editing.save({ type: 'ask' })}
        />
      }
    >
      <OrderNotices
        week={week}
        now={phone.now.value}
        continued={form.continued}
        onRestart={restart}
      />
      <OrderFormFields
        week={week}
        form={form}
        keeping={formKeeping(week, 'edit')}
        lines={order.lines}
        errors={editing.errors}
        tries={editing.tries}
        offeredPrice={offeredPrice}
      />
      {editing.over && (
        <CapChoice
          over={editing.over}
          decisions={group.decisions.value}
          onAnswer={(cap) => void editing.save(cap)}
          onChange={editing.backToForm}
        />
      )}
    </Page>
  );
}

function startOf({ week }: ScreenProps, order: Order) {
  const contact = week.contacts.value.get(order.id);
  return draftOfOrder(order, contact, week.addresses.value.get(order.id));
}
