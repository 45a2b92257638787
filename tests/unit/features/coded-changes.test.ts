import { expect, test } from 'vitest';
import { acceptOrders } from '../../../src/features/inbox/accept-orders.ts';
import {
  cancelByMessage,
  changedQuantities,
  changeOrder,
} from '../../../src/features/inbox/change-order.ts';
import { decideMessage } from '../../../src/features/inbox/decide-message.ts';
import { type ChangeCard, placesOf } from '../../../src/features/inbox/inbox-cards.ts';
import { offeredIn, saidByPage } from '../../../src/features/inbox/order-to-write.ts';
import { wallTime } from '../../../src/domain/calendar.ts';
import { standingOf } from '../../../src/domain/standing.ts';
import { instantOf } from '../../../src/domain/calendar.ts';
import { orderCode } from '../../../src/formats/order-code.ts';
import { base32, base32ToBytes, concatBytes, utf8 } from '../../../src/kernel/bytes.ts';
import { sha256 } from '../../../src/seal/hash.ts';
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

const MORE = { lines: codedLines({ 'mafe-legumes': 1 }) };

/** A desk that accepted the order of a page. */
async function accepted() {
  const desk = await openFixtureOrders();
  const page = await orderingPage(1);
  await bring(desk, [pasted(page.code)]);
  const { sure } = placesOf(await cardsOf(desk));
  const said = { cards: sure.map(asRead), as: 'confirmed', cap: { type: 'ask' } } as const; // its literals
  valueOf(await acceptOrders(depsOf(desk), said));
  return { desk, page };
}

async function changesOf(desk: OpenPhone): Promise<ChangeCard[]> {
  return (await cardsOf(desk)).filter((card) => card.type === 'change');
}

/** One tap on a card that knows its order. */
async function apply(desk: OpenPhone, card: ChangeCard): Promise<void> {
  const [order] = desk.week.orders.value;
  if (!order || card.target !== order.id) throw new Error('The card has no order');
  const handover = card.wish.handover?.kind === 'pickup' ? card.wish.handover.slot : null;
  const quantities = changedQuantities(order, card);
  const offered = offeredIn(card.wish);
  const change = { message: card.message.id, order: order.id, decision: 'applied' } as const; // its literal
  valueOf(
    await changeOrder(
      depsOf(desk),
      {
        ...change,
        quantities,
        handover,
        address: '',
        note: '',
        learned: [],
        offered,
        ...saidByPage(card.wish),
      },
      { type: 'ask' },
    ),
  );
}

function stateOf({ week }: OpenPhone) {
  const cutoff = instantOf(week.terms.value.cutoff).instant;
  return week.orders.value.map((order) => ({
    lines: order.lines.map(({ dish, quantity }) => `${quantity} ${dish}`),
    slot: order.slot,
    state: standingOf(order, cutoff),
  }));
}

const AS_ORDERED = [{ lines: ['2 mafe-boeuf'], slot: wallTime('18:30'), state: 'confirmed' }];

test('a change with its proof is the whole new order, once a person applies it', async () => {
  const { desk, page } = await accepted();
  const handover = { kind: 'pickup', slot: wallTime('17:30') } as const; // its literal
  await bring(desk, [pasted(await page.change(1, { ...MORE, handover }))]);
  const { toSee } = placesOf(await cardsOf(desk));
  expect(toSee).toMatchObject([{ type: 'change', does: 'replace', target: page.id }]);
  expect(stateOf(desk)).toEqual(AS_ORDERED);
  const [card] = await changesOf(desk);
  if (card) await apply(desk, card);
  expect(stateOf(desk)).toEqual([
    { lines: ['1 mafe-legumes'], slot: wallTime('17:30'), state: 'confirmed' },
  ]);
  expect((await cardsOf(desk)).map(({ type }) => type)).toEqual(['done', 'done']);
});

test('a cancellation with its proof cancels the order with one tap', async () => {
  const { desk, page } = await accepted();
  await bring(desk, [pasted(await page.cancel(1))]);
  const [card] = await changesOf(desk);
  expect(card).toMatchObject({ does: 'cancel', target: page.id });
  if (card?.target) valueOf(await cancelByMessage(depsOf(desk), card.message.id, card.target));
  expect(stateOf(desk)).toMatchObject([{ state: 'cancelled' }]);
});

test('only the highest of several changes has an order; the lower ones do nothing', async () => {
  const { desk, page } = await accepted();
  const codes = [await page.change(1, MORE), await page.change(3, MORE), await page.cancel(2)];
  await bring(desk, [pasted(codes.join('\n\n'))]);
  const { toSee, later } = placesOf(await cardsOf(desk));
  expect(toSee).toMatchObject([{ does: 'replace', message: { coded: { revision: 3 } } }]);
  expect(later).toMatchObject([
    { target: null, message: { read: { reason: 'code-old' } } },
    { target: null, message: { read: { reason: 'code-old' } } },
  ]);
});

test('a replayed change does nothing once a higher one was applied, nor after it was put away', async () => {
  const { desk, page } = await accepted();
  const old = await page.change(1, { lines: codedLines({ 'mafe-boeuf': 9 }) });
  await bring(desk, [pasted(await page.change(2, MORE))]);
  const [card] = await changesOf(desk);
  if (card)
    valueOf(
      await decideMessage(depsOf(desk), {
        message: card.message.id,
        decision: 'not-an-order',
        order: null,
      }),
    );
  await bring(desk, [pasted(old)]);
  expect(await changesOf(desk)).toMatchObject([
    { target: null, message: { read: { reason: 'code-old' } } },
  ]);
  expect(stateOf(desk)).toEqual(AS_ORDERED);
});

test('a change that came before its order waits for it', async () => {
  const desk = await openFixtureOrders();
  const page = await orderingPage(1);
  await bring(desk, [pasted(await page.change(1, MORE))]);
  expect(placesOf(await cardsOf(desk))).toMatchObject({
    toSee: [],
    later: [{ target: null, message: { read: { reason: 'code-unknown' } } }],
  });
  await bring(desk, [pasted(page.code)]);
  expect(placesOf(await cardsOf(desk))).toMatchObject({
    sure: [{ message: { id: page.id } }],
    toSee: [{ target: page.id }],
    later: [],
  });
});

/** What somebody who read the codes in a group chat can make of them. */
async function forgeries(page: Awaited<ReturnType<typeof orderingPage>>, seen: string) {
  const { week } = page.order;
  const context = utf8('carnet/1/order-secret');
  const stepped = async (value: string) => {
    const bytes = base32ToBytes(value);
    if (!bytes) throw new Error('A secret is base32');
    return base32((await sha256(concatBytes(context, bytes))).slice(0, 16));
  };
  const cancel = (secret: string, revision: number) =>
    orderCode({ kind: 'cancel', week, secret, revision });
  return [
    cancel(page.id, 1), // the id taken for a secret
    cancel(await stepped(page.id), 1),
    cancel(base32(new Uint8Array(16).fill(7)), 1), // made up
    cancel(seen, 1), // a secret seen at 2, said lower,
    cancel(seen, 3), // higher,
    cancel(seen, 2), // and as it was
    cancel(await stepped(seen), 1), // the one before it
    cancel(seen, 31),
  ];
}

test('nobody but who ordered cancels: no code made of what others saw finds the order', async () => {
  const { desk, page } = await accepted();
  await bring(desk, [pasted(await page.change(2, MORE))]);
  const [card] = await changesOf(desk);
  if (card) await apply(desk, card);
  const before = stateOf(desk);
  await bring(desk, [pasted((await forgeries(page, await page.secret(2))).join('\n\n'))]);
  const cards = await changesOf(desk);
  expect(cards).toHaveLength(8);
  for (const forged of cards) {
    expect(forged.target).toBeNull();
    expect(['code-unknown', 'code-old', 'code-forged']).toContain(forged.message.read.reason);
  }
  expect(placesOf(await cardsOf(desk)).toSee).toEqual([]);
  expect(stateOf(desk)).toEqual(before);
});

test('a change that waits and a forgery of the same number both wait for a person', async () => {
  const { desk, page } = await accepted();
  await bring(desk, [pasted(await page.change(1, MORE))]);
  const { week } = page.order;
  const forged = { kind: 'cancel', week, revision: 1, secret: await page.secret(1) } as const; // its literal
  await bring(desk, [pasted(orderCode(forged))]);
  expect(await changesOf(desk)).toMatchObject([
    { target: null, message: { read: { reason: 'code-forged' } } },
    { target: null, message: { read: { reason: 'code-forged' } } },
  ]);
});
