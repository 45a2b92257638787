import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { CashScreen } from '../../../src/features/cash/cash-screen.tsx';
import { PurchasesScreen } from '../../../src/features/cash/purchases-screen.tsx';
import { SettleScreen } from '../../../src/features/cash/settle-screen.tsx';
import { readEvening } from '../../../src/features/evening.ts';
import { KitchenScreen } from '../../../src/features/kitchen/kitchen-screen.tsx';
import { EditOrderScreen } from '../../../src/features/orders/edit-order-screen.tsx';
import { NewOrderScreen } from '../../../src/features/orders/new-order-screen.tsx';
import { OrderScreen } from '../../../src/features/orders/order-screen.tsx';
import { OrdersScreen } from '../../../src/features/orders/orders-screen.tsx';
import { PeopleScreen } from '../../../src/features/people/people-screen.tsx';
import { ThisPhoneScreen } from '../../../src/features/safety/this-phone-screen.tsx';
import type { ScreenProps } from '../../../src/features/screen-props.ts';
import { SettingsScreen } from '../../../src/features/settings/settings-screen.tsx';
import { EnvelopesScreen } from '../../../src/features/sharing/envelopes-screen.tsx';
import { SharersScreen } from '../../../src/features/sharing/sharers-screen.tsx';
import { SharingHistoryScreen } from '../../../src/features/sharing/sharing-history-screen.tsx';
import { SharingRoundScreen } from '../../../src/features/sharing/sharing-round-screen.tsx';
import { SharingScreen } from '../../../src/features/sharing/sharing-screen.tsx';
import { HandOverScreen } from '../../../src/features/thursday/hand-over-screen.tsx';
import { PackingScreen } from '../../../src/features/thursday/packing-screen.tsx';
import { RoundScreen } from '../../../src/features/thursday/round-screen.tsx';
import { ThursdayScreen } from '../../../src/features/thursday/thursday-screen.tsx';
import type { RingName } from '../../../src/store/key-record.ts';
import { carry } from '../../support/carry.ts';
import { minutesAfterFive, openEvening } from '../../support/evening-phone.ts';
import { handFrames } from '../../support/hand-frames.tsx';
import { type OpenPhone, openPhone } from '../../support/open-phone.ts';
import { exampleEntry, openOrders, taken } from '../../support/orders-week.ts';
import { showInFrench } from '../../support/show-orders.tsx';

beforeEach(() => page.viewport(360, 640));
afterEach(cleanup);

/** Thursday on the phone with everything, and on one that joined with fewer rings. */
async function evening(...rings: readonly RingName[]) {
  const desk = await openEvening();
  const other = await openPhone({ joins: desk, rings, now: minutesAfterFive(0) });
  await carry(desk, other);
  return { desk, other };
}

const preferences = {
  theme: signal('auto' as const), // one of three
  setLanguage: () => Promise.resolve(),
  setTheme: () => Promise.resolve(),
};
const erase = { eraseThisPhone: () => Promise.resolve() };

type Show = (props: ScreenProps) => ComponentChildren;

/** The screens a person of the kitchen opens, and what each must still hold. */
function screensOf({ week }: OpenPhone): Readonly<Record<string, readonly [Show, RegExp]>> {
  const [first] = readEvening(week);
  if (!first) throw new Error('nobody ordered');
  const { order, code } = first;
  const byCode = new RegExp(code);
  return {
    kitchen: [(props) => <KitchenScreen {...props} />, /Mafé bœuf/],
    orders: [(props) => <OrdersScreen {...props} />, byCode],
    'one order': [(props) => <OrderScreen {...props} order={order.id} />, byCode],
    'changing one': [(props) => <EditOrderScreen {...props} order={order.id} />, byCode],
    thursday: [(props) => <ThursdayScreen {...props} />, /Emballage/],
    packing: [(props) => <PackingScreen {...props} />, byCode],
    'hand-over': [(props) => <HandOverScreen {...props} />, byCode],
    round: [(props) => <RoundScreen {...props} frames={handFrames()} />, /Remise/],
    cash: [(props) => <CashScreen {...props} />, byCode],
    purchases: [(props) => <PurchasesScreen {...props} />, /Batte|Noter/],
    settling: [(props) => <SettleScreen {...props} />, byCode],
    people: [(props) => <PeopleScreen {...props} />, /Le groupe/],
    settings: [(props) => <SettingsScreen {...props} preferences={preferences} />, /Réglages/],
    'this phone': [
      (props) => (
        <ThisPhoneScreen {...props} erase={erase} readPictures={() => Promise.resolve([])} />
      ),
      /Pas sur ce téléphone/,
    ],
  };
}

test('on a kitchen phone every screen works by code, and none knows who ordered or where they live', async () => {
  const { desk, other } = await evening('kitchen');
  const people = [...desk.week.contacts.value.values()];
  const secrets = [
    ...people.map(({ contact }) => contact).filter((contact) => contact.length > 5),
    ...people.map(({ note }) => note).filter((note) => note.length > 8),
    ...desk.week.addresses.value.values(),
  ];
  expect(secrets.length).toBeGreaterThan(10);
  for (const [name, [Screen, mustHold]] of Object.entries(screensOf(other))) {
    const { unmount } = showInFrench(<Screen {...other.props} />);
    await waitFor(() => expect(document.body.textContent, name).toMatch(mustHold));
    for (const secret of secrets) expect(document.body.textContent, name).not.toContain(secret);
    expect(document.documentElement.scrollWidth, name).toBeLessThanOrEqual(360);
    unmount();
  }
});

test.each([
  [
    'the list',
    (props: ScreenProps) => <OrdersScreen {...props} />,
    /Les noms et les contacts sont/,
  ],
  [
    'the hub',
    (props: ScreenProps) => <ThursdayScreen {...props} />,
    /Les noms et les contacts sont/,
  ],
  ['the cash', (props: ScreenProps) => <CashScreen {...props} />, /Ce qui reste dû des semaines/],
  ['the settling', (props: ScreenProps) => <SettleScreen {...props} />, /clôture plutôt sur celui/],
  [
    'the people',
    (props: ScreenProps) => <PeopleScreen {...props} />,
    /Qui partage et qui soutient/,
  ],
])('%s says in one sentence what a kitchen phone does not see', async (_, Screen, sentence) => {
  const { other } = await evening('kitchen');
  showInFrench(<Screen {...other.props} />);
  await waitFor(() => expect(screen.getByText(sentence)).toBeVisible());
});

test.each([
  ['the door', SharingScreen],
  ['who shares', SharersScreen],
  ['the round', SharingRoundScreen],
  ['the envelopes', EnvelopesScreen],
  ['the history', SharingHistoryScreen],
])(
  'of the sharing, %s shows no amount on a phone without the circle and says who has it',
  async (_, Screen) => {
    const { other } = await evening('kitchen', 'desk');
    showInFrench(<Screen {...other.props} />);
    expect(screen.getByText(/téléphones des personnes qui partagent/)).toBeVisible();
    expect(document.body.textContent).not.toMatch(/€/);
  },
);

test('a desk phone without the circle has every name, and says what settling can’t know', async () => {
  const { desk, other } = await evening('kitchen', 'desk');
  showInFrench(<OrdersScreen {...other.props} />);
  const [first] = readEvening(desk.week);
  expect(screen.getAllByText(first?.contact?.nickname ?? '?')[0]).toBeVisible(); // twice for a likely duplicate
  expect(screen.queryByText(/Pas sur ce téléphone/)).toBeNull();
  cleanup();
  showInFrench(<SettleScreen {...other.props} />);
  expect(screen.getByText(/Ce téléphone ne voit pas ce qui est déjà partagé/)).toBeVisible();
});

test('a kitchen phone takes an order under lock; the desk has the name, this phone never again', async () => {
  const desk = await openOrders();
  await waitFor(() => expect(desk.week.inboxes.value).toHaveLength(1));
  const kitchen = await openPhone({ joins: desk, rings: ['kitchen'] });
  await carry(desk, kitchen);
  showInFrench(<NewOrderScreen {...kitchen.props} />);
  expect(screen.getByText(/partent sous clé à la permanence/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Un de plus : mafe' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Surnom' }), 'Figue');
  await userEvent.click(screen.getByRole('radio', { name: '17:30' }));
  await userEvent.click(screen.getByRole('button', { name: /^Enregistrer/ }));
  await waitFor(() => expect(kitchen.visited).toHaveLength(1));
  const order = kitchen.week.orders.value[0];
  if (!order) throw new Error('nothing was taken');
  cleanup();
  showInFrench(<OrderScreen {...kitchen.props} order={order.id} />);
  expect(screen.getByText(/attend sous clé/)).toBeVisible();
  expect(screen.queryByText('Figue')).toBeNull();
  await carry(kitchen, desk);
  await waitFor(() => expect(desk.week.contacts.value.get(order.id)?.nickname).toBe('Figue'));
  await carry(desk, kitchen);
  await waitFor(() => expect(screen.getByText(/C’est de là que part la réponse/)).toBeVisible());
});

test('before any desk phone opened the week, the form asks for no name and takes the dishes', async () => {
  const desk = await openOrders();
  const kitchen = await openPhone({ joins: desk, rings: ['kitchen'] });
  await carry(desk, kitchen);
  const week = { ...kitchen.week, inboxes: signal([]) };
  showInFrench(<NewOrderScreen {...kitchen.props} week={week} />);
  expect(screen.getByText(/Aucun téléphone de la permanence n’a encore ouvert/)).toBeVisible();
  expect(screen.queryByRole('textbox', { name: 'Surnom' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Un de plus : mafe' }));
  await userEvent.click(screen.getByRole('radio', { name: '17:30' }));
  await userEvent.click(screen.getByRole('button', { name: /^Enregistrer/ }));
  await waitFor(() => expect(kitchen.week.orders.value).toHaveLength(1));
});

test('a kitchen phone changes the dishes of an order and leaves the person alone', async () => {
  const desk = await openOrders();
  await taken(
    desk,
    exampleEntry('a', { mafe: 1 }, { nickname: 'Figue', contact: '0470 11 22 33' }),
  );
  const kitchen = await openPhone({ joins: desk, rings: ['kitchen'] });
  await carry(desk, kitchen);
  const [order] = kitchen.week.orders.value;
  if (!order) throw new Error('nothing arrived');
  showInFrench(<EditOrderScreen {...kitchen.props} order={order.id} />);
  expect(
    within(screen.getByRole('region', { name: /Pour qui/ })).getByText(/se changent sur/),
  ).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Un de plus : mafe' }));
  await userEvent.click(screen.getByRole('button', { name: /^Enregistrer/ }));
  await waitFor(() => expect(kitchen.week.orders.value[0]?.lines[0]?.quantity).toBe(2));
  await carry(kitchen, desk);
  expect(desk.week.orders.value[0]?.lines[0]?.quantity).toBe(2);
  expect(desk.week.contacts.value.get('a')).toMatchObject({ nickname: 'Figue' });
});
