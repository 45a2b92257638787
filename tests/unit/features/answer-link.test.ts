import { expect, test } from 'vitest';
import { toOrderId } from '../../../src/domain/order.ts';
import { answerLink } from '../../../src/features/answer-link.ts';
import { tendInbox } from '../../../src/features/desk-inbox.ts';
import { menuKeyOf } from '../../../src/features/menu-key.ts';
import { orderRows } from '../../../src/features/orders/order-rows.ts';
import { answeredOrder } from '../../../src/features/orders/ready-text.ts';
import { readCustomerLink } from '../../../src/formats/customer-link.ts';
import { answerFromBytes } from '../../../src/formats/order-answer.ts';
import { openMenuSigned, signerOf } from '../../../src/seal/menu-signing.ts';
import { base32 } from '../../../src/kernel/bytes.ts';
import { valueOf } from '../../support/open-phone.ts';
import { exampleEntry, openOrders, taken } from '../../support/orders-week.ts';

const ACCOUNT = { name: 'La Marmite', iban: 'BE68539007547034' };
const ID = base32(new Uint8Array(16).fill(7));

async function answered(id = ID) {
  const open = await openOrders();
  await taken(open, exampleEntry(id, { mafe: 2 }));
  const [row] = orderRows(open.week);
  if (!row) throw new Error('The order is not there');
  const of = answeredOrder(row);
  const parts = { week: open.week, of, account: ACCOUNT, referenceLine: 'text' } as const; // its literal
  const origin = 'https://carnet.example.org';
  return { open, of, parts: { ...parts, answeredAt: open.phone.clock.now(), origin } };
}

test('an answer is signed by who signs the menu, and says code, amount, reference and account', async () => {
  const { open, of, parts } = await answered();
  valueOf(await tendInbox(open.props));
  const link = await answerLink({ ...parts, kind: 'confirmed' });
  const read = valueOf(readCustomerLink(`Bonjour !\n\n${link}`));
  if (read.kind !== 'answer') throw new Error('a link of another kind');
  const signed = await openMenuSigned('answer', read.signed);
  const key = menuKeyOf(open.week);
  expect(signed?.signer).toBe(key && (await signerOf(key)));
  const answer = signed && answerFromBytes(signed.body);
  const { code, open: amount, reference } = of;
  expect(answer).toMatchObject({ order: toOrderId(ID), revision: 0, state: 'confirmed', code });
  expect(answer).toMatchObject({ amount, reference, account: ACCOUNT, slot: '17:30' });
});

test('who is refused gets no account and nothing to pay', async () => {
  const { open, parts } = await answered();
  valueOf(await tendInbox(open.props));
  const read = valueOf(readCustomerLink((await answerLink({ ...parts, kind: 'full' })) ?? ''));
  const signed = read.kind === 'answer' ? await openMenuSigned('answer', read.signed) : null;
  const answer = signed && answerFromBytes(signed.body);
  expect(answer).toMatchObject({ state: 'full', amount: 0, reference: '', account: null });
});

test('without the private half there is no link', async () => {
  const { parts } = await answered();
  expect(await answerLink({ ...parts, kind: 'confirmed' })).toBeNull();
});
