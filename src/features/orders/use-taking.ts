import { useRef, useState } from 'preact/hooks';
import type { Order } from '../../domain/order.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { offeredMealPrice } from '../offered-meals.ts';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { capFit, settleCap, type CapAnswer, type OverCap } from '../cap-answer.ts';
import { checkDraft, type FieldErrors, type OrderEntry } from './check-draft.ts';
import { formKeeping, isAsked } from './person-keeping.ts';
import { comesLate, suggestedAnswer } from './suggested-answer.ts';
import { takeOrder } from './take-order.ts';
import type { OrderForm } from './use-order-form.ts';

/** Saving a form: what is missing, what must be decided first, and whether it is on its way. */
export interface Saving {
  /** What was wrong at the last try and still is. */
  readonly errors: FieldErrors;
  /** How often saving was tried in vain: each time a person is taken to what is wrong. */
  readonly tries: number;
  readonly over: OverCap | null;
  readonly busy: boolean;
  readonly save: (cap: CapAnswer) => Promise<void>;
  readonly backToForm: () => void;
}

const UNTRIED: Pick<Saving, 'errors' | 'tries'> = { errors: {}, tries: 0 };

/** Takes the order of a form once nothing is missing and the cap is settled. */
export function useTaking(props: ScreenProps, form: OrderForm): Saving {
  const { week, phone, gestures, me, go } = props;
  const { t } = useTexts();
  return useSaving(
    () => {
      const now = phone.clock.now();
      return checkDraft(form.draft, { ...formContext(props, 'new'), now });
    },
    (entry) => {
      const settled = settleCap(
        capFit(week, entry.order, entry.lines),
        { type: 'ask' },
        answerOf(props, form),
      );
      return settled.ok ? null : settled.error;
    },
    async (entry, cap) => {
      await form.settled();
      const taken = { entry, cap, answer: answerOf(props, form), takenBy: me.value };
      const saved = await gestures.run(() => takeOrder(props, taken), t('orders.taken'));
      if (saved) go(paths.orders(week.week));
    },
  );
}

/** Checks, asks, then writes; a second tap while it writes does nothing. */
export function useSaving(
  check: () => ReturnType<typeof checkDraft>,
  question: (entry: OrderEntry) => OverCap | null,
  write: (entry: OrderEntry, cap: CapAnswer) => Promise<void>,
): Saving {
  const [failed, setFailed] = useState(UNTRIED);
  const [over, setOver] = useState<OverCap | null>(null);
  const [busy, setBusy] = useState(false);
  // Two taps may come before one redraw.
  const busyRef = useRef(false);
  return {
    errors: stillWrong(failed.errors, check),
    tries: failed.tries,
    over,
    busy,
    backToForm: () => setOver(null),
    save: async (cap) => {
      if (busyRef.current) return;
      const checked = check();
      setFailed(checked.ok ? UNTRIED : { errors: checked.error, tries: failed.tries + 1 });
      if (!checked.ok) return;
      const asked = cap.type === 'ask' ? question(checked.value) : null;
      setOver(asked);
      if (asked) return;
      setBusy((busyRef.current = true));
      await write(checked.value, cap);
      setBusy((busyRef.current = false));
    },
  };
}

/** The errors of the last try without those that were put right since. */
function stillWrong(errors: FieldErrors, check: () => ReturnType<typeof checkDraft>): FieldErrors {
  if (Object.keys(errors).length === 0) return errors;
  const now = check();
  if (now.ok) return {};
  return Object.fromEntries(Object.entries(now.error).filter(([field]) => field in errors));
}

/** What a form is checked against on this phone. */
export function formContext(
  { week, group }: Pick<ScreenProps, 'week' | 'group'>,
  form: 'new' | 'edit',
  order?: Order,
) {
  const { person, address } = formKeeping(week, form);
  return {
    menu: week.menu.value,
    lines: order?.lines ?? [],
    offeredPrice: offeredMealPrice(group, order),
    keepsContact: isAsked(person),
    keepsAddress: isAsked(address),
  };
}

function answerOf({ week, phone }: ScreenProps, { draft }: OrderForm) {
  return suggestedAnswer(draft, comesLate(week, draft, phone.clock.now()));
}
