import { expect, test } from 'vitest';
import { deliveryRound } from '../../../../src/domain/hand-over.ts';
import { contactWays, mailLink, smsLink } from '../../../../src/features/thursday/contact-ways.ts';
import { eveningSums, nextStep } from '../../../../src/features/thursday/evening-sums.ts';
import { stopPositions } from '../../../../src/features/stop-positions.ts';
import { moveStop } from '../../../../src/features/thursday/move-stop.ts';
import { reportIncident } from '../../../../src/features/thursday/report-incident.ts';
import { sayOnce } from '../../../../src/features/thursday/say-once.ts';
import { searchEvening } from '../../../../src/features/thursday/search-evening.ts';
import { readEvening } from '../../../../src/features/evening.ts';
import { openEvening, orderFor } from '../../../support/evening-phone.ts';
import { type OpenPhone, valueOf } from '../../../support/open-phone.ts';

const roundOf = ({ week }: OpenPhone) =>
  deliveryRound(week.orders.value, stopPositions(week)).map(({ id }) => id);

test('a stop moved up stays there, and one moved past the end does not move', async () => {
  const open = await openEvening();
  const [first, second] = roundOf(open);
  if (!first || !second) throw new Error('There are two stops');
  valueOf(await moveStop(open.week, { round: [first, second], stop: second, by: -1 }));
  expect(roundOf(open)).toEqual([second, first]);
  valueOf(await moveStop(open.week, { round: [second, first], stop: first, by: 1 }));
  expect(roundOf(open)).toEqual([second, first]);
});

test('an incident needs a reason, and a word of more than ten thousand signs is refused', async () => {
  const open = await openEvening();
  const { order } = orderFor(open, 'Josée');
  const report = { order: order.id, reason: null, note: '' };
  expect(await reportIncident(open.props, report)).toMatchObject({
    error: { type: 'ReasonMissing' },
  });
  const long = { ...report, reason: 'absent', note: 'x'.repeat(10_001) } as const; // its literal
  expect(await reportIncident(open.props, long)).toMatchObject({ error: { type: 'TextTooLong' } });
  valueOf(await reportIncident(open.props, { ...long, note: 'personne' }));
  expect(orderFor(open, 'Josée').incident).toMatchObject({ reason: 'absent', note: 'personne' });
});

test('the evening asks for packing, then the door, then the round, then the cash', async () => {
  const open = await openEvening();
  const { week } = open;
  expect(nextStep(eveningSums(week))).toBe('packing');
  for (const { order } of readEvening(week)) valueOf(await sayOnce(week, 'packed', order.id));
  expect(nextStep(eveningSums(week))).toBe('handOver');
  for (const { order } of readEvening(week))
    if (!order.delivery) valueOf(await sayOnce(week, 'handed-over', order.id));
  expect(nextStep(eveningSums(week))).toBe('round');
  valueOf(await sayOnce(week, 'handed-over', orderFor(open, 'Josée').order.id));
  const absent = {
    order: orderFor(open, 'Jean-Luc').order.id,
    reason: 'absent',
    note: '',
  } as const; // its literal
  valueOf(await reportIncident(open.props, absent));
  expect(nextStep(eveningSums(week))).toBe('cash');
});

test('an order is found by the start of its code in any writing, or by any part of the nickname', async () => {
  const open = await openEvening();
  const orders = readEvening(open.week);
  const { order } = orderFor(open, 'Véronique');
  const found = (query: string) => searchEvening(orders, query).map((one) => one.order.id);
  expect(found('VERON')).toEqual([order.id]);
  expect(found(order.code.toLowerCase().replace('-', ' '))).toContain(order.id);
  expect(found('  ')).toHaveLength(20);
  expect(found('personne de ce nom')).toEqual([]);
});

test('a phone and a mail address are read out of what was typed as contact', () => {
  expect(contactWays('+32 470 00 00 17 (le soir)')).toEqual({ phone: '+32470000017', mail: null });
  expect(contactWays('lune@example.org ou 04/225.00.00')).toEqual({
    phone: '042250000',
    mail: 'lune@example.org',
  });
  expect(contactWays('demander à Figue')).toEqual({ phone: null, mail: null });
});

test('a message ready to send keeps its signs and line breaks', () => {
  expect(smsLink('+32470000017', 'à 18:05 & après')).toBe(
    'sms:+32470000017?&body=%C3%A0%2018%3A05%20%26%20apr%C3%A8s',
  );
  expect(mailLink('lune@example.org', 'un\ndeux')).toBe(
    'mailto:lune%40example.org?body=un%0D%0Adeux',
  );
});
