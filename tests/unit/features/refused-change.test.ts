import { expect, test } from 'vitest';
import { instantOf, wallTime } from '../../../src/domain/calendar.ts';
import { standingOf } from '../../../src/domain/standing.ts';
import { answerLink } from '../../../src/features/answer-link.ts';
import { answerOrder } from '../../../src/features/answer-order.ts';
import { customerAnswer } from '../../../src/features/customer-answer.ts';
import { tendInbox } from '../../../src/features/desk-inbox.ts';
import { acceptOrders } from '../../../src/features/inbox/accept-orders.ts';
import { answersOf, noteTold } from '../../../src/features/inbox/answer-list.ts';
import { decideMessage, reopenMessage } from '../../../src/features/inbox/decide-message.ts';
import { type ChangeCard, placesOf } from '../../../src/features/inbox/inbox-cards.ts';
import { orderRows } from '../../../src/features/orders/order-rows.ts';
import { readyKind } from '../../../src/features/orders/ready-text.ts';
import { readCustomerLink } from '../../../src/formats/customer-link.ts';
import { answerFromBytes } from '../../../src/formats/order-answer.ts';
import { customerTexts } from '../../../src/i18n/customers/customer-texts.ts';
import { openMenuSigned } from '../../../src/seal/menu-signing.ts';
import { codedLines, orderingPage } from '../../support/coded-orders.ts';
import {
  asRead,
  bring,
  cardsOf,
  depsOf,
  openFixtureOrders,
  pasted,
} from '../../support/inbox-phone.ts';
import { type OpenPhone, valueOf } from '../../support/open-phone.ts';

const ACCOUNT = { name: 'La Marmite', iban: 'BE68539007547034' };
const MORE = { lines: codedLines({ 'mafe-boeuf': 5 }) };

/** A desk that accepted the order of a page, and told its sender unless nothing was said. */
async function accepted(as: 'confirmed' | 'requested' = 'confirmed') {
  const desk = await openFixtureOrders();
  valueOf(await tendInbox(desk.props));
  const page = await orderingPage(1);
  await bring(desk, [pasted(page.code)]);
  const { sure } = placesOf(await cardsOf(desk));
  valueOf(await acceptOrders(depsOf(desk), { cards: sure.map(asRead), as, cap: { type: 'ask' } }));
  valueOf(await noteTold(depsOf(desk), answersOf(depsOf(desk))));
  return { desk, page };
}

async function refuse(desk: OpenPhone): Promise<ChangeCard> {
  const [card] = placesOf(await cardsOf(desk)).toSee;
  if (card?.type !== 'change' || !card.target) throw new Error('There is no change to refuse');
  const said = { message: card.message.id, decision: 'refused', order: card.target } as const; // its literal
  valueOf(await decideMessage(depsOf(desk), said));
  return card;
}

/** What the link of the answer that is owed says to the page. */
async function linkedAnswer({ week, phone, ...desk }: OpenPhone, kind?: 'confirmed') {
  const [of] = answersOf(depsOf({ week, phone, ...desk }));
  if (!of) throw new Error('Nobody is owed an answer');
  const parts = { week, of, account: ACCOUNT, referenceLine: 'text' } as const; // its literal
  const made = {
    kind: kind ?? of.kind,
    answeredAt: phone.clock.now(),
    origin: 'https://x.example',
  };
  const read = valueOf(readCustomerLink((await answerLink({ ...parts, ...made })) ?? ''));
  const signed = read.kind === 'answer' ? await openMenuSigned('answer', read.signed) : null;
  return signed && answerFromBytes(signed.body);
}

const owedTo = (desk: OpenPhone) => answersOf(depsOf(desk)).filter(({ told }) => told === null);

test('who asked for a change that is refused is owed an answer that says what stays, in her language', async () => {
  const { desk, page } = await accepted();
  await bring(desk, [pasted(await page.change(1, MORE))]);
  expect(owedTo(desk)).toEqual([]);
  await refuse(desk);
  expect(owedTo(desk)).toMatchObject([{ kind: 'unchanged', language: 'nl' }]);
  const [of] = owedTo(desk);
  if (!of) throw new Error('Nobody is owed an answer');
  const { body } = customerAnswer(customerTexts(of.language), of.kind, {
    of,
    week: desk.week,
    account: ACCOUNT,
  });
  expect(body).toMatch(/kan niet[.] Ze blijft zo:\n\n2 × Mafé bœuf\nTotaal: €\s19,00/);
  expect(body).toMatch(/om 18:30.*BE68 5390 0754 7034/s);
});

test('the page reads that the order stands otherwise than she last sent it, never that the change does', async () => {
  const { desk, page } = await accepted();
  await bring(desk, [pasted(await page.change(1, MORE))]);
  await refuse(desk);
  const said = { order: page.id, revision: 1, state: 'changed', amount: 1900, slot: '18:30' };
  expect(await linkedAnswer(desk)).toMatchObject(said);
  // Somebody picks « confirmed » by hand: that would promise what was refused.
  expect(await linkedAnswer(desk, 'confirmed')).toMatchObject(said);
});

test('a refused cancellation keeps the order, and says so', async () => {
  const { desk, page } = await accepted();
  await bring(desk, [pasted(await page.cancel(1))]);
  await refuse(desk);
  expect(owedTo(desk)).toMatchObject([{ kind: 'unchanged' }]);
  expect(await linkedAnswer(desk)).toMatchObject({ revision: 1, state: 'changed' });
  const cutoff = instantOf(desk.week.terms.value.cutoff).instant;
  expect(desk.week.orders.value.map((order) => standingOf(order, cutoff))).toEqual(['confirmed']);
});

test('it is said once; a later refusal is said again, and what is decided since makes it moot', async () => {
  const { desk, page } = await accepted();
  await bring(desk, [pasted(await page.change(1, MORE))]);
  const first = await refuse(desk);
  valueOf(await noteTold(depsOf(desk), owedTo(desk)));
  expect(owedTo(desk)).toEqual([]);
  desk.setNow((desk.phone.clock.now() + 60_000) as ReturnType<typeof desk.phone.clock.now>);
  const handover = { kind: 'pickup', slot: wallTime('17:30') } as const; // its literal
  await bring(desk, [pasted(await page.change(2, { handover }))]);
  const second = await refuse(desk);
  expect(owedTo(desk)).toMatchObject([{ kind: 'unchanged', about: second.message.id }]);
  valueOf(await reopenMessage(depsOf(desk), second.message.id));
  expect(owedTo(desk)).toEqual([]);
  valueOf(await reopenMessage(depsOf(desk), first.message.id));
  expect(orderRows(desk.week).map((row) => readyKind(row, desk.week))).toEqual(['confirmed']);
});

test('nothing is promised to who only waits', async () => {
  const { desk, page } = await accepted('requested');
  const [order] = desk.week.orders.value;
  if (!order) throw new Error('The order is not there');

  const waits = { order: order.id, kind: 'waiting', cap: { type: 'ask' } } as const; // its literals
  valueOf(await answerOrder(desk.props, waits));
  await bring(desk, [pasted(await page.change(1, MORE))]);
  await refuse(desk);
  expect(orderRows(desk.week).map((row) => readyKind(row, desk.week))).toEqual(['unchanged']);
  expect(await linkedAnswer(desk)).toMatchObject({ state: 'waiting', amount: 0, account: null });
});
