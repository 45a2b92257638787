import { afterEach, describe, expect, test } from 'vitest';
import { randomIds, systemRandom } from '../../src/seal/random.ts';
import { deviceAddedId, deviceAddedKind } from '../../src/store/books/device-facts.ts';
import { dexieStorage } from '../../src/store/dexie-storage.ts';
import { processLock } from '../../src/store/lock.ts';
import { happen, put } from '../../src/store/table.ts';
import firstDump from '../fixtures/store-v1/dump.json' with { type: 'json' };
import secondDump from '../fixtures/store-v2/dump.json' with { type: 'json' };
import { restoreDatabases } from '../unit/store/database-dump.ts';
import {
  contentOfPhone,
  dealingsOfPhone,
  looseKind,
  looseTable,
} from '../unit/store/phone-content.ts';
import { testPhone, valueOf } from '../unit/store/test-phone.ts';

const openPhone = () => testPhone(dexieStorage(randomIds(systemRandom), processLock()));
const WEEK = 'week/2026-W48';

/** Phones as earlier versions left them open with everything on them. */
export function storeFixtureContract(): void {
  describe.each([
    ['first', firstDump],
    ['second', secondDump],
  ])('a phone as the %s schema left it', (_, dump) => {
    afterEach(async () => openPhone().storage.eraseAll());

    test('opens with exactly what was on it', async () => {
      await restoreDatabases(dump.databases);
      const phone = openPhone();
      const content = await contentOfPhone(phone.storage, await phone.window());
      expect(content).toEqual(dump.content);
      // So that an empty dump would not pass for a good one.
      expect(JSON.stringify(content)).toContain('naïve ☂ قهوة');
    });

    test('goes on being written in, by the same device and in the same chain', async () => {
      await restoreDatabases(dump.databases);
      const phone = openPhone();
      const week = valueOf(await (await phone.window()).open(WEEK));
      const { parked } = week.health.value;
      const payments = week.facts(looseKind('payment')).value;
      expect(payments.map(({ id }) => id)).toEqual([expect.not.stringMatching(/^p2$/)]); // p2 was taken back
      valueOf(await week.commit([put(looseTable('dishes'), 'soup', { cap: 12 })]));
      const again = valueOf(await (await phone.window()).open(WEEK));
      expect(again.facts(looseKind('payment')).value).toEqual(payments);
      expect(again.rows(looseTable('dishes')).value.get('soup')).toMatchObject({ cap: 12 });
      expect(again.health.value.parked).toBe(parked);
    });
  });

  describe('what a phone wrote before it knew of others', () => {
    afterEach(async () => openPhone().storage.eraseAll());

    test('is all still to be sent, oldest first, and nothing was read from a relay', async () => {
      await restoreDatabases(firstDump.databases);
      const week = valueOf(await (await openPhone().window()).open(WEEK));
      const waiting = valueOf(await week.log.outbox());
      const stored = valueOf(await week.log.after(0));
      expect(waiting).toHaveLength(73);
      expect(waiting.map(({ blobId }) => blobId)).toEqual(stored.map(({ blobId }) => blobId));
      expect(valueOf(await week.log.cursor())).toBeNull();
    });

    test('counts as what no other phone has', async () => {
      await restoreDatabases(firstDump.databases);
      const week = valueOf(await (await openPhone().window()).open(WEEK));
      expect(week.health.value).toMatchObject({ parked: 0, safeOn: 0, unseen: 73 });
    });
  });

  describe('a phone that had met another one', () => {
    afterEach(async () => openPhone().storage.eraseAll());

    test('knows who wrote what beside whom, where the relay was read up to, and what is still to be sent', async () => {
      await restoreDatabases(secondDump.databases);
      const dealings = await dealingsOfPhone(await openPhone().window());
      expect(dealings).toEqual(secondDump.dealings);
      // So that a phone that met nobody would not pass for one that did.
      expect(dealings).toContainEqual(
        expect.objectContaining({
          name: WEEK,
          cursor: expect.objectContaining({ gen: 1 }),
          rivals: [expect.objectContaining({ place: ['dishes', 'tarte', 'cap'] })],
          health: expect.objectContaining({ parked: 1 }),
        }),
      );
    });

    test('shows what waited for an unknown phone, once somebody adds her', async () => {
      await restoreDatabases(secondDump.databases);
      const shelf = await openPhone().window();
      const week = valueOf(await shelf.open(WEEK));
      const group = valueOf(await shelf.open('group'));
      const { kiwi } = secondDump;
      valueOf(await group.commit([happen(deviceAddedKind, deviceAddedId(kiwi), kiwi)]));
      await expect.poll(() => week.health.value.parked).toBe(0);
      expect(week.rows(looseTable('orders')).value.get('o9')).toMatchObject({ code: 'Z9' });
    });
  });
}
