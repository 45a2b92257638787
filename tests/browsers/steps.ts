import { addWeeks, parseIsoWeek } from '../../src/domain/calendar.ts';
import { paths } from '../../src/features/paths.ts';
import { fr } from '../../src/i18n/menu-page/fr.ts';
import { frenchTexts } from '../support/french-texts.ts';
import type { RelayProcess } from '../support/relay-process.ts';
import type { Hand } from './hand.ts';
import { until } from './phone.ts';

const { t } = frenchTexts();
export const DISH = 'Mafé';

/** A phone of its own: nothing is on it that is not on another. */
export interface OpenPhone {
  readonly hand: Hand;
  /** Kills its browser, and starts it again with what it has kept. */
  restart(): Promise<void>;
}

/** What the promises of one browser have in hand. */
export interface Tour {
  server: RelayProcess;
  newPhone(): Promise<OpenPhone>;
  stopServer(): Promise<void>;
  startServer(): Promise<void>;
}

/** A group with the menu of next week: it takes orders on whatever day this runs. */
export interface Group {
  readonly desk: OpenPhone;
  readonly week: ReturnType<typeof addWeeks>;
}

/** A new group on a phone of its own, with one dish on the menu of next week. */
export async function startGroup({ newPhone, server }: Tour): Promise<Group> {
  const desk = await newPhone();
  const { hand } = desk;
  await hand.open(server.origin);
  await hand.press(t('firstRun.start'));
  await hand.onScreen(t('firstRun.whoTitle'));
  await hand.type(t('firstRun.nickname'), 'Lune');
  await hand.tick(t('firstRun.sharesYes'));
  await hand.press(t('firstRun.create'));
  await hand.onScreen(t('words.kitchen'));
  const week = await until(async () => {
    const thisWeek = parseIsoWeek(await hand.ask(() => location.pathname.split('/')[1] ?? ''));
    if (!thisWeek.ok) throw new Error('The address names no week');
    return addWeeks(thisWeek.value, 1);
  });
  await hand.open(server.origin + paths.menu(week));
  await hand.press(t('menu.addMain'));
  await hand.onScreen(t('menu.newDish'));
  await hand.type(t('menu.name'), DISH);
  await hand.onScreen(DISH);
  await hand.type(t('menu.price'), '9,50');
  await hand.press(t('menu.noneOfThe14'));
  await hand.sees(t('menu.allergensDone'));
  await hand.follow(t('menu.dishDone'));
  await hand.onScreen(t('menu.title'));
  await hand.press(t('menu.publish'));
  await hand.sees(t('menu.published'));
  return { desk, week };
}

/** On a phone of the group: one portion for somebody who has not said when. */
export async function takeOrder(origin: string, { desk: { hand }, week }: Group, name: string) {
  await hand.open(origin + paths.newOrder(week));
  await hand.press(t('words.more', { what: DISH }));
  await hand.type(t('orders.nickname'), name);
  await hand.tick(t('orders.notSaid'));
  const [save = ''] = t('orders.saveOrder', { dishes: '', amount: '' }).split('·');
  await hand.press(save);
  await hand.sees(t('orders.taken'));
}

/** Lets an empty phone in, by the two messages that are sent and pasted. */
export async function joinByText(
  origin: string,
  { desk, week }: { readonly desk: Hand; readonly week: Group['week'] },
  second: Hand,
) {
  await second.open(origin);
  await second.press(t('firstRun.join'));
  await second.type(t('joining.phoneName'), 'téléphone de Figue');
  await second.press(t('joining.goOn'));
  await second.tick(t('joining.far'));
  const request = await second.read(t('joining.message'));

  await desk.open(origin + paths.phones(week));
  await desk.press(t('phones.add'));
  await desk.tick(t('joining.far'));
  await desk.paste(t('parcels.paste'), request);
  await desk.press(t('parcels.usePasted'));
  await desk.onScreen(t('joining.compareTitle'));
  await desk.press(t('joining.same'));
  await desk.onScreen(t('joining.whoTitle'));
  for (const ring of ['desk', 'circle'] as const) await desk.tick(t(`joining.${ring}`));
  await desk.press(t('joining.letIn'));
  await desk.onScreen(t('joining.giveTitle'));
  const answer = await desk.read(t('joining.message'));

  await second.press(t('joining.toAnswer'));
  await second.paste(t('parcels.paste'), answer);
  await second.press(t('parcels.usePasted'));
  await second.onScreen(t('joining.compareTitle'));
  await second.press(t('joining.same'));
  await until(async () => {
    const said = await second.said();
    if (said.includes(t('joining.compareTitle'))) throw new Error(`Not in yet: ${said}`);
  });
}

/** On the customer's page: one portion, from the first question to sending. */
export async function sendOrder(customer: Hand, name: string) {
  const [more = ''] = fr.more.split('{dish}');
  const [pickUp = ''] = fr.pickUpAt.split('{time}');
  await customer.press(more + DISH);
  await customer.press(fr.next);
  await customer.tick(pickUp.trim());
  await customer.press(fr.next);
  await customer.type(fr.name, name);
  await customer.press(fr.next);
  await customer.type(fr.contact, `${name.toLowerCase()}@example.org`);
  await customer.press(fr.next);
  await customer.press(fr.next);
  await customer.press(fr.send);
}
