import { Bookmark, Check, CircleHelp, Hourglass, type IconNode, Pencil, Undo2, X } from 'lucide';
import type { AnswerKind, OrderState } from '../../domain/order.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Section } from '../../ui/section.tsx';
import { ANSWER_WORD } from '../state-words.ts';

export interface OrderGesturesProps {
  readonly state: OrderState;
  /** Where to change it; null when it must be decided about first. */
  readonly edit: string | null;
  readonly onAnswer: (kind: AnswerKind) => void;
}

const PICTURE: Record<AnswerKind, IconNode> = {
  confirmed: Check,
  held: Bookmark,
  waiting: Hourglass,
  declined: CircleHelp,
  cancelled: X,
  requested: Undo2,
};

/** What may be decided in each state: never what stands already. */
const NEXT: Record<OrderState, readonly AnswerKind[]> = {
  requested: ['held', 'waiting', 'declined', 'cancelled'],
  late: ['held', 'waiting', 'declined', 'cancelled'],
  held: ['waiting', 'requested', 'declined', 'cancelled'],
  confirmed: ['held', 'waiting', 'requested', 'cancelled'],
  over: ['waiting', 'held', 'requested', 'cancelled'],
  waiting: ['held', 'requested', 'declined', 'cancelled'],
  declined: ['requested'],
  cancelled: ['requested'],
  contested: [],
};

/** Everything a person may decide about an order beside confirming it. */
export function OrderGestures({ state, edit, onAnswer }: OrderGesturesProps) {
  const { t } = useTexts();
  return (
    <Section title={t('orders.decide')}>
      <div class="orders-buttons">
        {edit !== null && (
          <LinkButton icon={Pencil} href={edit}>
            {t('orders.doEdit')}
          </LinkButton>
        )}
        {NEXT[state].map((kind) => (
          <Button key={kind} icon={PICTURE[kind]} onPress={() => onAnswer(kind)}>
            {t(ANSWER_WORD[kind])}
          </Button>
        ))}
      </div>
    </Section>
  );
}

/** Whether « confirm » is the next thing to do. */
export function canBeConfirmed(state: OrderState): boolean {
  return ['requested', 'late', 'held', 'waiting'].includes(state);
}
