import { Undo2 } from 'lucide';
import { type Cents, sumCents } from '../../domain/money.ts';
import { displayCodes } from '../../domain/order-code.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { readWeekMoney } from '../../store/views/week-money.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { servedDay } from '../served-day.ts';
import type { SeenEntry, SeenLine } from './bank-entries.ts';
import type { DeskProps } from './card-props.ts';
import { uncount } from './count-line.ts';
import { LineHead } from './line-head.tsx';

export type SeenCardProps = DeskProps & { readonly entry: SeenEntry };

/** A line somebody decided about: what it was counted as, and the way back where its money is of this week. */
export function SeenCard(props: SeenCardProps) {
  const { entry, week, gestures } = props;
  const { line, seen } = entry;
  const { t, money, list } = useTexts();
  const once = useOneAtATime();
  const { wordOf, amountOf } = useSeenWords(props);
  const counted = sumCents(seen.map(amountOf));
  const own = seen.filter((one) => one.week === week.week);
  const takeBack = () =>
    once('back', () => gestures.run(() => uncount(props, own), t('bank.takenBack')));
  return (
    <li class="bank-row">
      <LineHead line={line} />
      <p class="bank-tags">
        <Tag tone="good">{t('bank.seenAs', { what: list(seen.map(wordOf)) })}</Tag>
      </p>
      {counted > line.amount && (
        <Notice tone="attention" word={t('bank.problem')}>
          {t('bank.seenTwice', { total: money(counted), amount: money(line.amount) })}
        </Notice>
      )}
      {own.length > 0 && (
        <Button kind="quiet" icon={Undo2} onPress={takeBack}>
          {t('bank.takeBack')}
        </Button>
      )}
    </li>
  );
}

/** What a line was counted as, in a word, and for how much: 0 where that lies in another week. */
function useSeenWords({ week, group }: SeenCardProps) {
  const { t, day } = useTexts();
  const { payments, latePayments, gifts } = readWeekMoney(week.book);
  const codes = displayCodes(week.orders.value);
  const money = new Map<string, { readonly amount: Cents; readonly word: string }>([
    ...payments.map(({ id, order, amount }) => entryOf(id, amount, codes.get(order) ?? '')),
    ...latePayments.map(({ id, code, amount }) => entryOf(id, amount, code)),
    ...gifts.map(({ id, amount }) => entryOf(id, amount, t('bank.seenGift'))),
  ]);
  return {
    amountOf: ({ id }: SeenLine): Cents => money.get(id)?.amount ?? sumCents([]),
    wordOf: ({ id, as, week: other }: SeenLine): string => {
      if (as === 'aside') return t('bank.seenAside');
      const served = servedDay(group, other);
      return money.get(id)?.word ?? t('bank.seenOtherWeek', { day: day(served) });
    },
  };
}

function entryOf(id: string, amount: Cents, word: string) {
  return [id, { amount, word }] as const;
}
