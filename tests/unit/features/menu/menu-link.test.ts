import { expect, test } from 'vitest';
import { toDishId } from '../../../../src/domain/dish.ts';
import { cents } from '../../../../src/domain/money.ts';
import { tendInbox } from '../../../../src/features/desk-inbox.ts';
import { menuLinks } from '../../../../src/features/menu/customer-menu-of.ts';
import { publishMenu } from '../../../../src/features/menu/publish-menu.ts';
import { saveSetting } from '../../../../src/features/settings/save-setting.ts';
import { readCustomerLink } from '../../../../src/formats/customer-link.ts';
import { dishNumbers } from '../../../../src/formats/dish-number.ts';
import { menuFromBytes } from '../../../../src/formats/menu-bytes.ts';
import { exampleDish } from '../../../support/example-week.ts';
import { menuPhone } from '../../../support/menu-phone.ts';
import { type OpenPhone, valueOf } from '../../../support/open-phone.ts';

const ORIGIN = 'https://carnet.example.org';
const { milk, ...others } = exampleDish('x').allergens;
const MAFE = exampleDish('mafe', {
  name: 'Mafé de patate douce',
  diets: ['vegan'],
  spicy: 2,
  allergens: { ...others, ...(milk && { milk }), peanuts: { presence: 'contains', detail: '' } },
});
const GONE = exampleDish('gone', { removed: true });

async function opened(open: OpenPhone) {
  const { whole: link, short } = valueOf(await menuLinks(open.props, ORIGIN));
  expect(short).toBeNull();
  expect(link.startsWith(`${ORIGIN}/m/#m=`)).toBe(true);
  const read = valueOf(readCustomerLink(`Voici le menu :\n${link}`));
  if (read.kind !== 'menu') throw new Error('a link of another kind');
  return valueOf(await menuFromBytes(read.menu));
}

test('the link opens to the menu that was published, with the ways the group takes orders', async () => {
  const open = await menuPhone([MAFE, GONE, exampleDish('cake', { course: 'dessert' })]);
  valueOf(await saveSetting(open.group, 'orderMail', 'repas@example.org'));
  valueOf(await saveSetting(open.group, 'orderSms', '٠٤٧٠ ٠٠ ٠٠ ٠١'));
  valueOf(await publishMenu(open.props));
  valueOf(await tendInbox(open.props));
  const menu = await opened(open);
  const { servedOn, cutoff, slots, delivery } = open.week.terms.value;
  expect(menu).toMatchObject({ version: 1, servedOn, cutoff, slots, delivery, account: null });
  expect(menu.channels).toEqual({ mail: 'repas@example.org', sms: '+32470000001', whatsApp: null });
  // Without a relay nobody could send an order to an inbox.
  expect(menu.inbox).toBeNull();
  expect(menu.dishes.map(({ name }) => name)).toEqual(['Mafé de patate douce', 'cake']);
  const { name, price, diets, spicy, allergens } = MAFE;
  expect(menu.dishes[0]).toMatchObject({ name, price, diets, spicy, allergens });
});

test('a dish keeps its number when another is taken off and the menu goes out again', async () => {
  const open = await menuPhone([MAFE, GONE]);
  valueOf(await publishMenu(open.props));
  valueOf(await tendInbox(open.props));
  const numbers = dishNumbers([toDishId('mafe'), toDishId('gone')]);
  expect((await opened(open)).dishes[0]?.number).toBe(numbers.get(toDishId('mafe')));
});

test('a draft has no link, nor a menu before a desk phone made its keys', async () => {
  const open = await menuPhone([MAFE]);
  expect(await menuLinks(open.props, ORIGIN)).toMatchObject({ error: { type: 'NotPublished' } });
  valueOf(await publishMenu(open.props));
  expect(await menuLinks(open.props, ORIGIN)).toMatchObject({ error: { type: 'NoMenuKey' } });
});

test('a name beyond the bounds is cut at a whole sign, a price beyond them is said', async () => {
  const long = exampleDish('long', { name: `${'a'.repeat(79)}🍲` });
  const open = await menuPhone([long]);
  valueOf(await publishMenu(open.props));
  valueOf(await tendInbox(open.props));
  expect((await opened(open)).dishes[0]?.name).toBe('a'.repeat(79));
  const dear = await menuPhone([exampleDish('dear', { price: cents(100_001) })]);
  valueOf(await publishMenu(dear.props));
  valueOf(await tendInbox(dear.props));
  expect(await menuLinks(dear.props, ORIGIN)).toMatchObject({ error: { type: 'BeyondLink' } });
});
