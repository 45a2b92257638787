import { expect, test } from 'vitest';
import { toInstant } from '../../../../src/kernel/clock.ts';
import { toOrderId } from '../../../../src/domain/order.ts';
import { answerOrder } from '../../../../src/features/answer-order.ts';
import { mailLink, smsLink } from '../../../../src/features/contact-links.ts';
import { orderRows } from '../../../../src/features/orders/order-rows.ts';
import { readyKind, readyMessage } from '../../../../src/features/orders/ready-text.ts';
import { frenchTexts } from '../../../support/french-texts.ts';
import { valueOf } from '../../../support/open-phone.ts';
import { exampleEntry, openOrders, taken } from '../../../support/orders-week.ts';

const ACCOUNT = { name: 'La Marmite', iban: 'BE68539007547034' };
const MESSAGE = { subject: 'Ta commande', body: 'Bonjour\n2 × mafé & thé' };

test('the answer to a confirmed order says code, lines, total, slot and how to pay', async () => {
  const open = await openOrders();
  await taken(open, exampleEntry('a', { mafe: 2, soup: 1 }));
  const [row] = orderRows(open.week);
  if (!row) throw new Error('The order is not there');
  const context = { row, week: open.week, account: ACCOUNT };
  expect(readyKind(row, open.week)).toBe('confirmed');
  const { body } = readyMessage(frenchTexts(), 'confirmed', context);
  expect(body).toContain(row.code);
  expect(body).toContain('1 × soup\n2 × mafe\n');
  expect(body).toMatch(/Total\s: 28,50\s€/);
  expect(body).toContain('jeudi 26 nov. à 17:30');
  expect(body).toContain('BE68 5390 0754 7034');
  expect(body).toMatch(/\+\+\+026\/48\d\d\/\d{5}\+\+\+/);
  const full = readyMessage(frenchTexts(), 'full', context).body;
  expect(full).not.toContain('BE68');
});

test('whoever cancelled is told so, not that the week is full', async () => {
  const open = await openOrders();
  await taken(open, exampleEntry('a', { mafe: 2 }));
  const gave = { order: toOrderId('a'), kind: 'cancelled', cap: { type: 'ask' } } as const;
  valueOf(await answerOrder(open.props, gave));
  const [row] = orderRows(open.week);
  if (!row) throw new Error('The order is not there');
  expect(readyKind(row, open.week)).toBe('cancelled');
  const { body } = readyMessage(frenchTexts(), 'cancelled', {
    row,
    week: open.week,
    account: ACCOUNT,
  });
  expect(body).toContain('annulée');
  expect(body).not.toMatch(/complet|BE68|\+\+\+/);
});

test('whoever is refused after the cutoff reads that it was too late, before it that it is full', async () => {
  const open = await openOrders();
  const late = exampleEntry('a', { mafe: 2 }, { sentAt: open.phone.clock.now() });
  open.setNow(toInstant(open.phone.clock.now() + 7 * 86_400_000));
  await taken(open, { ...late, sentAt: open.phone.clock.now() }, 'requested');
  await taken(open, { ...late, order: toOrderId('b') }, 'requested');
  for (const id of ['a', 'b']) {
    const refused = { order: toOrderId(id), kind: 'declined', cap: { type: 'ask' } } as const;
    valueOf(await answerOrder(open.props, refused));
  }
  const kinds = orderRows(open.week).map((row) => [row.order.id, readyKind(row, open.week)]);
  expect(Object.fromEntries(kinds)).toEqual({ a: 'late', b: 'full' });
});

test('a mail address gets a mail link with line breaks as mail wants them', () => {
  const link = mailLink(' lune@example.org ', MESSAGE);
  expect(link).toMatch(/^mailto:lune@example\.org\?subject=Ta%20commande&body=Bonjour%0D%0A/);
  expect(link).toContain('%26');
  expect(smsLink('lune@example.org', MESSAGE)).toBeNull();
});

test('a text too long for a mail link leaves the address alone', () => {
  const long = { ...MESSAGE, body: 'é'.repeat(1000) };
  expect(mailLink('lune@example.org', long)).toBe('mailto:lune@example.org');
});

test('a phone number gets a text message, a word gets nothing', () => {
  expect(smsLink('0470 12 34 56', MESSAGE)).toMatch(/^sms:\+32470123456\?&body=Bonjour/);
  expect(smsLink('la voisine', MESSAGE)).toBeNull();
  expect(mailLink('la voisine', MESSAGE)).toBeNull();
});

test('a contact cannot add receivers to a mail link', () => {
  const link = mailLink('a?bcc=x@example.org', MESSAGE);
  expect(link).toMatch(/^mailto:a%3Fbcc%3Dx@example\.org\?subject=/);
});

test('half a character of a broken message does not stop the link', () => {
  expect(mailLink('lune@example.org', { ...MESSAGE, body: 'a\uD83D' })).toContain('body=a');
});
