import { expect, test } from 'vitest';
import { declareAllergen } from '../../../../src/features/menu/change-dish.ts';
import { toDishId } from '../../../../src/domain/dish.ts';
import { registerAt } from '../../../../src/protocol/merge.ts';
import { allergenTable } from '../../../../src/store/books/week-book.ts';
import { allergenRow } from '../../../../src/store/views/week-menu.ts';
import { openOrders } from '../../../support/orders-week.ts';
import type { OpenPhone } from '../../../support/open-phone.ts';
import { meet, phonesApart } from '../../../support/phones-apart.ts';
import { valueOf } from '../../../support/open-phone.ts';

const MAFE = toDishId('mafe');

async function say({ week }: OpenPhone, presence: 'contains' | 'may-contain' | 'not') {
  const entry = { presence, detail: '' };
  valueOf(await declareAllergen(week, MAFE, { allergen: 'sesame', entry }));
}

const saidOf = ({ week }: OpenPhone) =>
  week.menu.value.dishes.find(({ id }) => id === MAFE)?.allergens.sesame?.presence;

/** Which batch said it. The whole book won't do: an inbox is made in it as soon as the menu is out. */
const stampOf = ({ week }: OpenPhone) => {
  const place = [allergenTable.table, allergenRow(MAFE, 'sesame'), 'presence'] as const;
  return registerAt(week.book.content.state, place)?.stamp;
};

test('two cooks who answer differently warn of the allergen until one of them, seeing both, decides', async () => {
  const phones = await phonesApart(await openOrders(), 'Kiwi', 'Mango');
  const [kiwi, mango] = phones;
  if (!kiwi || !mango) throw new Error('there are two');
  await say(kiwi, 'contains');
  mango.setNow((mango.phone.clock.now() + 60_000) as never); // an instant later: hers would win
  await say(mango, 'not');
  await meet(phones);
  expect(phones.map(saidOf)).toEqual(['contains', 'contains']);
  await say(mango, 'not');
  await meet(phones);
  expect(phones.map(saidOf)).toEqual(['not', 'not']);
});

test('an answer given again without anybody saying otherwise writes nothing', async () => {
  const phone = await openOrders();
  await say(phone, 'contains');
  const before = stampOf(phone);
  await say(phone, 'contains');
  expect(before).toBeDefined();
  expect(stampOf(phone)).toEqual(before);
});
