import { expect, test } from 'vitest';
import { declareAllergen } from '../../../../src/features/menu/change-dish.ts';
import { toDishId } from '../../../../src/domain/dish.ts';
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
  const before = phone.week.book.vector;
  await say(phone, 'contains');
  expect(phone.week.book.vector).toEqual(before);
});
