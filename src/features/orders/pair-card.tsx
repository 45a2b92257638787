import { useState } from 'preact/hooks';
import { Combine, Copy, Users } from 'lucide';
import type { OrderPair } from '../../domain/duplicates.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { List } from '../../ui/list.tsx';
import { Section } from '../../ui/section.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { keepBoth, mergePair, orderedPair, pairQuestion } from './answer-pair.ts';
import type { CapAnswer, OverCap } from '../cap-answer.ts';
import { CapChoice } from '../cap-choice.tsx';
import { OrderListRow } from './order-row.tsx';
import type { OrderRow } from './order-rows.ts';

export interface PairCardProps extends ScreenProps {
  readonly pair: OrderPair;
  readonly rows: readonly OrderRow[];
}

/** Two orders that look like one: a person says whether they are the same, add up, or are two people's. */
export function PairCard({ pair, rows, ...props }: PairCardProps) {
  const { t } = useTexts();
  const [over, setOver] = useState<{ over: OverCap; answer: 'same' | 'add' } | null>(null);
  const found = orderedPair(props, pair);
  const olderRow = rows.find(({ order }) => order.id === found?.older.id);
  const newerRow = rows.find(({ order }) => order.id === found?.newer.id);
  if (!olderRow || !newerRow) return null;
  const codes = { older: olderRow.code, newer: newerRow.code };
  const merge = (answer: 'same' | 'add', cap: CapAnswer) => {
    const question = cap.type === 'ask' ? pairQuestion(props, answer, pair) : null;
    setOver(question && { over: question, answer });
    if (question) return;
    const said = answer === 'same' ? 'orders.pairSaidSame' : 'orders.pairSaidAdd';
    void props.gestures.run(() => mergePair(props, answer, { pair, cap }), t(said, codes));
  };
  const keep = () =>
    void props.gestures.run(() => keepBoth(props, pair), t('orders.pairSaidTwo', codes));
  return (
    <Section title={t('orders.pair')}>
      <div class="orders-stack">
        <List>
          <OrderListRow week={props.week} row={olderRow} />
          <OrderListRow week={props.week} row={newerRow} />
        </List>
        <Button icon={Copy} wide onPress={() => merge('same', { type: 'ask' })}>
          {t('orders.pairSame', codes)}
        </Button>
        <Button icon={Combine} wide onPress={() => merge('add', { type: 'ask' })}>
          {t('orders.pairAdd', codes)}
        </Button>
        <Button icon={Users} wide onPress={keep}>
          {t('orders.pairTwo')}
        </Button>
        {over && (
          <CapChoice
            over={over.over}
            canWait={false}
            decisions={props.group.decisions.value}
            onAnswer={(cap) => merge(over.answer, cap)}
            onChange={() => setOver(null)}
          />
        )}
      </div>
    </Section>
  );
}
