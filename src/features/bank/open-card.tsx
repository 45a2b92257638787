import { Check } from 'lucide';
import type { BankMatch, MatchedBy } from '../../domain/bank-match.ts';
import { cents } from '../../domain/money.ts';
import type { OrderId } from '../../domain/order.ts';
import { isoWeekOf } from '../../domain/week-name.ts';
import type { TextKey } from '../../i18n/catalog.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { Name } from '../../ui/name.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { servedDay } from '../served-day.ts';
import type { BankOrder } from './bank-orders.ts';
import type { OpenCardProps, Pay } from './card-props.ts';
import { countLines } from './count-line.ts';
import { LineHead } from './line-head.tsx';
import { OtherAnswers } from './other-answers.tsx';
import { referredWeek } from './referred-week.ts';

const BY_WORD = {
  structured: 'bank.byStructured',
  'structured-typed': 'bank.byTyped',
  'structured-missing-zero': 'bank.byMissingZero',
  'mistyped-reference': 'bank.byMistyped',
  'two-orders': 'bank.byTwo',
  'free-text': 'bank.byText',
  'name-only': 'bank.byName',
} as const satisfies Record<MatchedBy, TextKey>;

/** One line that waits: what it may pay and why, one tap to say yes, and everything else it may be. */
export function OpenCard(props: OpenCardProps) {
  const { entry } = props;
  const { suggestion } = entry;
  const { pay } = useLinePay(props);
  return (
    <li class="bank-row">
      <LineHead line={entry.line} />
      {suggestion.type === 'orders' && <Match {...props} match={suggestion} onPay={pay} />}
      {suggestion.type === 'choose' && <Choose {...props} named={suggestion.orders} onPay={pay} />}
      {suggestion.type === 'unrelated' && <Unrelated {...props} />}
      <OtherAnswers {...props} onPay={pay} isOpen={suggestion.type === 'unrelated'} />
    </li>
  );
}

/** Counts the line of a card for these orders. */
function useLinePay(props: OpenCardProps): { readonly pay: Pay } {
  const { entry, orders, gestures } = props;
  const { t, money, list } = useTexts();
  const once = useOneAtATime();
  const pay: Pay = (parts) => {
    const codes = list(parts.map(({ order }) => codeOf(orders, order)));
    const said = t('bank.confirmed', { codes, amount: money(entry.line.amount) });
    once('pay', () => gestures.run(() => countLines(props, [{ line: entry.key, parts }]), said));
  };
  return { pay };
}

function Match(props: OpenCardProps & { readonly match: BankMatch; readonly onPay: Pay }) {
  const { match, orders, onPay } = props;
  const { t, list } = useTexts();
  const { by, parts } = match;
  const codes = list(parts.map(({ order }) => codeOf(orders, order)));
  return (
    <>
      <ul class="bank-parts">
        {parts.map(({ order, amount }) => (
          <Part key={order} {...props} order={order} amount={amount} />
        ))}
      </ul>
      <p class="bank-tags">
        <Tag tone={by === 'mistyped-reference' ? 'attention' : 'info'}>{t(BY_WORD[by])}</Tag>
        <Difference match={match} />
      </p>
      <Button icon={Check} kind="main" onPress={() => onPay(parts)}>
        {t('bank.confirm', { codes })}
      </Button>
    </>
  );
}

function Part({
  group,
  orders,
  order: id,
  amount,
}: OpenCardProps & { readonly order: OrderId; readonly amount: BankMatch['due'] }) {
  const { t, money, day } = useTexts();
  const order = orders.find((one) => one.order === id);
  return (
    <li>
      <Ltr>{t('bank.partOf', { code: order?.code ?? '', amount: money(amount) })}</Ltr>{' '}
      {order && <Name lines={1}>{order.nickname}</Name>}
      {order && order.owedFor !== null && (
        <>
          {' '}
          {t('bank.owedFor', {
            day: day(servedDay(group, order.owedFor)),
          })}
        </>
      )}
    </li>
  );
}

function Difference({ match: { due, difference } }: { readonly match: BankMatch }) {
  const { t, money } = useTexts();
  if (difference === 0) return null;
  const amount = money(cents(Math.abs(difference)));
  if (difference < 0) return <Tag tone="attention">{t('bank.missing', { amount })}</Tag>;
  const word = due === 0 ? 'bank.alreadyPaid' : 'bank.tooMuch';
  return <Tag tone="attention">{t(word, { amount })}</Tag>;
}

/** People of that name, each a tap. */
function Choose({
  entry,
  orders,
  named,
  onPay,
}: OpenCardProps & { readonly named: readonly OrderId[]; readonly onPay: Pay }) {
  const { t, money } = useTexts();
  return (
    <>
      <p>{t('bank.maybe')}</p>
      <div class="bank-actions">
        {orders
          .filter(({ order }) => named.includes(order))
          .map(({ order, code, nickname, open }) => (
            <Button key={order} onPress={() => onPay([{ order, amount: entry.line.amount }])}>
              <Ltr>{t('bank.partOf', { code, amount: money(open) })}</Ltr>{' '}
              <Name lines={1}>{nickname}</Name>
            </Button>
          ))}
      </div>
    </>
  );
}

function Unrelated({ entry, week, group }: OpenCardProps) {
  const { t, day } = useTexts();
  const other = referredWeek(entry.line);
  if (other === null || other === isoWeekOf(week.week)) return <p>{t('bank.unrelated')}</p>;
  const served = servedDay(group, other);
  return <p>{t('bank.otherWeek', { day: day(served) })}</p>;
}

function codeOf(orders: readonly BankOrder[], id: OrderId): string {
  return orders.find(({ order }) => order === id)?.code ?? '';
}
