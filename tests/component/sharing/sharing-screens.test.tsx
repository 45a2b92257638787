import axe from 'axe-core';
import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { EnvelopesScreen } from '../../../src/features/sharing/envelopes-screen.tsx';
import { SharersScreen } from '../../../src/features/sharing/sharers-screen.tsx';
import { SharingHistoryScreen } from '../../../src/features/sharing/sharing-history-screen.tsx';
import { SharingRoundScreen } from '../../../src/features/sharing/sharing-round-screen.tsx';
import { SharingScreen } from '../../../src/features/sharing/sharing-screen.tsx';
import { isoDate } from '../../../src/domain/calendar.ts';
import { cents } from '../../../src/domain/money.ts';
import { toOrderId } from '../../../src/domain/order.ts';
import { expenseKind, paymentKind } from '../../../src/store/books/week-book.ts';
import { memberTable } from '../../../src/store/books/group-book.ts';
import { happen, put } from '../../../src/store/table.ts';
import { circlePhone } from '../../support/circle-phone.ts';
import { agree, propose } from '../../support/circle-round.ts';
import { valueOf } from '../../support/open-phone.ts';
import { mountSharing } from './mount-sharing.tsx';

afterEach(cleanup);

const FOUR = ['Lune', 'Figue', 'Safran', 'Indigo'];
const SCREENS = [
  SharingScreen,
  SharersScreen,
  SharingRoundScreen,
  EnvelopesScreen,
  SharingHistoryScreen,
];

test('a phone without the circle says so in plain words on every screen', async () => {
  const on = await circlePhone([]);
  for (const Screen of SCREENS) {
    mountSharing(Screen, { ...on, props: { ...on.props, circleBook: null } });
    expect(screen.getByRole('main').textContent).toContain('n’a pas le carnet du partage');
    cleanup();
  }
});

test('the first screen leads to the next step: settle, share, agree, envelopes, history', async () => {
  const on = await circlePhone(FOUR);
  mountSharing(SharingScreen, on);
  const action = (name: string | RegExp) => screen.findByRole('link', { name });
  await action('Clôturer la semaine');
  await on.settle(37_900);
  await action(/^Partager 379,00/);
  const round = await propose(on, 1);
  await action('Demander qui est d’accord');
  await agree(on, 500);
  await action('Donner les enveloppes');
  expect(on.circle.agreed.value.map(({ id }) => id)).not.toContain(round.id);
});

test('each number of the pot opens its list, of what was counted and nothing else', async () => {
  const on = await circlePhone(FOUR);
  const bought = (id: string, what: string) =>
    happen(expenseKind, id, {
      kind: 'purchase',
      shop: 'Marché',
      what,
      amount: cents(2_400),
      paidBy: 'cash-box',
      spentOn: isoDate('2026-11-26'),
    });
  const paid = { order: toOrderId('o1'), method: 'cash', amount: cents(37_900) } as const;
  const facts = [
    happen(paymentKind, 'p1', paid),
    bought('e1', 'Oignons'),
    bought('e2', 'Acheté après'),
  ];
  valueOf(await on.week.book.commit(facts));
  await on.settle(37_900, ['p1', 'e1']);
  mountSharing(SharingScreen, on);
  await userEvent.click(screen.getByText(/Semaine du jeudi 26 nov/));
  await userEvent.click(screen.getByText('Repas payés'));
  const list = screen.getByRole('list', { name: 'Repas payés' });
  expect(within(list).getAllByRole('listitem')).toHaveLength(1);
  expect(list.textContent).toMatch(/en liquide.*379,00/);
  expect(screen.queryByText(/Acheté après/)).toBeNull();
});

test('nobody without a proposal can be made a sharer here', async () => {
  const on = await circlePhone(FOUR);
  const supporter = put(memberTable, 'Mango', { nickname: 'Mango', colour: 'pink', shape: 'moon' });
  valueOf(await on.group.book.commit([supporter]));
  await on.settle(37_900);
  await agree(on, 1);
  for (const Screen of SCREENS) {
    mountSharing(Screen, on);
    expect(screen.queryByText(/Mango/)).toBeNull();
    cleanup();
  }
});

test('a new sharer counts after one tap of every present sharer', async () => {
  const on = await circlePhone(['Lune', 'Figue']);
  const kiwi = await on.propose('Kiwi');
  mountSharing(SharersScreen, on);
  on.tick();
  await userEvent.click(screen.getByRole('button', { name: 'Lune dit oui' }));
  await screen.findByText('Lune a dit oui');
  expect(on.circle.sharers.value.counted).not.toContain(kiwi);
  on.tick();
  await userEvent.click(screen.getByRole('button', { name: 'Figue dit oui' }));
  await expect.poll(() => on.circle.sharers.value.counted).toContain(kiwi);
});

test('a weight is typed, computed from a household and forgotten, or held for one round', async () => {
  const on = await circlePhone(['Lune', 'Figue']);
  await on.settle(37_900);
  mountSharing(SharersScreen, on);
  const weight = () => [...on.circle.weights.value.values()][0];
  const summary = document.querySelector('summary');
  if (summary === null) throw new Error('Each sharer has a line that opens');
  await userEvent.click(summary);
  const [field] = screen.getAllByRole('textbox', { name: 'Poids' });
  if (field === undefined) throw new Error('The weight has a field');
  await userEvent.fill(field, 'beaucoup');
  await userEvent.tab();
  screen.getByText(/Ce n’est pas un poids/);
  expect(field).toHaveProperty('value', 'beaucoup');
  await userEvent.fill(field, '1,5');
  await userEvent.tab();
  await expect.poll(weight).toEqual({ usual: 150, now: 150 });
  await userEvent.click(screen.getAllByText('Calculer d’après le foyer')[0] as Element); // found by its text
  const [more] = screen.getAllByRole('button', { name: 'Un de plus : Enfants de moins de 14 ans' });
  await userEvent.click(more as Element); // the list is not empty
  await userEvent.click(screen.getByRole('button', { name: 'Prendre 1,3' }));
  await expect.poll(weight).toEqual({ usual: 130, now: 130 });
  const [absent] = screen.getAllByRole('radio', { name: /Pas cette fois/ });
  await userEvent.click(absent as Element); // the list is not empty
  await expect.poll(weight).toEqual({ usual: 130, now: 0 });
});

test('weights are typed as dots and shown nowhere while the phone goes from hand to hand', async () => {
  const on = await circlePhone(['Lune', 'Figue']);
  await on.settle(37_900);
  mountSharing(SharersScreen, on);
  await userEvent.click(screen.getByRole('button', { name: 'Cacher les poids' }));
  const summary = document.querySelector('summary');
  if (summary === null) throw new Error('Each sharer has a line that opens');
  await userEvent.click(summary);
  const [field] = screen.getAllByRole('textbox', { name: 'Poids' });
  if (field === undefined) throw new Error('The weight has a field');
  await userEvent.fill(field, '1,7');
  await userEvent.tab();
  await expect.poll(() => [...on.circle.weights.value.values()][0]?.now).toBe(170);
  expect(getComputedStyle(field).getPropertyValue('-webkit-text-security')).toBe('disc');
  expect(document.body.innerText).not.toMatch(/1,7|2,2/);
  await userEvent.click(screen.getByRole('button', { name: 'Cacher les poids' }));
  await expect.poll(() => document.body.innerText).toMatch(/1,7/);
});

test('an envelope is given after one question, and shown as given once it is on disk', async () => {
  const on = await circlePhone(FOUR);
  await on.settle(37_900);
  await agree(on, 1);
  mountSharing(EnvelopesScreen, on);
  await userEvent.click(screen.getByRole('button', { name: 'Donner à Lune' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Oui, c’est donné' }));
  await screen.findByText('Donnée');
  expect(on.circle.payouts.value).toMatchObject([{ member: 'Lune', amount: 9475 }]);
});

test('slips for the envelopes bear a sign and an amount, and no name', async () => {
  const on = await circlePhone(FOUR);
  await on.settle(37_900);
  await agree(on, 1);
  mountSharing(EnvelopesScreen, on);
  screen.getByRole('heading', { name: 'Fiches à découper' });
  const slips = [...document.querySelectorAll('.print-kit .payout-slip')];
  const texts = slips.map((slip) => slip.textContent?.replaceAll(/[\s\u2066-\u2069]/g, '') ?? '');
  expect(slips).toHaveLength(4);
  for (const text of texts) expect(text).toMatch(/^[a-zé]+,[a-zé]+94,75€$/i);
  expect(new Set(texts).size).toBe(4);
  const paper = document.querySelector('.print-kit')?.textContent ?? '';
  expect(FOUR.filter((nickname) => paper.includes(nickname))).toEqual([]);
});

test('a past round is corrected by a new entry, and new numbers are offered as one', async () => {
  const on = await circlePhone(FOUR);
  await on.settle(37_900);
  await agree(on, 1);
  await on.settle(36_900);
  mountSharing(SharingHistoryScreen, on);
  screen.getByText(/les chiffres d’aujourd’hui diraient 369,00/);
  await userEvent.click(screen.getByText(/Partage du jeudi 26 nov/));
  await userEvent.click(screen.getByText('Corriger ce partage'));
  await userEvent.click(screen.getByRole('button', { name: 'Ajouter la correction' }));
  screen.getByText('Choisis pour qui.');
  await userEvent.click(screen.getByRole('radio', { name: 'Lune' }));
  await userEvent.fill(screen.getByRole('textbox', { name: /Combien/ }), '4');
  await userEvent.fill(screen.getByRole('textbox', { name: /Pourquoi/ }), 'Oubli');
  await userEvent.click(screen.getByRole('button', { name: 'Ajouter la correction' }));
  await screen.findByText('à payer');
  await userEvent.click(screen.getByRole('button', { name: 'Prendre comme corrections' }));
  await expect.poll(() => on.circle.corrections.value).toHaveLength(5);
});

test('no screen scrolls sideways at 320 pixels, and axe finds nothing', async () => {
  await page.viewport(320, 640);
  const on = await circlePhone([...FOUR, 'Kiwi <b>مرحبا</b> aussilongquunsurnompeutletre']);
  await on.settle(37_900);
  await on.propose('Mango');
  for (const prepare of [() => propose(on, 1), () => agree(on, 500)]) {
    for (const Screen of SCREENS) {
      mountSharing(Screen, on);
      for (const details of document.querySelectorAll('details')) details.open = true;
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
      const { violations } = await axe.run(document.querySelector('#app') ?? document.body);
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      cleanup();
    }
    await prepare();
  }
});
