import { afterEach, describe, expect, test } from 'vitest';
import { randomIds, systemRandom } from '../../src/seal/random.ts';
import { dexieStorage } from '../../src/store/dexie-storage.ts';
import { processLock } from '../../src/store/lock.ts';
import { put } from '../../src/store/table.ts';
import dump from '../fixtures/store-v1/dump.json' with { type: 'json' };
import { restoreDatabases } from '../unit/store/database-dump.ts';
import { contentOfPhone, looseKind, looseTable } from '../unit/store/phone-content.ts';
import { testPhone, valueOf } from '../unit/store/test-phone.ts';

const openPhone = () => testPhone(dexieStorage(randomIds(systemRandom), processLock()));

/** Phones as earlier versions left them open with everything on them. */
export function storeFixtureContract(): void {
  describe('a phone as the first schema left it', () => {
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
      const week = valueOf(await (await phone.window()).open('week/2026-W48'));
      valueOf(await week.commit([put(looseTable('dishes'), 'soup', { cap: 12 })]));
      const again = valueOf(await (await phone.window()).open('week/2026-W48'));
      expect(again.facts(looseKind('payment')).value.map(({ id }) => id)).toEqual(['p1']); // p2 was taken back
      expect(again.rows(looseTable('dishes')).value.get('soup')).toMatchObject({ cap: 12 });
      expect(again.health.value.parked).toBe(0);
    });
  });
}
