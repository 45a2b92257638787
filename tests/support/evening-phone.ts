import { writeDemoWeek } from '../../src/app/demo/demo-week.ts';
import { type EveningOrder, readEvening } from '../../src/features/evening.ts';
import { recordPayment } from '../../src/features/record-payment.ts';
import { type Instant, toInstant } from '../../src/kernel/clock.ts';
import { newPhone, type OpenPhone, openPhone, SUNDAY_NOON, valueOf } from './open-phone.ts';

/** Thursday 26 November 2026, 17:00 in Brussels. */
const THURSDAY_FIVE = toInstant(Date.UTC(2026, 10, 26, 16));

/** So many minutes after five on Thursday. */
export function minutesAfterFive(minutes: number): Instant {
  return toInstant(THURSDAY_FIVE + minutes * 60_000);
}

/** A phone on Thursday at five with the twenty orders and the purchases of the fixture week. */
export async function openEvening(): Promise<OpenPhone> {
  const before = await newPhone({ now: SUNDAY_NOON });
  valueOf(await writeDemoWeek(before.phone));
  return openPhone({ storage: before.storage, now: THURSDAY_FIVE });
}

/** The order at a place of the evening's list. */
export function orderAt({ week }: OpenPhone, at: number): EveningOrder {
  const found = readEvening(week)[at];
  if (!found) throw new Error(`There is no order at ${at}`);
  return found;
}

/** The order of somebody. */
export function orderFor({ week }: OpenPhone, nickname: string): EveningOrder {
  const found = readEvening(week).find(({ contact }) => contact?.nickname === nickname);
  if (!found) throw new Error(`${nickname} ordered nothing`);
  return found;
}

/** Everybody pays by transfer what is still open. */
export async function payAll({ props }: OpenPhone): Promise<void> {
  for (const { order, balance } of readEvening(props.week)) {
    if (balance.open === 0) continue;
    const payment = { order: order.id, method: 'transfer', amount: balance.open } as const; // its literal
    valueOf(await recordPayment(props, payment));
  }
}
