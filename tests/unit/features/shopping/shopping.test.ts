import { expect, test } from 'vitest';
import { toFactId } from '../../../../src/domain/fact.ts';
import { toText } from '../../../../src/domain/fraction.ts';
import { toMemberId } from '../../../../src/domain/member.ts';
import { inSmallest } from '../../../../src/domain/measure.ts';
import { cents } from '../../../../src/domain/money.ts';
import { openAdvances } from '../../../../src/domain/expense.ts';
import { readShopping, type ShoppingLine } from '../../../../src/features/read-shopping.ts';
import {
  addExtra,
  describeWare,
  noteReceipt,
  removeExtras,
  tickLine,
  untickLine,
} from '../../../../src/features/shopping/change-shopping.ts';
import { openMine } from '../../../../src/store/open-mine.ts';
import { takeBack } from '../../../../src/store/table.ts';
import { recipesOf } from '../../../../src/store/views/recipes.ts';
import { readWeekMoney } from '../../../../src/store/views/week-money.ts';
import { fraction } from '../../../../src/domain/fraction.ts';
import { type OpenPhone, openPhone, valueOf } from '../../../support/open-phone.ts';
import { exampleEntry, openOrders, taken } from '../../../support/orders-week.ts';
import { meet, phonesApart } from '../../../support/phones-apart.ts';
import { cookBy, ingredient, recipeOf } from '../../../support/written-recipe.ts';

const MAFE = recipeOf('Mafé', [
  ingredient('Oignons', [100, 'kg']),
  ingredient('Pâte d’arachide', [500, 'boîte']),
]);
const TAJINE = recipeOf('Tajine', [ingredient('oignons', [50_000, 'g'])]);

/** Twenty mafés ordered, each by its recipe; nobody ordered tajine. */
async function openShopping(): Promise<OpenPhone> {
  const open = await openOrders();
  await taken(open, exampleEntry('a', { mafe: 20 }));
  await cookBy(open, 'mafe', MAFE);
  await cookBy(open, 'tajine', TAJINE);
  return open;
}

const listOf = ({ group, week }: OpenPhone) => readShopping({ group, week, mine: null });
const linesOf = (open: OpenPhone) => listOf(open).shops.flatMap(({ lines }) => lines);
function lineOf(open: OpenPhone, name: string): ShoppingLine {
  const line = linesOf(open).find((one) => one.name.toLowerCase() === name);
  if (!line) throw new Error(`${name} stands on no line`);
  return line;
}
const needOf = (open: OpenPhone, name: string) => {
  const { need } = lineOf(open, name);
  return need && `${toText(inSmallest(need))} ${need.unit}`;
};

test('the list follows the orders: more is ordered, more is to be bought', async () => {
  const open = await openShopping();
  expect(linesOf(open).map(({ name }) => name)).toEqual(['Oignons', 'Pâte d’arachide']);
  expect(needOf(open, 'oignons')).toBe('2000/1 kg');
  await taken(open, exampleEntry('b', { tajine: 10, mafe: 10 }));
  expect(needOf(open, 'oignons')).toBe('3500/1 g');
  expect(lineOf(open, 'oignons').recipes).toEqual(['Mafé', 'Tajine']);
});

test('a dish without a recipe here is named, so that the list never looks whole', async () => {
  const open = await openShopping();
  await taken(open, exampleEntry('b', { cake: 1 }));
  expect(listOf(open).withoutRecipe.map(({ name }) => name)).toEqual(['cake']);
});

test('a private recipe counts on its own phone, and on another is named as missing', async () => {
  const open = await openShopping();
  const mine = valueOf(await openMine(open.phone));
  await cookBy(open, 'cake', recipeOf('Gâteau', [ingredient('Farine', [100, 'kg'])]), mine);
  await taken(open, exampleEntry('b', { cake: 10 }));
  const here = readShopping({ group: open.group, week: open.week, mine });
  expect(here.withoutRecipe).toEqual([]);
  expect(here.shops.flatMap(({ lines }) => lines.map(({ name }) => name))).toContain('Farine');
  const [, other] = await phonesApart(open, 'Kiwi', 'Mango');
  if (!other) throw new Error('There are two phones');
  expect(listOf(other).withoutRecipe.map(({ name }) => name)).toEqual(['cake']);
  const theirs = valueOf(await openMine(other.phone));
  expect([...(await other.phone.shelf.syncable())]).not.toContain('mine');
  expect(recipesOf(theirs).size).toBe(0);
});

test('what was ordered after a tick is asked for beside it, and a second tick covers it', async () => {
  const open = await openShopping();
  valueOf(await tickLine(open, lineOf(open, 'oignons')));
  expect(lineOf(open, 'oignons')).toMatchObject({ got: true, missing: null });
  await taken(open, exampleEntry('b', { mafe: 5 }));
  const { missing } = lineOf(open, 'oignons');
  expect(missing && [toText(missing.amount), missing.unit]).toEqual(['500/1', 'g']);
  expect(listOf(open).left).toBe(2);
  valueOf(await tickLine(open, lineOf(open, 'oignons')));
  expect(lineOf(open, 'oignons').missing).toBeNull();
  valueOf(await untickLine(open, lineOf(open, 'oignons')));
  expect(lineOf(open, 'oignons').got).toBe(false);
});

test('two people tick apart and meet: both ticks stand, and no line comes back', async () => {
  const first = await openShopping();
  const [kiwi, mango] = await phonesApart(first, 'Kiwi', 'Mango');
  if (!kiwi || !mango) throw new Error('There are two phones');
  valueOf(await addExtra(kiwi.props, 'Sacs', null));
  await meet([kiwi, mango]);
  valueOf(await tickLine(kiwi, lineOf(kiwi, 'oignons')));
  valueOf(await tickLine(mango, lineOf(mango, 'oignons')));
  valueOf(await tickLine(mango, lineOf(mango, 'pâte d’arachide')));
  valueOf(await removeExtras(mango, lineOf(mango, 'sacs')));
  await meet([kiwi, mango]);
  await meet([kiwi, mango]);
  for (const phone of [kiwi, mango]) {
    expect(linesOf(phone).map(({ name, got }) => [name, got])).toEqual([
      ['Oignons', true],
      ['Pâte d’arachide', true],
    ]);
    expect(listOf(phone).left).toBe(0);
  }
});

test('packs are rounded up beside the exact need, and are known the week after', async () => {
  const open = await openShopping();
  const pack = { amount: fraction(3n, 4n), unit: 'kg' };
  valueOf(await describeWare(open, 'OIGNONS', { shop: 'Batte', aisle: 'Légumes', pack }));
  expect(lineOf(open, 'oignons')).toMatchObject({
    ware: { shop: 'Batte', aisle: 'Légumes' },
    packs: { packs: 3 },
  });
  expect(listOf(open).shops.map(({ shop }) => shop)).toEqual(['Batte', '']);
  const later = await openPhone({ storage: open.storage });
  valueOf(await addExtra(later.props, 'oignons', { amount: fraction(10n, 1n), unit: 'g' }));
  expect(lineOf(later, 'oignons').ware.shop).toBe('Batte');
});

test('a receipt is an expense and an advance in one gesture, and undone it is neither', async () => {
  const open = await openShopping();
  valueOf(await tickLine(open, lineOf(open, 'oignons')));
  const paid = linesOf(open).filter(({ awaitsReceipt }) => awaitsReceipt);
  expect(paid.map(({ name }) => name)).toEqual(['Oignons']);
  const saved = valueOf(
    await noteReceipt(open, paid, {
      id: toFactId('receipt'),
      shop: 'Batte',
      what: 'Oignons',
      amount: cents(1240),
      paidBy: toMemberId('figue'),
      spentOn: open.week.terms.value.servedOn,
    }),
  );
  const advances = () => {
    const { expenses, reimbursements } = readWeekMoney(open.week.book);
    return openAdvances(expenses, reimbursements).map(({ member, amount }) => [member, amount]);
  };
  expect(advances()).toEqual([['figue', 1240]]);
  expect(lineOf(open, 'oignons').awaitsReceipt).toBe(false);
  valueOf(await saved.undo());
  expect(advances()).toEqual([]);
  expect(lineOf(open, 'oignons')).toMatchObject({ got: true, awaitsReceipt: true });
});

test('a receipt taken back among the purchases is asked for again', async () => {
  const open = await openShopping();
  valueOf(await tickLine(open, lineOf(open, 'oignons')));
  const { servedOn } = open.week.terms.value;
  const words = { shop: '', what: 'Oignons', amount: cents(500), paidBy: 'cash-box' } as const;
  const receipt = { ...words, id: toFactId('receipt'), spentOn: servedOn };
  valueOf(await noteReceipt(open, [lineOf(open, 'oignons')], receipt));
  expect(lineOf(open, 'oignons').awaitsReceipt).toBe(false);
  valueOf(await open.week.book.commit([takeBack('receipt')]));
  expect(lineOf(open, 'oignons')).toMatchObject({ got: true, awaitsReceipt: true });
});
