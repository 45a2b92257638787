import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PurchasesScreen } from '../../../src/features/cash/purchases-screen.tsx';
import { keepPhoto } from '../../../src/features/receipt-photos.ts';
import { ShoppingScreen } from '../../../src/features/shopping/shopping-screen.tsx';
import { toFactId } from '../../../src/domain/fact.ts';
import { memberTable } from '../../../src/store/books/group-book.ts';
import { saveGesture } from '../../../src/store/gesture.ts';
import { put } from '../../../src/store/table.ts';
import { readWeekMoney } from '../../../src/store/views/week-money.ts';
import { openPhone, type OpenPhone, valueOf } from '../../support/open-phone.ts';
import { exampleEntry, openOrders, taken } from '../../support/orders-week.ts';
import { showInFrench } from '../../support/show-orders.tsx';
import { cookBy, ingredient, recipeOf } from '../../support/written-recipe.ts';

beforeEach(() => page.viewport(360, 640));
afterEach(cleanup);

async function openShopping(): Promise<OpenPhone> {
  const open = await openOrders();
  await taken(open, exampleEntry('a', { mafe: 20 }));
  const onions = ingredient('Oignons', [12_500, 'g']);
  await cookBy(open, 'mafe', recipeOf('Mafé', [onions, ingredient('Laurier', [175, 'piece'])]));
  const figue = put(memberTable, 'figue', {
    nickname: 'Figue',
    colour: 'pink',
    shape: 'triangle',
    left: false,
  });
  valueOf(await saveGesture({ book: open.group.book, changes: [figue] }));
  return open;
}

const tick = (name: RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name });
const button = (name: string) => screen.getByRole('button', { name });
function where(name: string): HTMLElement {
  const summary = screen.getByText(`Où et comment : ${name}`).closest('summary');
  if (!summary) throw new Error('It opens what is behind it');
  return summary;
}
const field = (name: string) => screen.getByRole('textbox', { name });

test('quantities lead, and a tap on the line ticks it', async () => {
  const open = await openShopping();
  showInFrench(<ShoppingScreen {...open.props} />);
  expect(tick(/^250 g\s*Oignons/).checked).toBe(false);
  expect(screen.getByRole('status').textContent).toContain('encore 2 choses à acheter');
  await userEvent.click(tick(/Oignons/));
  await waitFor(() => expect(tick(/Oignons/).checked).toBe(true));
  expect(open.offers.current.value?.message).toBe('Oignons : acheté.');
  await userEvent.click(tick(/^4 pièces\s*Laurier/));
  await screen.findByText('Tout est acheté.');
});

test('more ordered after the tick stands beside the line, which is to be bought again', async () => {
  const open = await openShopping();
  showInFrench(<ShoppingScreen {...open.props} />);
  await userEvent.click(tick(/Oignons/));
  await waitFor(() => expect(tick(/Oignons/).checked).toBe(true));
  await taken(open, exampleEntry('b', { mafe: 8 }));
  await screen.findByText('encore 100 g');
  expect(tick(/Oignons/).checked).toBe(false);
});

test('shop, aisle and pack are kept as they are typed; packs lead then, the exact need beside', async () => {
  const open = await openShopping();
  showInFrench(<ShoppingScreen {...open.props} />);
  await userEvent.click(screen.getByRole('switch', { name: 'Changer la liste' }));
  await userEvent.click(where('Oignons'));
  await userEvent.fill(field('Un paquet contient'), 'beaucoup');
  await userEvent.tab();
  await screen.findByText(/n’est pas une quantité/);
  await userEvent.fill(field('Un paquet contient'), '100');
  await userEvent.fill(field('Magasin'), 'Batte');
  await userEvent.tab();
  await screen.findByRole('heading', { name: 'Batte' });
  expect(tick(/^3 paquets de 100 g\s*Oignons\s*il en faut 250 g/)).toBeTruthy();
});

test('a receipt without amount or payer is refused, kept as typed, and then noted once', async () => {
  const open = await openShopping();
  const shown = showInFrench(<ShoppingScreen {...open.props} />);
  await userEvent.click(tick(/Oignons/));
  await waitFor(() => expect(tick(/Oignons/).checked).toBe(true));
  await userEvent.click(screen.getByText('Payé à la caisse'));
  await screen.findByText('Ce ticket compte pour 1 chose cochée.');
  await userEvent.click(button('Noter l’achat'));
  await screen.findByText('Qui a payé ?');
  await userEvent.fill(field('Total du ticket'), '12,40');
  shown.unmount();
  const again = await openPhone({ storage: open.storage, now: open.phone.clock.now() });
  showInFrench(<ShoppingScreen {...again.props} />);
  await userEvent.click(screen.getByText('Payé à la caisse'));
  expect(field('Total du ticket')).toHaveProperty('value', '12,40');
  await userEvent.click(await screen.findByRole('radio', { name: 'Figue' }));
  await userEvent.dblClick(button('Noter l’achat'));
  await screen.findByText('Ce qui est coché est déjà noté comme payé.');
  expect(readWeekMoney(again.week.book).expenses).toMatchObject([
    { amount: 1240, paidBy: 'figue', what: 'Oignons', kind: 'purchase' },
  ]);
});

test('a thing of no recipe is added by hand and taken off again', async () => {
  const open = await openShopping();
  showInFrench(<ShoppingScreen {...open.props} />);
  await userEvent.click(button('Ajouter'));
  await screen.findByText('Écris ce qu’il faut acheter.');
  await userEvent.fill(field('Quoi ?'), 'Sacs');
  await userEvent.fill(field('Combien ?'), '30');
  await userEvent.click(button('Ajouter'));
  await waitFor(() => expect(tick(/^30 pièces\s*Sacs\s*ajouté à la main/)).toBeTruthy());
  await userEvent.click(screen.getByRole('switch', { name: 'Changer la liste' }));
  await userEvent.click(where('Sacs'));
  await userEvent.click(await screen.findByRole('button', { name: 'Enlever Sacs' }));
  await waitFor(() => expect(screen.queryByRole('checkbox', { name: /Sacs/ })).toBeNull());
});

test('dishes without a recipe are named above the list', async () => {
  const open = await openShopping();
  await taken(open, exampleEntry('b', { cake: 1 }));
  showInFrench(<ShoppingScreen {...open.props} />);
  const notice = screen.getByText('Sans recette').closest('.notice');
  if (!(notice instanceof HTMLElement)) throw new Error('It stands in a notice');
  expect(within(notice).getByText('cake')).toBeTruthy();
});

test('a photo of the receipt is kept with what was paid, seen on the purchases, and can be deleted there', async () => {
  const open = await openShopping();
  const shown = showInFrench(<ShoppingScreen {...open.props} />);
  await userEvent.click(tick(/Oignons/));
  await waitFor(() => expect(tick(/Oignons/).checked).toBe(true));
  await userEvent.click(screen.getByText('Payé à la caisse'));
  await userEvent.upload(await screen.findByLabelText(/Photo du ticket/), await paperPicture());
  await screen.findByRole('img', { name: 'Photo du ticket' }, { timeout: 5000 });
  await userEvent.fill(field('Total du ticket'), '12,40');
  await userEvent.click(screen.getByRole('radio', { name: 'Figue' }));
  await userEvent.click(button('Noter l’achat'));
  await waitFor(() => expect(readWeekMoney(open.week.book).expenses).toHaveLength(1));
  expect(screen.queryByRole('img', { name: 'Photo du ticket' })).toBeNull();
  shown.unmount();
  showInFrench(<PurchasesScreen {...open.props} />);
  await userEvent.click(await screen.findByText('Photo du ticket'));
  await screen.findByRole('img', { name: 'Photo du ticket' });
  expect(screen.queryByText('Photos sans dépense')).toBeNull();
  await userEvent.click(button('Enlever la photo'));
  await waitFor(() => expect(screen.queryByText('Photo du ticket')).toBeNull());
});

test('a photo whose expense another phone took back is still shown, and can be deleted', async () => {
  const open = await openShopping();
  valueOf(await keepPhoto(open.props, toFactId('elsewhere'), 'data:image/jpeg;base64,x'));
  showInFrench(<PurchasesScreen {...open.props} />);
  const title = await screen.findByRole('heading', { name: 'Photos sans dépense' });
  await userEvent.click(screen.getByText('Photo du ticket'));
  await userEvent.click(await screen.findByRole('button', { name: 'Enlever la photo' }));
  await waitFor(() => expect(title.isConnected).toBe(false));
});

/** A till roll: long, and white. */
async function paperPicture(): Promise<File> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [900, 3000];
  const surface = canvas.getContext('2d');
  if (!surface) throw new Error('This browser draws');
  surface.fillText('Oignons 12,40', 20, 40);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (!blob) throw new Error('No picture');
  return new File([blob], 'ticket.png', { type: blob.type });
}
