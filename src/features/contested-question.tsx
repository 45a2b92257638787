import { Check, X } from 'lucide';
import { type AnswerKind, answerHeads } from '../domain/order.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { List, ListRow } from '../ui/list.tsx';
import { Notice } from '../ui/notice.tsx';
import { Section } from '../ui/section.tsx';
import type { OrderRow } from './orders/order-rows.ts';
import { STATE_WORD } from './state-words.ts';

export interface ContestedQuestionProps {
  readonly row: OrderRow;
  readonly onAnswer: (kind: AnswerKind) => void;
}

/** Two phones decided differently, or an order changed under its cancellation: both sides, then a choice. */
export function ContestedQuestion({ row, onAnswer }: ContestedQuestionProps) {
  const { t, moment } = useTexts();
  const heads = answerHeads(row.order.answers).toSorted((a, b) => a.at - b.at);
  const [first] = heads;
  const differ = new Set(heads.map(({ kind }) => kind)).size > 1;
  return (
    <Section title={t('orders.groupContested')}>
      <Notice tone="attention" word={t('orders.attention')}>
        {differ || !first
          ? t('orders.contestedTwo')
          : t('orders.contestedChanged', { moment: moment(first.at) })}
      </Notice>
      {differ && (
        <List>
          {heads.map(({ id, kind, at }) => (
            <ListRow key={id}>
              {t('orders.historyLine', { state: t(STATE_WORD[kind]), moment: moment(at) })}
            </ListRow>
          ))}
        </List>
      )}
      <p>{t('orders.contestedAsk')}</p>
      <div class="orders-buttons">
        <Button icon={Check} onPress={() => onAnswer('confirmed')}>
          {t('orders.keepIt')}
        </Button>
        <Button icon={X} onPress={() => onAnswer('cancelled')}>
          {t('orders.cancelAgain')}
        </Button>
      </div>
    </Section>
  );
}
