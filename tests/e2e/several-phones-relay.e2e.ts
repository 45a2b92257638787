import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ordersShown, take } from '../support/several-phones-acts.ts';
import { openAboutPhones } from '../support/several-phones-driver.ts';
import {
  joinOverRelay,
  meet,
  openThreePhones,
  syncNow,
  type ThreePhones,
} from '../support/several-phones-group.ts';
import {
  broughtBlobs,
  copyData,
  keptBlobs,
  missingAtRelay,
  replaceData,
} from '../support/several-phones-relay.ts';
import { press, t } from '../support/week-driver.ts';

let group: ThreePhones;

beforeAll(async () => {
  group = await openThreePhones();
});

afterAll(async () => {
  await group.close();
});

async function expectOnAll(nicknames: readonly string[]): Promise<void> {
  for (const { page } of group.all) {
    const orders = await ordersShown(page);
    for (const nickname of nicknames)
      expect(orders.filter((row) => row.includes(nickname))).toHaveLength(1);
  }
}

async function expectNothingTwice(): Promise<void> {
  const ids = (await keptBlobs(group.line)).map(({ log, id }) => `${log} ${id}`);
  expect(new Set(ids).size).toBe(ids.length);
}

test('a relay killed between accepting and answering loses nothing and keeps nothing twice', async () => {
  const { line, lune, all } = group;
  await meet(all);
  await take(lune.page, 'Ananas');
  const killed = line.killAfterNextWrite();
  await syncNow(lune.page);
  const sent = broughtBlobs(await killed).map(({ id }) => id);
  const kept = new Set((await keptBlobs(line)).map(({ id }) => id));
  // Accepted, though nobody told the phone.
  expect(sent.filter((id) => !kept.has(id))).toEqual([]);
  await line.restart();
  await meet(all);

  await expectNothingTwice();
  await expectOnAll(['Ananas']);
  for (const { page } of all) expect(await missingAtRelay(line, page)).toEqual([]);
});

test('a relay that lost everything is filled again by whichever phone comes', async () => {
  const { line, safran, lune, all } = group;
  await take(lune.page, 'Banane');
  await meet(all);
  await line.relay().kill();
  replaceData(line, null);
  await line.restart();
  expect(await keptBlobs(line)).toEqual([]);
  await syncNow(safran.page);

  expect(await missingAtRelay(line, safran.page)).toEqual([]);
  await take(lune.page, 'Cerise');
  await meet(all);
  await expectNothingTwice();
  await expectOnAll(['Banane', 'Cerise']);
});

test.each([
  ['as its host says', ['--restored']],
  ['and nobody says so', []],
])('a relay put back from an old copy, %s, is healed by the phones', async (_how, args) => {
  const { line, lune, figue, all } = group;
  const copy = mkdtempSync(join(tmpdir(), 'carnet-copy-'));
  const [before, after] = args.length > 0 ? ['Datte', 'Figues'] : ['Goyave', 'Kaki'];
  await meet(all);
  await line.relay().kill();
  copyData(line, copy);
  await line.restart();
  await take(lune.page, before);
  await meet(all);
  await line.relay().kill();
  replaceData(line, copy);
  await line.restart({ args });
  await take(figue.page, after);
  await meet(all);

  for (const { page } of all) expect(await missingAtRelay(line, page)).toEqual([]);
  await expectNothingTwice();
  await expectOnAll([before, after]);
  rmSync(copy, { recursive: true });
});

test('a phone that joins afterwards gets everything from the relay alone', async () => {
  const { line, lune, all } = group;
  await take(lune.page, 'Litchi');
  await meet(all);
  const kiwi = await group.newPhone();
  await joinOverRelay(lune, kiwi, 'téléphone de Kiwi');
  await meet([lune, kiwi]);
  expect(await missingAtRelay(line, kiwi.page)).toEqual([]);
  const orders = await ordersShown(kiwi.page);
  expect(orders.filter((row) => row.includes('Litchi'))).toHaveLength(1);
  expect(orders).toEqual(await ordersShown(lune.page));
});

test('a phone told to leave the relay alone asks nothing of it until it is told otherwise', async () => {
  const { line, lune, safran } = group;
  const asked = () =>
    safran.requests.filter((url) => new URL(url).pathname.startsWith('/v1/')).length;
  await meet(group.all);
  await openAboutPhones(safran.page, 'relay');
  await press(safran.page, t('relay.stop'));
  await safran.page.getByText(t('relay.stopped')).waitFor();
  const before = asked();
  await take(safran.page, 'Mangue');
  await safran.page.reload();
  await openAboutPhones(safran.page, 'relay');
  await safran.page.getByText(t('relay.stopped')).waitFor();
  await take(lune.page, 'Nèfle');
  await syncNow(lune.page);
  expect(asked()).toBe(before);
  expect(await missingAtRelay(line, safran.page)).not.toEqual([]);

  await press(safran.page, t('relay.goOn'));
  await safran.page.getByRole('button', { name: t('relay.now'), exact: true }).waitFor();
  await meet(group.all);
  await expectOnAll(['Mangue', 'Nèfle']);
});
