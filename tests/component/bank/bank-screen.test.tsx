import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { BankScreen } from '../../../src/features/bank/bank-screen.tsx';
import { readEvening } from '../../../src/features/evening.ts';
import { readWeekMoney } from '../../../src/store/views/week-money.ts';
import statement from '../../fixtures/week-2026-W48/bank.csv?raw';
import expected from '../../fixtures/week-2026-W48/expected.json';
import { openBankWeek } from '../../support/bank-phone.ts';
import { openPhone, type OpenPhone } from '../../support/open-phone.ts';
import { showInFrench } from '../../support/show-orders.tsx';

beforeEach(() => page.viewport(360, 640));
afterEach(cleanup);

const button = (name: string | RegExp) => screen.getByRole('button', { name });

/** The card of a line, by what is written in its head. */
function card(words: RegExp): HTMLElement {
  const head = screen.getByRole('heading', { level: 3, name: words });
  const found = head.closest('li');
  if (!found) throw new Error('It stands in no card');
  return found;
}

/** Chooses the statement's file, as it came from the bank. */
async function chooseFile(text: string): Promise<void> {
  const file = new File([text], 'extrait.csv', { type: 'text/csv' });
  await userEvent.upload(screen.getByLabelText('Choisir le fichier du relevé'), file);
  await screen.findByRole('heading', { level: 2 });
}

function transfers({ week }: OpenPhone): number {
  return readWeekMoney(week.book)
    .payments.filter(({ method }) => method === 'transfer')
    .reduce((sum, { amount }) => sum + amount, 0);
}

test('the statement of the fixture week: seven exact lines in one tap, the others one by one, each can be taken back', async () => {
  const { open, codeOf } = await openBankWeek(expected.orders);
  showInFrench(<BankScreen {...open.props} />);
  await chooseFile(statement);
  await userEvent.click(button('Confirmer les 7 lignes exactes'));
  await waitFor(() => expect(transfers(open)).toBe(25_650));
  const jeanLuc = within(card(/JEAN-LUC/));
  expect(jeanLuc.getByText('Il manque 8,50 €')).toBeVisible();
  await userEvent.click(jeanLuc.getByRole('button', { name: /Confirmer/ }));
  const soraya = within(card(/SORAYA/));
  expect(soraya.getByText('Un virement pour plusieurs commandes')).toBeVisible();
  await userEvent.click(soraya.getByRole('button', { name: /Confirmer/ }));
  for (const name of [/MONIQUE/, /BINTOU/, /PATRICK/, /SOPHIE/])
    await userEvent.click(within(card(name)).getByRole('button', { name: /Confirmer/ }));
  await waitFor(() => expect(transfers(open)).toBe(45_150));
  await userEvent.click(within(card(/MICHELINE/)).getByRole('button', { name: 'C’est un don' }));
  await screen.findByText('Toutes les lignes reçues sont pointées.');
  expect(readWeekMoney(open.week.book).gifts).toMatchObject([{ amount: 2500, method: 'transfer' }]);
  const unpaid = readEvening(open.week).filter(({ payments }) => payments.length === 0);
  expect(unpaid).toHaveLength(6);
  expect(within(card(/JEAN-LUC/)).getByText(`Compté : ${codeOf('jean-luc')}`)).toBeVisible();
  await userEvent.click(within(card(/JEAN-LUC/)).getByRole('button', { name: 'Reprendre' }));
  await waitFor(() => expect(transfers(open)).toBe(41_700));
  expect(within(card(/JEAN-LUC/)).getByText('Communication exacte')).toBeVisible();
});

test('the same statement again, pasted this time, shows what was counted; undo brings it back', async () => {
  const { open } = await openBankWeek(expected.orders);
  const { unmount } = showInFrench(<BankScreen {...open.props} />);
  await chooseFile(statement);
  await userEvent.click(button('Confirmer les 7 lignes exactes'));
  await waitFor(() => expect(transfers(open)).toBe(25_650));
  unmount();
  showInFrench(<BankScreen {...open.props} />);
  await userEvent.fill(screen.getByRole('textbox', { name: 'Ou colle le relevé ici' }), statement);
  await userEvent.click(button('Lire ce qui est collé'));
  await screen.findByRole('heading', { level: 2, name: 'Déjà pointé' });
  expect(screen.getAllByRole('button', { name: 'Reprendre' })).toHaveLength(7);
  expect(screen.queryByRole('button', { name: /lignes exactes/ })).toBeNull();
  open.offers.undo();
  await waitFor(() => expect(transfers(open)).toBe(0));
  await screen.findByRole('button', { name: 'Confirmer les 7 lignes exactes' });
});

test('a line may be for another order, or for none', async () => {
  const { open, codeOf } = await openBankWeek(expected.orders);
  showInFrench(<BankScreen {...open.props} />);
  await chooseFile(
    'Date;Montant;Nom contrepartie;Communication\n27/11/2026;12,50;TANTE;merci\n28/11/2026;9,00;ONCLE;loyer\n',
  );
  const tante = within(card(/TANTE/));
  expect(tante.getByText('Rien ne dit pour quelle commande.')).toBeVisible();
  const choice = tante.getByRole('combobox', { name: 'Pour la commande' });
  const kevin = [...choice.querySelectorAll('option')].find(({ text }) => text.includes('Kevin'));
  await userEvent.selectOptions(choice, kevin?.value ?? '');
  await userEvent.click(tante.getByRole('button', { name: 'Noter pour cette commande' }));
  await waitFor(() => expect(transfers(open)).toBe(1250));
  await userEvent.click(
    within(card(/ONCLE/)).getByRole('button', { name: 'Pas pour une commande' }),
  );
  await screen.findByText('Compté : pas pour une commande');
  expect(screen.getByText(`Compté : ${codeOf('kevin')}`)).toBeVisible();
});

test('columns nobody knows are asked once, and remembered', async () => {
  const { open } = await openBankWeek(expected.orders);
  const strange = 'A;B;C;D\n27.11.26;KIWI;12;026 4822 70801\n28.11.26;LUNE;8;merci\n';
  const { unmount } = showInFrench(<BankScreen {...open.props} />);
  await chooseFile(strange);
  await userEvent.click(button('Lire les lignes'));
  expect(screen.getByRole('alert')).toHaveTextContent('celle du montant');
  const choose = (column: string, option: string) =>
    userEvent.selectOptions(screen.getByRole('combobox', { name: column }), option);
  await choose('Date', 'A : 27.11.26');
  await choose('Montant, ou ce qui est reçu', 'B : KIWI');
  await userEvent.click(button('Lire les lignes'));
  await waitFor(() => expect(open.gestures.trouble.value?.type).toBe('NoStatementLine'));
  await choose('Montant, ou ce qui est reçu', 'C : 12');
  await choose('Nom de qui paie', 'B : KIWI');
  await choose('Communication libre', 'D : 026 4822 70801');
  await userEvent.click(button('Lire les lignes'));
  await screen.findByRole('heading', { level: 3, name: /KIWI/ });
  expect(open.gestures.trouble.value).toBeNull();
  unmount();
  showInFrench(<BankScreen {...open.props} />);
  await chooseFile(strange.replace('12;', '23;'));
  expect(within(card(/KIWI/)).getByText('Communication tapée')).toBeVisible();
});

test.each([
  ['%PDF-1.7 …', 'C’est un PDF.'],
  ['Bonjour, voici mon virement', 'Il n’y a pas de tableau ici.'],
  ['', 'Il n’y a rien ici.'],
])('what is no statement is refused in words: %j', async (text, sentence) => {
  const { open } = await openBankWeek(expected.orders);
  showInFrench(<BankScreen {...open.props} />);
  const file = new File([text], 'relevé.pdf');
  await userEvent.upload(screen.getByLabelText('Choisir le fichier du relevé'), file);
  expect(await screen.findByRole('alert')).toHaveTextContent(sentence);
});

test('a phone without the desk ring says where it is done', async () => {
  const { props } = await openPhone({ rings: ['kitchen'] });
  showInFrench(<BankScreen {...props} />);
  expect(screen.getByText(/un téléphone de la permanence/)).toBeVisible();
  expect(screen.queryByLabelText('Choisir le fichier du relevé')).toBeNull();
});
