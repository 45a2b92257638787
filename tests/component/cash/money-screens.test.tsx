import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { CashScreen } from '../../../src/features/cash/cash-screen.tsx';
import { PurchasesScreen } from '../../../src/features/cash/purchases-screen.tsx';
import { SettleScreen } from '../../../src/features/cash/settle-screen.tsx';
import { recordPayment } from '../../../src/features/record-payment.ts';
import { isoWeek } from '../../../src/domain/calendar.ts';
import { cents } from '../../../src/domain/money.ts';
import { expenseKind, settleKind } from '../../../src/store/books/week-book.ts';
import { debtTable } from '../../../src/store/books/desk-books.ts';
import { happen, put } from '../../../src/store/table.ts';
import { readWeekMoney } from '../../../src/store/views/week-money.ts';
import { minutesAfterFive, openEvening, orderFor, payAll } from '../../support/evening-phone.ts';
import { handAll, joinedPhone } from '../../support/joined-phone.ts';
import { openPhone, valueOf } from '../../support/open-phone.ts';
import { showInFrench } from '../../support/show-orders.tsx';

beforeEach(() => page.viewport(360, 640));
afterEach(cleanup);

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const field = (name: string) => screen.getByRole('textbox', { name });

test('a purchase without amount, words or payer is refused field by field and kept as typed', async () => {
  const open = await openEvening();
  showInFrench(<PurchasesScreen {...open.props} />);
  await userEvent.fill(field('Montant'), '12,345');
  await userEvent.click(button('Noter'));
  await waitFor(() => expect(screen.getByText('Choisis qui a payé.')).toBeTruthy());
  expect(screen.getByText('Deux chiffres au plus après la virgule : 9,50.')).toBeTruthy();
  expect(screen.getByText('Écris le magasin ou ce qui a été acheté.')).toBeTruthy();
  expect(field('Montant')).toHaveProperty('value', '12,345');
});

test('a purchase begun before the battery died is there again, and saved once', async () => {
  const open = await openEvening();
  const shown = showInFrench(<PurchasesScreen {...open.props} />);
  await userEvent.fill(field('Montant'), '7,20');
  await userEvent.fill(field('Magasin'), 'Batte');
  shown.unmount();
  const again = await openPhone({ storage: open.storage, now: open.phone.clock.now() });
  showInFrench(<PurchasesScreen {...again.props} />);
  expect(screen.getByText('Tu avais commencé : tout est encore là.')).toBeTruthy();
  expect(field('Magasin')).toHaveProperty('value', 'Batte');
  await userEvent.click(screen.getByRole('radio', { name: 'Figue' }));
  await userEvent.click(button('Noter'));
  await waitFor(() => expect(field('Montant')).toHaveProperty('value', ''));
  const mine = readWeekMoney(again.week.book).expenses.filter(({ shop }) => shop === 'Batte');
  expect(mine).toMatchObject([{ amount: 720 }]);
});

test('an expense is edited as a new one, and the advance follows', async () => {
  const open = await openEvening();
  showInFrench(<PurchasesScreen {...open.props} />);
  const row = screen.getByText('Emballages Meuse-Carton').closest('li');
  if (!row) throw new Error('The expense stands in a list');
  await userEvent.click(within(row).getByRole('button', { name: 'Changer' }));
  expect(field('Montant')).toHaveProperty('value', '16,40');
  await userEvent.fill(field('Montant'), '17');
  await userEvent.click(button('Noter'));
  await waitFor(() => expect(screen.getAllByText(/17,00/)).toHaveLength(2));
  expect(readWeekMoney(open.week.book).expenses).toHaveLength(6);
});

test('an advance given back leaves the list, with an offer to undo', async () => {
  const open = await openEvening();
  showInFrench(<PurchasesScreen {...open.props} />);
  const [first] = screen.getAllByRole('button', { name: 'Remboursé en espèces' });
  if (!first) throw new Error('Somebody advanced money');
  await userEvent.click(first);
  await waitFor(() =>
    expect(screen.getAllByRole('button', { name: 'Remboursé en espèces' })).toHaveLength(4),
  );
  expect(open.offers.current.value?.message).toMatch(/remboursés à/);
});

test('another amount that cannot be read gets a sentence and stays as typed', async () => {
  const open = await openEvening();
  const { code } = orderFor(open, 'Samira');
  showInFrench(<CashScreen {...open.props} />);
  const row = screen.getByRole('heading', { name: code }).closest('li');
  if (!row) throw new Error('The order stands in a list');
  await userEvent.click(within(row).getByText('Un autre montant'));
  const amount = within(row).getByRole('textbox', { name: 'Montant' });
  await userEvent.fill(amount, 'vingt');
  await userEvent.click(within(row).getByRole('button', { name: 'En espèces' }));
  await waitFor(() =>
    expect(within(row).getByText('Ce n’est pas un montant. Écris par exemple 9,50.')).toBeTruthy(),
  );
  expect(amount).toHaveProperty('value', 'vingt');
  await userEvent.fill(amount, '20');
  await userEvent.click(within(row).getByRole('button', { name: 'En espèces' }));
  await waitFor(() => expect(orderFor(open, 'Samira').balance.open).toBe(1_350));
});

test('the box is counted by notes and coins and the difference is said in words', async () => {
  const open = await openEvening();
  showInFrench(<CashScreen {...open.props} />);
  await userEvent.click(screen.getByText('Compter billets et pièces'));
  await userEvent.fill(field('Fond de caisse avant la soirée'), '20');
  await userEvent.click(button(/^Un de plus : 5,00/));
  await userEvent.click(button('Enregistrer ce comptage'));
  // 20.00 of float − 12.70 for the kitchen = 7.30 expected, 5.00 there.
  await waitFor(() => expect(screen.getByText(/^Il manque 2,30/)).toBeTruthy());
  // The next count starts from no piece and the same float, and finds nothing missing before a piece.
  await waitFor(() => expect(screen.queryByText('Écart')).toBeNull());
  expect(field('Fond de caisse avant la soirée')).toHaveProperty('value', '20');
  // What is paid in cash afterwards came in: a count is only of its moment.
  open.setNow(minutesAfterFive(10));
  const { order, balance } = orderFor(open, 'Samira');
  const paid = { order: order.id, method: 'cash', amount: balance.open } as const; // its literal
  valueOf(await recordPayment(open.props, paid));
  await screen.findByText(/33,50.€ sont entrés dans la caisse depuis ce comptage/);
});

test('a debt of an earlier week shows its reference as a bank prints it', async () => {
  const open = await openEvening();
  const owed = { week: isoWeek('2026-W47'), amount: cents(4_250), reference: '202647004271' };
  const row = { ...owed, code: 'YM-48', nickname: 'Lune', contact: '' };
  await open.deskBook.commit([put(debtTable, 'late', row)]);
  showInFrench(<CashScreen {...open.props} />);
  expect(screen.getByText('+++202/6470/04271+++')).toBeTruthy();
});

test('the week is settled from its last screen, every number opening its list', async () => {
  const open = await openEvening();
  await payAll(open);
  showInFrench(<SettleScreen {...open.props} />);
  expect(screen.getByText('Tout est payé ou offert.')).toBeTruthy();
  const income = screen.getByText('Rentrées').closest('details');
  expect(income?.querySelectorAll('li')).toHaveLength(20);
  expect(screen.getAllByText(/379,00/).length).toBeGreaterThan(0);
  await waitFor(() => expect(button('Clôturer la semaine').getAttribute('aria-busy')).toBeNull());
  expect(screen.queryByText('Faire une copie de secours')).toBeNull();
  await userEvent.click(button('Clôturer la semaine'));
  await waitFor(() => expect(screen.getByRole('link', { name: 'Aller au partage' })).toBeTruthy());
  expect(screen.getByText('Faire une copie de secours')).toBeTruthy();
  expect(screen.getByText(/^Clôturée.*379,00.€ à partager\.$/)).toBeTruthy();
  expect(open.week.book.facts(settleKind).value[0]?.data.toShare).toBe(37_900);
  expect(screen.queryByText(/noté par/)).toBeNull();
});

test('money noted on two phones is told with the phone that noted it, as people call that one', async () => {
  const open = await openEvening();
  const other = await joinedPhone(open, 'Mango');
  await payAll(other);
  await handAll(other, open);
  showInFrench(<SettleScreen {...open.props} />);
  const income = screen.getByText('Rentrées').closest('details');
  expect(within(income ?? document.body).getAllByText(/noté par.*Mango/)).toHaveLength(20);
  const bought = screen.getByText('Achats').closest('details');
  expect(within(bought ?? document.body).getAllByText(/noté par.*ce téléphone/)).toHaveLength(5);
});

test('money recorded after the settling is shown, and the week may be settled again', async () => {
  const open = await openEvening();
  showInFrench(<SettleScreen {...open.props} />);
  await waitFor(() => expect(button('Clôturer la semaine').getAttribute('aria-busy')).toBeNull());
  await userEvent.click(button('Clôturer la semaine'));
  await waitFor(() => expect(screen.getByRole('link', { name: 'Aller au partage' })).toBeTruthy());
  await payAll(open);
  await waitFor(() =>
    expect(screen.getByText('20 montants ont changé après la clôture.')).toBeTruthy(),
  );
  open.setNow(minutesAfterFive(90));
  await userEvent.click(button('Clôturer à nouveau'));
  await waitFor(() =>
    expect(screen.queryByRole('button', { name: 'Clôturer à nouveau' })).toBeNull(),
  );
  expect(open.week.book.facts(settleKind).value.at(-1)?.data.toShare).toBe(37_900);
});

test('hostile texts stay texts and push nothing off a screen of 320 px', async () => {
  const open = await openEvening();
  const hostile = `<img src=x onerror=alert(1)> \u202E${'W'.repeat(9_000)} =1+1 👩‍🍳`;
  const expense = {
    kind: 'purchase',
    shop: hostile,
    what: hostile,
    amount: cents(99_999_999),
    paidBy: 'cash-box',
    spentOn: open.week.terms.value.servedOn,
  } as const; // its literals
  valueOf(await open.week.book.commit([happen(expenseKind, 'hostile', expense)]));
  await page.viewport(320, 640);
  for (const Screen of [CashScreen, PurchasesScreen, SettleScreen]) {
    const { container, unmount } = showInFrench(<Screen {...open.props} />);
    for (const details of container.querySelectorAll('details')) details.open = true;
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    expect(container.querySelector('img')).toBeNull();
    unmount();
  }
});
