import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { WeekSwitcher, WeekTag } from '../../../src/app/week-switcher.tsx';
import { wallTime } from '../../../src/domain/calendar.ts';
import { toDishId } from '../../../src/domain/dish.ts';
import { bringingsOf } from '../../../src/features/events/change-bringing.ts';
import { CalledOffNotice } from '../../../src/features/events/called-off-notice.tsx';
import { EventScreen } from '../../../src/features/events/event-screen.tsx';
import { EventsScreen } from '../../../src/features/events/events-screen.tsx';
import { KitchenScreen } from '../../../src/features/kitchen/kitchen-screen.tsx';
import { DishScreen } from '../../../src/features/menu/dish-screen.tsx';
import { MenuAgainScreen } from '../../../src/features/menu/menu-again-screen.tsx';
import { MenuTextScreen } from '../../../src/features/menu/menu-text-screen.tsx';
import { MenuScreen } from '../../../src/features/menu/menu-screen.tsx';
import { EditOrderScreen } from '../../../src/features/orders/edit-order-screen.tsx';
import { NewOrderScreen } from '../../../src/features/orders/new-order-screen.tsx';
import { OrderScreen } from '../../../src/features/orders/order-screen.tsx';
import { OrdersScreen } from '../../../src/features/orders/orders-screen.tsx';
import { HandOverScreen } from '../../../src/features/thursday/hand-over-screen.tsx';
import { TrayScreen } from '../../../src/features/tray/tray-screen.tsx';
import { PrintScreen } from '../../../src/features/print/print-screen.tsx';
import { sayTakesPlace } from '../../../src/features/takes-place.ts';
import { ThursdayScreen } from '../../../src/features/thursday/thursday-screen.tsx';
import { ok } from '../../../src/kernel/result.ts';
import { memberTable } from '../../../src/store/books/group-book.ts';
import { put } from '../../../src/store/table.ts';
import { openEvent } from '../../support/event-phone.ts';
import { showScreen } from '../../support/menu-show.tsx';
import { FIXTURE_WEEK, openPhone, valueOf } from '../../support/open-phone.ts';
import { meet, phonesApart } from '../../support/phones-apart.ts';
import { exampleEntry, orderOf, taken } from '../../support/orders-week.ts';

afterEach(cleanup);

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const field = (name: string) => screen.getByLabelText(name, { exact: true });

test('a name and a day make an event, and its own screen opens', async () => {
  const open = await openPhone();
  showScreen(<EventsScreen {...open.props} />);
  await press('Créer l’événement');
  await screen.findByText('Donne un nom à l’événement, sans nom de personne.');
  await userEvent.fill(field('Comment il s’appelle'), 'Atelier pain');
  await userEvent.selectOptions(field('Jour'), '6');
  await press('Créer l’événement');
  await waitFor(() => expect(open.visited).toHaveLength(1));
  const [made] = open.group.oneOffs.value.values();
  expect(made).toMatchObject({ name: 'Atelier pain', weekday: 6, mainsCap: null, prices: false });
  expect(open.visited).toEqual([`/${made?.id}/event`]);
  const row = await screen.findByRole('link', { name: /Atelier pain.*samedi 28 nov\./ });
  expect(row.getAttribute('href')).toBe(`/${made?.id}/kitchen`);
});

test('a week walked past by an older Carnet says why no event can be made in it', async () => {
  const open = await openPhone();
  valueOf(
    await open.phone.shelf.changeKeys((keys) => {
      if (!keys) throw new Error('it has keys');
      const old = Object.entries(keys.books).filter(([name]) => !name.includes('.'));
      return Promise.resolve(ok({ ...keys, books: Object.fromEntries(old) }));
    }),
  );
  showScreen(<EventsScreen {...open.props} />);
  screen.getByText(/Les clés de cette semaine ont été faites par un Carnet plus ancien/);
  expect(screen.queryByRole('button', { name: 'Créer l’événement' })).toBeNull();
});

test('who brings what: put on the list, taken by somebody, taken off', async () => {
  const open = await openEvent();
  const lune = { nickname: 'Lune', colour: 'orange', shape: 'circle' } as const;
  valueOf(await open.group.book.commit([put(memberTable, 'lune', lune)]));
  showScreen(<EventScreen {...open.props} />);
  await press('Ajouter à la liste');
  await screen.findByText('Écris ce qu’il faut apporter.');
  await userEvent.fill(field('Quoi'), 'Farine');
  await press('Un de plus : Combien');
  await press('Ajouter à la liste');
  const line = await screen.findByRole('group', { name: 'Farine' });
  expect(bringingsOf(open.week)).toMatchObject([{ thing: 'Farine', quantity: 2, member: null }]);
  await userEvent.selectOptions(within(line).getByLabelText('Qui'), 'lune');
  await waitFor(() => expect(bringingsOf(open.week)).toMatchObject([{ member: 'lune' }]));
  await press('Enlever Farine');
  await waitFor(() => expect(bringingsOf(open.week)).toEqual([]));
});

test('its day, hour and cap are its own, and hold for a menu that is out too', async () => {
  const open = await openEvent();
  showScreen(<EventScreen {...open.props} />);
  await userEvent.selectOptions(field('Jour'), '7');
  await waitFor(() => expect(open.week.terms.value.servedOn).toBe('2026-11-29'));
  await userEvent.fill(field('Plafond de plats'), '0');
  await userEvent.tab();
  await screen.findByText(/Écris un nombre entier entre 1 et/);
  await userEvent.fill(field('Plafond de plats'), '12');
  await userEvent.tab();
  await waitFor(() => expect(open.week.terms.value.mainsCap).toBe(12));
});

test('the day of an event is called by its own weekday, not by the one of the weeks', async () => {
  const open = await openEvent();
  showScreen(<ThursdayScreen {...open.props} />);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Samedi');
  cleanup();
  showScreen(<HandOverScreen {...open.props} />);
  expect(screen.getByRole('link', { name: 'Samedi' })).toBeTruthy();
});

test('where nothing is sold no screen shows or asks an amount', async () => {
  const open = await openEvent();
  await taken(open, exampleEntry('one', { mafe: 2 }, { slot: wallTime('17:30') }));
  const { id } = orderOf(open, 'one');
  for (const drawn of [
    <KitchenScreen key="kitchen" {...open.props} />,
    <MenuScreen key="menu" {...open.props} />,
    <OrdersScreen key="orders" {...open.props} />,
    <NewOrderScreen key="new" {...open.props} />,
    <OrderScreen key="order" {...open.props} order={id} />,
    <ThursdayScreen key="thursday" {...open.props} />,
    <HandOverScreen key="hand-over" {...open.props} />,
    <PrintScreen key="print" {...open.props} />,
    <MenuTextScreen key="text" {...open.props} />,
    <MenuAgainScreen key="again" {...open.props} />,
    <DishScreen key="dish" {...open.props} dish={toDishId('mafe')} />,
    <EditOrderScreen key="edit" {...open.props} order={id} />,
  ]) {
    showScreen(drawn);
    const fields = [...document.querySelectorAll('textarea')].map(({ value }) => value);
    const text = [document.body.textContent, ...fields].join(' ');
    expect(text).toMatch(/mafe|plats|Emballage/i);
    expect(text.match(/€|payer|payé|espèces|virement/gi)).toBeNull();
    cleanup();
  }
});

test('called off and on again: who ordered is on a list until she is told, and nothing is lost', async () => {
  const open = await openEvent();
  await taken(open, exampleEntry('one', { mafe: 2 }, { slot: wallTime('17:30') }));
  showScreen(<EventScreen {...open.props} />);
  await press('Dire qu’il n’a pas lieu');
  await screen.findByText(/Atelier pain, samedi 28 nov\., n’a pas lieu/);
  screen.getByText(/Désolé : « Atelier pain »/);
  await press('C’est dit');
  await screen.findByText('Tout le monde est prévenu.');
  await press('Il a lieu quand même');
  await screen.findByRole('button', { name: 'Dire qu’il n’a pas lieu' });
  expect(open.week.orders.value).toHaveLength(1);
});

test('an event that does not take place says so wherever it is named or shared', async () => {
  const open = await openEvent();
  const { props, week, event } = open;
  await taken(open, exampleEntry('one', { mafe: 2 }, { slot: wallTime('17:30') }));
  const { id } = orderOf(open, 'one');
  valueOf(await sayTakesPlace(props, event, false));
  for (const drawn of [
    <EventsScreen key="all" {...props} />,
    <WeekTag key="tag" opened={week} now={open.phone.now} />,
    <CalledOffNotice key="hand-over" week={week} path={`/${event}/thursday/hand-over`} />,
    <KitchenScreen key="kitchen" {...props} />,
    <MenuTextScreen key="text" {...props} />,
    <OrderScreen key="order" {...props} order={id} />,
    <PrintScreen key="print" {...props} />,
  ]) {
    showScreen(drawn);
    const fields = [...document.querySelectorAll('textarea')].map(({ value }) => value);
    const texts = fields.length > 0 ? fields : [document.body.textContent];
    for (const text of texts) expect(text).toMatch(/n[’']a pas lieu/i);
    cleanup();
  }
  showScreen(<KitchenScreen {...props} />);
  expect(document.body.textContent).not.toMatch(/C’est cuisiné|Mafé/);
});

test('the switcher says of the event before or after that it does not take place', async () => {
  const open = await openEvent();
  const { props, event } = open;
  valueOf(await sayTakesPlace(props, event, false));
  const week = valueOf(ok(await props.openWeek(FIXTURE_WEEK)));
  showScreen(
    <WeekSwitcher week={FIXTURE_WEEK} group={open.group} opened={week} path="/2026-W48/kitchen" />,
  );
  const next = screen.getByRole('link', { name: /Atelier pain, samedi 28 nov\. : n’a pas lieu/ });
  expect(next.getAttribute('href')).toBe(`/${event}/kitchen`);
});

test('called off on one phone and on on another: the tray asks, one tap decides', async () => {
  const first = await openEvent();
  const [kiwi = first, mango = first] = await phonesApart(first, 'Kiwi', 'Mango');
  const { event } = first;
  valueOf(await sayTakesPlace(kiwi.props, event, false));
  valueOf(await sayTakesPlace(mango.props, event, true));
  await meet([kiwi, mango]);
  showScreen(<TrayScreen {...mango.props} />);
  screen.getByRole('heading', { level: 2, name: 'Atelier pain' });
  expect(screen.getAllByText('Atelier pain a lieu')).toHaveLength(2);
  await press('Atelier pain n’a pas lieu');
  await screen.findByText('Rien à décider');
  expect(mango.group.oneOffs.value.get(event)?.takesPlace).toBe('no');
});
