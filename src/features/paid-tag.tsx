import { useTexts } from '../i18n/use-texts.ts';
import type { TextKey } from '../i18n/catalog.ts';
import type { PaymentMethod } from '../domain/payment.ts';
import { Tag } from '../ui/tag.tsx';
import type { EveningOrder } from './evening.ts';

const WAYS = {
  cash: 'cash.wayCash',
  transfer: 'cash.wayTransfer',
  offered: 'cash.wayOffered',
} as const satisfies Record<PaymentMethod, TextKey>;

export interface PaidTagProps {
  readonly of: Pick<EveningOrder, 'balance' | 'payments'>;
}

/** Where an order stands with its money, in one line: to pay, paid and how, or too much. */
export function PaidTag({ of: { balance, payments } }: PaidTagProps) {
  const { t, money, list } = useTexts();
  if (balance.open > 0)
    return <Tag tone="todo">{t('cash.toPay', { amount: money(balance.open) })}</Tag>;
  if (balance.surplus > 0)
    return <Tag tone="attention">{t('cash.tooMuch', { amount: money(balance.surplus) })}</Tag>;
  const ways = [...new Set(payments.map(({ method }) => t(WAYS[method])))];
  if (balance.offered) return <Tag tone="good">{t('cash.wayOffered')}</Tag>;
  if (ways.length === 0) return <Tag tone="good">{t('cash.nothingDue')}</Tag>;
  return <Tag tone="good">{t('cash.paid', { amount: money(balance.paid), way: list(ways) })}</Tag>;
}
