import { expect, test } from 'vitest';
import { toOrderId } from '../../../../src/domain/order.ts';
import { lateFrom } from '../../../../src/domain/settings.ts';
import { standingOf } from '../../../../src/domain/standing.ts';
import { tendInbox } from '../../../../src/features/desk-inbox.ts';
import { acceptOrders } from '../../../../src/features/inbox/accept-orders.ts';
import { placesOf } from '../../../../src/features/inbox/inbox-cards.ts';
import { toInstant } from '../../../../src/kernel/clock.ts';
import { carry } from '../../../support/carry.ts';
import { orderingPage } from '../../../support/coded-orders.ts';
import {
  asRead,
  bring,
  cardsOf,
  depsOf,
  openFixtureOrders,
  pasted,
} from '../../../support/inbox-phone.ts';
import { type OpenPhone, openPhone, valueOf } from '../../../support/open-phone.ts';

const on = (day: string) => toInstant(Date.parse(`2026-11-${day}:00+01:00`));

function mailAt(hour: string, code: string) {
  const head = ['From: Figue <figue@example.org>', 'To: plats@example.org', 'Subject: Commande'];
  const date = `Date: Tue, 24 Nov 2026 ${hour}:00 +0100`;
  return pasted(
    [...head, date, `Message-ID: <${hour}@example.org>`, '', code].join('\r\n'),
    'm.eml',
  );
}

/** A desk on which a pasted code, which has no hour, was noted at some moment. */
async function notedAt(moment: string) {
  const open = await openFixtureOrders();
  valueOf(await tendInbox(open.props));
  open.setNow(on(moment));
  const { code, id } = await orderingPage(1, {});
  await bring(open, [pasted(code)]);
  const cards = placesOf(await cardsOf(open)).sure.map(asRead);
  valueOf(await acceptOrders(depsOf(open), { cards, as: 'requested', cap: { type: 'ask' } }));
  return { open, code, id };
}

function standing({ week }: OpenPhone, id: string) {
  const order = week.orders.value.find((one) => one.id === toOrderId(id));
  return order && [standingOf(order, lateFrom(week.terms.value)), order.sentAt];
}

test('an order noted after the cutoff from a paste is in time once its mail says that it was', async () => {
  const { open, code, id } = await notedAt('24T20:00');
  expect(standing(open, id)).toEqual(['late', null]);
  await bring(open, [mailAt('17:40', code)]);
  valueOf(await tendInbox(open.props));
  expect(standing(open, id)).toEqual(['requested', on('24T17:40')]);
});

test('an order noted in time stays in time when its sender sends it again after the cutoff', async () => {
  const { open, code, id } = await notedAt('24T17:30');
  open.setNow(on('24T20:00'));
  await bring(open, [mailAt('18:10', code)]);
  valueOf(await tendInbox(open.props));
  expect(standing(open, id)).toEqual(['requested', null]);
});

test('the hour comes with the mail that another phone brought, and all phones say the same', async () => {
  const { open, code, id } = await notedAt('24T20:00');
  const other = await openPhone({ joins: open, now: on('24T20:05') });
  await carry(open, other);
  await bring(other, [mailAt('17:40', code)]);
  valueOf(await tendInbox(other.props));
  await carry(other, open);
  valueOf(await tendInbox(open.props));
  await carry(open, other);
  for (const phone of [open, other])
    expect(standing(phone, id)).toEqual(['requested', on('24T17:40')]);
});
