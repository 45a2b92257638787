import { beforeEach, describe, expect, test } from 'vitest';
import { kitSheets } from '../../../../src/features/print/kit-sheets.ts';
import type { Sheet, SheetKind } from '../../../../src/features/print/sheet.ts';
import { recordPayment } from '../../../../src/features/record-payment.ts';
import { allergenTable } from '../../../../src/store/books/week-book.ts';
import { happen, remove } from '../../../../src/store/table.ts';
import { hygieneNotedKind } from '../../../../src/store/books/plan-tables.ts';
import { demoViewer } from '../../../../src/app/demo/demo-group.ts';
import { minutesAfterFive, openEvening, orderAt } from '../../../support/evening-phone.ts';
import { frenchTexts } from '../../../support/french-texts.ts';
import { openPhone, type OpenPhone, valueOf } from '../../../support/open-phone.ts';

const texts = frenchTexts();
let phone: OpenPhone;

beforeEach(async () => {
  phone = await openEvening();
});

const sheets = () => kitSheets({ ...phone, mine: null }, texts);

function sheet(kind: SheetKind): Sheet {
  const found = sheets().find((one) => one.kind === kind);
  if (!found) throw new Error(`no ${kind} sheet`);
  return found;
}

const linesOf = ({ parts }: Sheet) => parts.flatMap(({ lines }) => lines);
const textOf = (one: Sheet) => JSON.stringify(one);
const nicknames = () => [...phone.week.contacts.value.values()].map(({ nickname }) => nickname);

test('the kit of the example week has all its sheets, in the order of a Thursday', () => {
  expect(sheets().map(({ kind }) => kind)).toEqual([
    'kitchen',
    'plan',
    'allergens',
    'packing',
    'labels',
    'handOver',
    'round',
    'cash',
    'shopping',
    'hygiene',
  ]);
});

test('nothing is printed of a week without a menu', async () => {
  const empty = await openPhone();
  const kinds = kitSheets({ ...empty, mine: null }, texts).map(({ kind }) => kind);
  expect(kinds).toEqual(['cash', 'hygiene']);
});

describe('the kitchen sheet', () => {
  test('counts what the kitchen cooks', () => {
    const counts = sheet('kitchen').parts.map(({ title, lines }): [string | null, number] => [
      title,
      lines.reduce((sum, { cells }) => sum + Number(cells[1]), 0),
    ]);
    expect(counts.slice(0, 3)).toEqual([
      ['Entrées', 20],
      ['Plats', 55],
      ['Desserts', 20],
    ]);
  });

  test.each(['kitchen', 'plan', 'hygiene', 'packing', 'labels', 'allergens'] as const)(
    'names nobody who ordered: %s',
    (kind) => {
      expect(nicknames().length).toBe(20);
      const text = textOf(sheet(kind));
      expect(nicknames().filter((name) => text.includes(name))).toEqual([]);
    },
  );
});

test('every order cooked for has its bag, its label, and one place where it is given', () => {
  const orders = phone.week.orders.value.map(({ id }) => id).sort();
  expect(
    linesOf(sheet('packing'))
      .map(({ key }) => key)
      .sort(),
  ).toEqual(orders);
  expect(
    linesOf(sheet('labels'))
      .map(({ key }) => key)
      .sort(),
  ).toEqual(orders);
  const given = [...linesOf(sheet('handOver')), ...linesOf(sheet('round'))];
  expect(given.map(({ key }) => key).sort()).toEqual(orders);
});

test('who paid has nothing to pay at the door', async () => {
  const { order, code, balance } = orderAt(phone, 0);
  const cell = () => linesOf(sheet('handOver')).find(({ key }) => key === order.id)?.cells;
  expect(cell()?.slice(1, 4)).toEqual([code, expect.any(String), texts.money(balance.open)]);
  const payment = { order: order.id, method: 'cash', amount: balance.open } as const;
  valueOf(await recordPayment(phone.props, payment));
  expect(cell()?.[3]).toBe('payé');
});

test('the round says where to go, to whom, and how to reach her', () => {
  const addresses = [...phone.week.addresses.value.values()];
  expect(addresses.length).toBeGreaterThan(0);
  const said = linesOf(sheet('round')).map(({ cells }) => cells[2]?.split('\n')[0] ?? '');
  expect(new Set(said)).toEqual(new Set(addresses));
});

describe('a label', () => {
  test('says what the bag contains of the fourteen', () => {
    const labels = linesOf(sheet('labels')).map(({ cells }) => cells[2] ?? '');
    const brings = labels.filter((label) => label.includes('Mafé'));
    expect(brings.length).toBeGreaterThan(0);
    for (const label of brings) expect(label).toMatch(/contient : .*arachide/);
    const nothing = labels.filter((label) => !/contient : /.test(label));
    for (const label of nothing) expect(label).toContain('ne contient aucun des 14');
  });

  test('never stays silent about a dish that is not declared', async () => {
    const order = orderAt(phone, 0).order;
    const rows = [...phone.week.book.rows(allergenTable).value.keys()];
    const own = rows.filter((row) => row.startsWith(order.lines[0]?.dish ?? '?'));
    expect(own.length).toBeGreaterThan(0);
    valueOf(await phone.week.book.commit(own.slice(0, 1).map((row) => remove(allergenTable, row))));
    const label = linesOf(sheet('labels')).find(({ key }) => key === order.id);
    expect(label?.cells[2]).toContain('allergènes pas encore déclarés');
  });
});

test('the cash sheet says what is still to come, and has room for what is bought', () => {
  const [money, count, purchases] = sheet('cash').parts;
  expect(money?.lines[0]?.cells[1]).toBe(texts.money(63300 as never));
  expect(count?.lines.length).toBeGreaterThan(10);
  expect(purchases?.lines.filter(({ key }) => key.startsWith('free')).length).toBe(6);
  expect(purchases?.lines.map(({ cells }) => cells[0])).not.toContain('');
});

describe('the plan on paper', () => {
  test('has a box and an hour for each step, day by day', () => {
    const [before, served] = sheet('plan').parts;
    expect(before).toMatchObject({ title: 'mercredi 25 nov.' });
    expect(before?.lines.map(({ cells }) => cells)).toEqual([
      ['', '19:00', 'Mariner le poulet\nTajine poulet citron'],
    ]);
    expect(served?.title).toBe('jeudi 26 nov.');
    expect(served?.lines.at(-1)?.cells).toEqual(['', '17:00', 'Emballer']);
  });
});

describe('the hygiene log on paper', () => {
  test('holds what was noted, the earliest first, then lines to fill in by hand', async () => {
    const note = (id: string, value: string) =>
      happen(hygieneNotedKind, id, { kind: 'fridge', what: 'le grand', value, by: demoViewer });
    valueOf(await phone.week.book.commit([note('one', '4 °C')]));
    phone.setNow(minutesAfterFive(20));
    valueOf(await phone.week.book.commit([note('two', '3 °C')]));
    const lines = linesOf(sheet('hygiene'));
    expect(lines.slice(0, 3).map(({ cells }) => cells)).toEqual([
      ['17:00', 'Frigo\nle grand', '4 °C', 'Lune'],
      ['17:20', 'Frigo\nle grand', '3 °C', 'Lune'],
      ['', '', '', ''],
    ]);
    expect(lines.filter(({ key }) => key.startsWith('free'))).toHaveLength(12);
  });
});
