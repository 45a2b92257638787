import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { demoDishes, demoExpenses, demoKitchenCents } from '../../../src/app/demo/demo-content.ts';
import { demoMembers, demoViewer } from '../../../src/app/demo/demo-group.ts';
import { demoOrders } from '../../../src/app/demo/demo-orders.ts';
import { writeDemoWeek } from '../../../src/app/demo/demo-week.ts';
import { openSession } from '../../../src/app/session.ts';
import { cookedFor } from '../../../src/domain/cap.ts';
import { publishBlockers } from '../../../src/domain/menu.ts';
import { orderTotal } from '../../../src/domain/order.ts';
import { tally } from '../../../src/domain/tally.ts';
import { parseCommunication } from '../../../src/formats/structured-communication.ts';
import { newPhone } from '../../support/open-phone.ts';

const fixture = (name: string) =>
  JSON.parse(
    readFileSync(new URL(`../../fixtures/week-2026-W48/${name}`, import.meta.url), 'utf8'),
  );

test('the demo week is the fixture week, dish by dish and order by order', () => {
  const { dishes } = fixture('menu.json');
  expect(demoDishes).toEqual(
    dishes.map(({ diets, ...dish }: { diets: string[] }) => ({
      ...dish,
      vegan: diets.includes('vegan'),
    })),
  );
  const { orders } = fixture('expected.json');
  expect(
    demoOrders.map(({ nickname, contact, lines, slot, address, note }) => ({
      nickname,
      contact: contact || null,
      lines: Object.entries(lines).map(([dish, quantity]) => ({ dish, quantity })),
      slot,
      address,
      note,
    })),
  ).toEqual(
    orders.map((order: Record<string, unknown> & { handover: Record<string, string> | null }) => ({
      nickname: order['name'],
      contact: order['contact'],
      lines: order['lines'],
      slot: order.handover?.['slot'] ?? null,
      address: order.handover?.['address'] ?? null,
      note: order['note'],
    })),
  );
});

test('the demo purchases are those of the fixture, and somebody of the demo group paid each', () => {
  const { purchases, kitchenContributionCents } = fixture('expenses.json');
  expect(demoExpenses.map(({ amountCents, paidBy }) => [paidBy, amountCents])).toEqual(
    purchases.map((one: Record<string, unknown>) => [one['advancedBy'], one['amountCents']]),
  );
  expect(demoKitchenCents).toBe(kitchenContributionCents);
  const nicknames = demoMembers.map((member) => member.nickname);
  expect(demoExpenses.filter(({ paidBy }) => !nicknames.includes(paidBy))).toEqual([]);
});

test('a phone that tries the demo has a published week of 55 mains, 95 dishes and 633.00 €', async () => {
  const { phone } = await newPhone();
  expect(await writeDemoWeek(phone)).toEqual({ ok: true, value: demoViewer });
  const session = await openSession(phone);
  if (!session.ok) throw new Error(session.error.type);
  const week = await session.value.openWeek(session.value.currentWeek);
  if (!week.ok) throw new Error(week.error.type);
  const menu = week.value.menu.value;
  const counted = cookedFor(week.value.orders.value);
  expect(publishBlockers(menu)).toEqual([]);
  expect(tally(counted, menu)).toMatchObject({
    mains: 55,
    dishes: 95,
    perCourse: { starter: 20, main: 55, dessert: 20 },
  });
  expect(counted.reduce((sum, order) => sum + orderTotal(order), 0)).toBe(63_300);
  const references = [...week.value.contacts.value.values()].map(({ reference }) => reference);
  expect(references.filter((one) => parseCommunication(one ?? '').ok)).toHaveLength(20);
});
