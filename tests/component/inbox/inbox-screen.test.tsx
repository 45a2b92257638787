import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { toDishId } from '../../../src/domain/dish.ts';
import { InboxScreen } from '../../../src/features/inbox/inbox-screen.tsx';
import type { MessageReader } from '../../../src/features/inbox/message-reader.ts';
import type { ReadMessage, ReadOrder } from '../../../src/formats/intake/reading.ts';
import { toInstant } from '../../../src/kernel/clock.ts';
import { aliasTable, draftTable } from '../../../src/store/books/desk-books.ts';
import { CUTOFF } from '../../support/example-week.ts';
import { type OpenPhone, openPhone } from '../../support/open-phone.ts';
import { openOrders } from '../../support/orders-week.ts';
import { showInFrench } from '../../support/show-orders.tsx';

beforeEach(() => page.viewport(360, 640));
afterEach(cleanup);

const NO_ORDER: ReadOrder = {
  name: 'Figue',
  contact: 'figue@example.org',
  lines: [],
  open: [],
  handover: null,
  note: '',
};

function message(text: string, change: Partial<ReadMessage> = {}): ReadMessage {
  return {
    source: text,
    index: 0,
    from: 'Figue',
    contact: 'figue@example.org',
    sentAt: toInstant(CUTOFF - 3_600_000),
    subject: '',
    text,
    identity: text,
    own: false,
    to: [],
    automatic: false,
    cut: false,
    unread: null,
    kind: 'order',
    late: false,
    duplicateOf: null,
    refersTo: null,
    order: NO_ORDER,
    wish: null,
    reason: null,
    ...change,
  };
}

/** A line read from words that stand in a text. */
function line(text: string, words: string, dish: string, quantity: number) {
  const start = text.indexOf(words);
  const span = { start, end: start + words.length };
  return { dish: toDishId(dish), quantity, confidence: 'sure' as const, words, span };
}

/** A reader that understands what was written down for it. */
function handReader(all: readonly ReadMessage[]): MessageReader {
  return {
    split: () => Promise.resolve(all),
    understand: (sent) =>
      Promise.resolve(
        sent.flatMap((one) => {
          const read = all.find(({ text }) => text === one.text);
          return read ? [{ ...read, source: one.source, index: one.index }] : [];
        }),
      ),
  };
}

/** Brings messages in; gives what leaves the screen and comes back. */
async function show(open: OpenPhone, all: readonly ReadMessage[]): Promise<() => void> {
  const reader = handReader(all);
  const enter = () =>
    showInFrench(
      <InboxScreen {...open.props} reader={reader} takeShared={() => Promise.resolve(null)} />,
    );
  enter();
  await userEvent.fill(screen.getByRole('textbox', { name: 'Colle ici' }), 'des messages');
  await userEvent.click(button('Lire'));
  await screen.findAllByRole('article');
  return () => {
    cleanup();
    enter();
  };
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });

test('words that may mean two dishes wait for a person, and what she says is remembered', async () => {
  const open = await openOrders();
  const text = '2 mafé et 1 cake svp';
  const point = {
    ...line(text, '2 mafé', 'mafe', 2),
    candidates: ['mafe', 'tajine'].map(toDishId),
  };
  const order = { ...NO_ORDER, lines: [line(text, '1 cake', 'cake', 1)], open: [point] };
  await show(open, [message(text, { kind: 'unclear', reason: 'dish-ambiguous', order })]);
  const marks = [...document.querySelectorAll('mark')].map((mark) => mark.textContent);
  expect(marks).toEqual(['2 mafé', '1 cake']);
  screen.getByText('Deux plats du menu peuvent être celui-là. Choisis, ou demande.');
  await userEvent.click(
    within(screen.getByRole('group', { name: /2 mafé/ })).getByRole('button', { name: 'tajine' }),
  );
  screen.getByRole('switch', { name: 'Retenir que « mafe » veut dire tajine' });
  await userEvent.click(button('Accepter'));
  await waitFor(() => expect(open.week.orders.value).toHaveLength(1));
  const lines = open.week.orders.value[0]?.lines.map(({ dish, quantity }) => `${quantity} ${dish}`);
  expect(lines?.toSorted()).toEqual(['1 cake', '2 tajine']);
  const learned = [...open.deskBook.rows(aliasTable).value.values()];
  expect(learned).toMatchObject([{ words: 'mafe', libraryId: 'tajine' }]);
  await screen.findByText('Mots appris (1)');
});

test('every sure order is accepted in one tap, undone in one, and above the cap a person chooses', async () => {
  const open = await openOrders({ mainsCap: 3 });
  const texts = ['2 mafe pour Lune', '2 mafe pour Kiwi'];
  const all = texts.map((text, at) =>
    message(text, {
      contact: `kiwi${at}@example.org`,
      order: {
        ...NO_ORDER,
        name: `Kiwi ${at}`,
        contact: null,
        lines: [line(text, '2 mafe', 'mafe', 2)],
      },
    }),
  );
  await show(open, all);
  // Both names and contacts differ: no pair.
  await userEvent.click(button('Accepter les 2 sûres'));
  await screen.findByText('4 / 3 : choisis');
  expect(open.week.orders.value).toEqual([]);
  await userEvent.click(button('Liste d’attente'));
  await waitFor(() => expect(open.week.orders.value).toHaveLength(2));
  const kinds = open.week.orders.value.flatMap(({ answers }) => answers.map(({ kind }) => kind));
  expect(kinds.toSorted()).toEqual(['confirmed', 'waiting']);
  open.offers.undo();
  await waitFor(() => expect(open.week.orders.value).toEqual([]));
  await screen.findByRole('button', { name: 'Accepter les 2 sûres' });
});

test('a question has an answer ready with the menu, in the language it was asked in', async () => {
  const open = await openOrders();
  await show(open, [
    message('Hi, can you send me the menu please?', {
      kind: 'not-an-order',
      wish: 'menu',
      order: null,
    }),
  ]);
  const mail = screen.getByRole('link', { name: 'Mail' });
  expect(decodeURIComponent(mail.getAttribute('href') ?? '')).toContain(
    'Here is the menu of Thursday',
  );
  await userEvent.click(button('C’est répondu'));
  await screen.findByText('Faites (1)');
});

test('what is no order is folded away, and can become one', async () => {
  const open = await openOrders();
  await show(open, [message('Merci pour jeudi !', { kind: 'not-an-order', order: null })]);
  await userEvent.click(screen.getByText('Pas des commandes (1)'));
  await userEvent.click(button('En faire une commande'));
  await userEvent.click(await screen.findByRole('button', { name: 'Un de plus : mafe' }));
  await userEvent.click(button('Accepter'));
  await waitFor(() => expect(open.week.orders.value).toHaveLength(1));
});

test('a late message stands apart with its own time and counts nothing by itself', async () => {
  const open = await openOrders({ now: toInstant(CUTOFF + 7_200_000) });
  const text = '1 mafe svp';
  const order = { ...NO_ORDER, lines: [line(text, '1 mafe', 'mafe', 1)] };
  await show(open, [message(text, { sentAt: toInstant(CUTOFF + 420_000), order })]);
  const late = screen.getByRole('region', { name: 'Arrivées trop tard' });
  expect(late.textContent).toContain('18:07');
  await userEvent.click(within(late).getByRole('button', { name: 'Noter comme trop tard' }));
  await waitFor(() => expect(open.week.orders.value).toHaveLength(1));
  expect(open.week.orders.value[0]?.answers).toEqual([]);
});

test('a phone without the desk ring says where the messages are', async () => {
  const desk = await openOrders();
  const kitchen = await openPhone({ joins: desk, rings: ['kitchen'] });
  showInFrench(
    <InboxScreen
      {...kitchen.props}
      reader={handReader([])}
      takeShared={() => Promise.resolve(null)}
    />,
  );
  screen.getByText('Les messages des clients sont sur les téléphones de la permanence.');
  expect(screen.queryByRole('textbox')).toBeNull();
});

test('a change that was guessed is put right on its card, and is so when one comes back to it', async () => {
  const open = await openOrders();
  const [first, second] = ['2 mafe pour Figue', 'plutôt 1 gâteau avec'];
  const order = { ...NO_ORDER, lines: [line(first, '2 mafe', 'mafe', 2)] };
  const guess = { ...line(second, '1 gâteau', 'soup', 1), confidence: 'guess' as const };
  const comeBack = await show(open, [
    message(first, { order }),
    message(second, {
      kind: 'change',
      sentAt: toInstant(CUTOFF - 1_800_000),
      refersTo: { source: first, index: 0 },
      order: { ...NO_ORDER, lines: [guess] },
    }),
  ]);
  await userEvent.click(button('Accepter la commande sûre'));
  await screen.findByText(/^Deviné dans « 1 gâteau »/);
  await screen.findByText('0 → 1');
  await userEvent.click(button('Corriger ce changement'));
  const meaning = screen.getByRole('combobox', { name: '« 1 gâteau » : quel plat ?' });
  await userEvent.selectOptions(meaning, 'cake');
  screen.getByRole('switch', { name: 'Retenir que « gateau » veut dire cake' });
  await userEvent.click(button('Un de moins : mafe'));
  await userEvent.click(screen.getByRole('radio', { name: '17:30' }));
  await waitFor(() => expect(open.week.draftsBook?.rows(draftTable).value.size).toBe(1));
  comeBack();
  await screen.findByText('2 → 1');
  screen.getByText('Pas dit → 17:30');
  screen.getByRole('switch', { name: 'Retenir que « gateau » veut dire cake' });
  await userEvent.click(button('Faire ce changement'));
  const lines = () =>
    open.week.orders.value[0]?.lines.map(({ dish, quantity }) => `${quantity} ${dish}`).toSorted();
  await waitFor(() => expect(lines()).toEqual(['1 cake', '1 mafe']));
  expect(open.week.orders.value[0]).toMatchObject({ slot: '17:30' });
  const learned = [...open.deskBook.rows(aliasTable).value.values()];
  expect(learned).toMatchObject([{ words: 'gateau', libraryId: 'cake' }]);
});
