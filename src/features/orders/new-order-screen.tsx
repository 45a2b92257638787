import { offeredDishes } from '../../domain/menu.ts';
import { multiplyCents, NO_MONEY } from '../../domain/money.ts';
import { toOrderId } from '../../domain/order.ts';
import { lateFrom } from '../../domain/settings.ts';
import { errorSentence } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { hasPrices } from '../../store/views/open-week.ts';
import { Page } from '../../ui/page.tsx';
import { offeredMealPrice } from '../offered-meals.ts';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { AnswerField } from './answer-field.tsx';
import { CapChoice } from '../cap-choice.tsx';
import { type FieldErrors, linesOf } from './check-draft.ts';
import { blankDraft, newOrderRow } from './order-draft.ts';
import { MainsNow } from './mains-now.tsx';
import { NoMenu } from './no-menu.tsx';
import { OrderFormFields } from './order-form.tsx';
import { OrderNotices } from './order-notices.tsx';
import { formKeeping } from './person-keeping.ts';
import { SaveBar } from './save-bar.tsx';
import { SentFields } from './sent-fields.tsx';
import { comesLate } from './suggested-answer.ts';
import { type OrderForm, useOrderForm } from './use-order-form.ts';
import { useStartAgain } from './use-start-again.ts';
import { useTaking } from './use-taking.ts';
import './orders.css';

/** Taking an order at the phone: dishes, nickname, time, done. */
export function NewOrderScreen(props: ScreenProps) {
  const { week, phone, gestures, group } = props;
  const { t } = useTexts();
  const row = newOrderRow(phone.windowId);
  const form = useOrderForm({
    book: week.draftsBook,
    row,
    begin: () => firstDraft(props),
    fits: ({ now }) => week.orders.value.every(({ id }) => id !== now.order),
    onError: gestures.fail,
  });
  const taking = useTaking(props, form);
  const now = phone.now.value;
  const late = comesLate(week, form.draft, now);
  const menu = week.menu.value;
  const offeredPrice = week.oneOff ? null : offeredMealPrice(group);
  const restart = useStartAgain(props, form, row);
  const back = { href: paths.orders(week.week), word: t('orders.title') };
  if (offeredDishes(menu).length === 0) return <NoMenu week={week} />;
  return (
    <Page
      title={t('orders.form')}
      meta={<MainsNow week={week} />}
      back={back}
      action={
        <SaveBar
          lines={linesOf(form.draft, { menu, lines: [] })}
          priced={hasPrices(week)}
          besides={multiplyCents(offeredPrice ?? NO_MONEY, form.draft.offered)}
          busy={taking.busy}
          wrong={Object.keys(taking.errors).length > 0}
          onSave={() => void taking.save({ type: 'ask' })}
        />
      }
    >
      <OrderNotices week={week} now={now} continued={form.continued} onRestart={restart} />
      <OrderFormFields
        week={week}
        form={form}
        keeping={formKeeping(week, 'new')}
        lines={[]}
        errors={taking.errors}
        tries={taking.tries}
        offeredPrice={offeredPrice}
      >
        <SentQuestion screen={props} form={form} late={late} error={taking.errors.sent} />
        <AnswerField form={form} late={late} />
      </OrderFormFields>
      {taking.over && (
        <CapChoice
          over={taking.over}
          decisions={group.decisions.value}
          onAnswer={(cap) => void taking.save(cap)}
          onChange={taking.backToForm}
        />
      )}
    </Page>
  );
}

interface SentQuestionProps {
  readonly screen: ScreenProps;
  readonly form: OrderForm;
  readonly late: boolean;
  readonly error: FieldErrors['sent'];
}

/** After the cutoff: when the message came. */
function SentQuestion({ screen: { week, phone }, form, late, error }: SentQuestionProps) {
  const texts = useTexts();
  const cutoff = lateFrom(week.terms.value);
  if (phone.now.value < cutoff) return null;
  return (
    <SentFields
      draft={form.draft}
      cutoff={cutoff}
      late={late}
      onChange={form.change}
      error={error && errorSentence(texts, error)}
    />
  );
}

/** A blank form; with one way to get the meal there is nothing to choose. */
function firstDraft({ week, phone }: ScreenProps) {
  const { slots, delivery } = week.terms.value;
  const blank = blankDraft(toOrderId(phone.ids.next()));
  const [only] = slots;
  return only !== undefined && slots.length === 1 && !delivery
    ? { ...blank, handover: only as string } // a time is a text here
    : blank;
}
