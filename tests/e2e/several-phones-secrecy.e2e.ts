import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fr } from '../../src/i18n/menu-page/fr.ts';
import { LADDER } from '../../src/protocol/blob.ts';
import {
  customerAt,
  fillOrder,
  isInboxShut,
  LATEST,
  linkOf,
  openInbox,
} from '../support/customer-driver.ts';
import { FIXTURE_WEEK } from '../support/open-phone.ts';
import { BAKLAVA, orderFor, ordersShown, payFor, take } from '../support/several-phones-acts.ts';
import { blobIdsOf, learntFrom } from '../support/several-phones-disk.ts';
import { openAboutPhones } from '../support/several-phones-driver.ts';
import {
  meet,
  openThreePhones,
  openWorld,
  setOffline,
  SETTINGS,
  syncNow,
  type ThreePhones,
} from '../support/several-phones-group.ts';
import { isWrite } from '../support/several-phones-line.ts';
import { broughtBlobs, bytesOnDisk, keptBlobs, wordsOf } from '../support/several-phones-relay.ts';
import { fixtureDishes, fixtureOrders } from '../support/week-driver-fixture.ts';
import { takeOrder } from '../support/week-driver-orders.ts';
import { follow, press, startGroup, startingWith, t, until } from '../support/week-driver.ts';

const MEMBERS = ['Lune', 'Figue', 'Safran'];
const LABELS = ['téléphone de Figue', 'téléphone de Safran'];

let group: ThreePhones;

beforeAll(async () => {
  group = await openThreePhones();
});

afterAll(async () => {
  await group.close();
});

/** All that people typed: nothing of it may ever be seen outside a phone. */
function secrets(): readonly string[] {
  const { account } = SETTINGS;
  return [
    ...MEMBERS,
    ...LABELS,
    account.name,
    account.iban,
    account.iban.replaceAll(' ', ''),
    ...fixtureDishes.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...fixtureOrders.flatMap((order) => [
      order.nickname,
      order.contact,
      order.note,
      order.kitchenNote,
      order.address ?? '',
      ...amountTexts(order.totalCents),
    ]),
    ...fixtureDishes.flatMap(({ priceCents }) => amountTexts(priceCents)),
  ].filter((text) => text.length >= 4);
}

function amountTexts(cents: number): readonly string[] {
  const text = (cents / 100).toFixed(2);
  return [text, text.replace('.', ',')];
}

/** Four bytes may be met by chance among millions. */
function found(bytes: Buffer, least = 5): readonly string[] {
  return secrets().filter((text) => Buffer.byteLength(text) >= least && bytes.includes(text));
}

test('whatever goes over the line or lies at the relay, nothing in it was typed by anybody', async () => {
  const { line, lune, all } = group;
  for (const order of fixtureOrders) await takeOrder(lune.page, order);
  await payFor(lune.page, fixtureOrders[0]?.nickname ?? '');
  await meet(all);

  const writes = line.passed.filter(isWrite);
  const blobs = writes.flatMap(broughtBlobs).map(({ bytes }) => bytes);
  expect(blobs.length).toBeGreaterThan(2 * fixtureOrders.length);
  expect(found(Buffer.concat(blobs))).toEqual([]);
  expect(found(Buffer.from(line.passed.map(wordsOf).join('\n')), 4)).toEqual([]);
  expect(found(bytesOnDisk(line))).toEqual([]);
  // The same search finds what is there: the pass that begins a log, and the blobs in the file.
  expect(line.passed.map(wordsOf).join('\n')).toContain(group.pass);
  expect(bytesOnDisk(line).includes(blobs[0]?.subarray(0, 64) ?? 'none')).toBe(true);
});

test('an order for one and an order for twenty look the same from outside', async () => {
  const { line, lune, figue, safran, all } = group;
  await meet(all);
  await setOffline([figue, safran], true); // what they say in between is theirs, not the order's
  const sizes: (readonly number[])[] = [];
  for (const quantity of [1, 20]) {
    await syncNow(lune.page);
    const before = line.passed.length;
    await takeOrder(lune.page, orderFor('Kaki', quantity, BAKLAVA));
    await syncNow(lune.page);
    const blobs = line.passed.slice(before).filter(isWrite).flatMap(broughtBlobs);
    sizes.push(blobs.map(({ bytes }) => bytes.length));
  }
  await setOffline([figue, safran], false);
  expect(sizes[0]?.length).toBeGreaterThan(0);
  expect(sizes[1]).toEqual(sizes[0]);
  const kept = (await keptBlobs(line)).map(({ body }) => body.length);
  expect(kept.filter((size) => !LADDER.some((step) => step === size))).toEqual([]);
});

test('without a relay nothing goes out but requests for the files of the app', async () => {
  const world = await openWorld();
  const { page, requests } = await world.newPhone();
  await startGroup(page, { nickname: 'Indigo', shares: true });
  await openAboutPhones(page, 'relay');
  await page.getByText(t('relay.off')).waitFor();
  await page.clock.fastForward('10:00');
  await page.reload();
  await openAboutPhones(page, 'phones');

  const gone = world.line.passed.map(({ method, path, body, status }) => {
    return { method, isRelay: path.startsWith('/v1'), hasBody: body.length > 0, status };
  });
  expect(gone.length).toBeGreaterThan(0);
  for (const one of gone)
    expect(one).toMatchObject({ method: 'GET', isRelay: false, hasBody: false });
  expect(requests.filter((url) => !url.startsWith(world.line.origin))).toEqual([]);
  await world.close();
});

/** From anywhere: the list of a lost phone, up to the customers' new link; reloaded on its way. */
async function removeLost(page: Page, name: string): Promise<void> {
  await openAboutPhones(page, 'phones');
  await follow(page, t('lost.title'));
  await page.getByRole('button', { name: startingWith(name) }).click();
  await press(page, t('lost.keysNow'));
  await press(page.getByRole('dialog'), t('phones.removeNow'));
  await page.getByText(t('lost.keysDone')).waitFor();
  await page.reload();
  const [before = ''] = t('lost.linkNow', { day: '#' }).split('#');
  await page.getByRole('button', { name: startingWith(before) }).click();
  await page.getByRole('textbox', { name: t('lost.customersLabel') }).waitFor();
  await page
    .getByRole('list', { name: startingWith(t('phones.picturesOf', { ring: '' })) })
    .first()
    .waitFor();
}

test('a lost phone neither reads nor writes any more, its link takes no order, and the others go on by a tap', async () => {
  const { line, lune, figue, safran, all } = group;
  await meet(all);
  const formerLink = await linkOf(lune.page, '#r=');
  const former = await customerAt(formerLink);
  await fillOrder(former.page, 'Kaki');
  await removeLost(lune.page, 'téléphone de Safran');
  await syncNow(lune.page);
  const link = await linkOf(lune.page, '#r=');
  expect(link).not.toBe(formerLink);
  // Pressed again and again it would be told that it is too fast.
  await until(() => Promise.resolve(isInboxShut(line)), LATEST.timeout);
  // Neither the lost phone nor one that has not heard of the new link opens the former inbox again.
  for (const { page } of [safran, figue]) {
    await page.reload();
    await syncNow(page);
  }
  await press(former.page, fr.send);
  await former.page.getByText(fr.relayClosed).waitFor();
  await former.close();
  const customer = await customerAt(link);
  await fillOrder(customer.page, 'Litchi');
  await press(customer.page, fr.send);
  await customer.page.getByText(fr.stateUnread).waitFor();
  await customer.close();
  await syncNow(lune.page);
  await openInbox(lune.page);
  await lune.page.getByText('Litchi').first().waitFor();
  expect(await lune.page.getByText('Kaki', { exact: true }).count()).toBe(0);
  await syncNow(figue.page);
  await openAboutPhones(figue.page, 'phones');
  await press(figue.page, t('phones.follow'));
  await figue.page.getByRole('button', { name: t('phones.follow') }).waitFor({ state: 'detached' });
  await meet([lune, figue]);
  await take(figue.page, 'Mirabelle', 1, BAKLAVA);
  await take(lune.page, 'Nectarine', 1, BAKLAVA);
  await meet([lune, figue]);

  await syncNow(safran.page);
  await take(safran.page, 'Pirate', 1, BAKLAVA);
  await syncNow(safran.page);
  await openAboutPhones(safran.page, 'phones');
  await safran.page.getByText(startingWith(t('phones.leftOutMeans'))).waitFor();
  await meet([lune, figue]);

  for (const { page } of [lune, figue]) {
    const orders = (await ordersShown(page)).join('\n');
    expect(orders).toContain('Mirabelle');
    expect(orders).toContain('Nectarine');
    expect(orders).not.toContain('Pirate');
  }
  expect((await ordersShown(safran.page)).join('\n')).not.toMatch(/Mirabelle|Nectarine/);
  // Given all that lies at the relay, the keys of the removed phone open no word of the others.
  const had = new Set(Object.values(await blobIdsOf(safran.page)).flat());
  const later = (await keptBlobs(line)).filter(({ id }) => !had.has(id));
  // Among it: both orders, in the book of the week under its new key.
  const week = new Set((await blobIdsOf(figue.page))[`week/${FIXTURE_WEEK}`]);
  expect(later.filter(({ id }) => week.has(id)).length).toBeGreaterThan(2);
  const bodies = later.map(({ body }) => body);
  expect(await learntFrom(safran.page, bodies)).toEqual([]);
});
