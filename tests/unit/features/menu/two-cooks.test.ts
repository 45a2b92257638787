import { signal } from '@preact/signals-core';
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../src/domain/settings.ts';
import { addDish, changeDish, declareAllergen } from '../../../../src/features/menu/change-dish.ts';
import { COOK } from '../../../../src/domain/task.ts';
import { chooseDoers } from '../../../../src/features/turns/choose-doers.ts';
import { toDishId } from '../../../../src/domain/dish.ts';
import { toMemberId } from '../../../../src/domain/member.ts';
import { toInstant } from '../../../../src/kernel/clock.ts';
import { blobIdOf, type SealedBlob } from '../../../../src/seal/blob.ts';
import { bookKey } from '../../../../src/seal/book-key.ts';
import { createDeviceKey } from '../../../../src/seal/device-key.ts';
import { systemRandom } from '../../../../src/seal/random.ts';
import { Book } from '../../../../src/store/book.ts';
import { memoryStorage } from '../../../../src/store/memory-storage.ts';
import type { BookLog } from '../../../../src/store/storage.ts';
import { openWeek, type OpenWeek } from '../../../../src/store/views/open-week.ts';
import { FIXTURE_WEEK, SUNDAY_NOON, valueOf } from '../../../support/open-phone.ts';
import { openRingOf } from '../../store/test-phone.ts';

const MAFE = toDishId('mafe');

interface Cook {
  readonly week: OpenWeek;
  readonly log: BookLog;
}

const ring = openRingOf();

/** A phone of the kitchen; all of them hold the same book under the same secret. */
async function cook(secret: Uint8Array<ArrayBuffer>): Promise<Cook> {
  const log = memoryStorage().bookLog('week');
  const device = await ring.add(await createDeviceKey());
  const { admission } = ring;
  const key = await bookKey(secret);
  const identity = { name: 'week/2026-W48', epoch: 1, key, log, admission };
  let now = SUNDAY_NOON;
  const book = await Book.open(identity, {
    clock: { now: () => (now = toInstant(now + 1)) },
    random: systemRandom,
    device,
    appVersion: '0.1.0',
    clockTrusted: () => false,
    onWritten: () => undefined,
  });
  const none = { contacts: null, addresses: null, drafts: null, rings: new Set<never>() };
  const books = { week: valueOf(book), ...none };
  return { week: openWeek(FIXTURE_WEEK, books, signal(DEFAULT_SETTINGS)), log };
}

/** Carries every sealed batch of one phone to the other. */
async function carry(from: Cook, to: Cook): Promise<void> {
  for (const { blob } of valueOf(await from.log.load()).tail) {
    const sealed = blob as SealedBlob; // it lay in a log: it was sealed on its way in
    await to.log.append([{ blobId: blobIdOf(sealed), blob: sealed, own: null }]);
  }
  valueOf(await to.week.book.refresh());
}

async function twoCooks(): Promise<[Cook, Cook]> {
  const secret = systemRandom(32);
  const [first, second] = await Promise.all([cook(secret), cook(secret)]);
  valueOf(await addDish(first.week, MAFE, 'main'));
  await carry(first, second);
  return [first, second];
}

function mafe({ week }: Cook) {
  return week.menu.value.dishes.find(({ id }) => id === MAFE);
}

test('two cooks who each declare an allergen at once both find it in the dish', async () => {
  const [first, second] = await twoCooks();
  const contains = { presence: 'contains', detail: '' } as const;
  valueOf(await declareAllergen(first.week, MAFE, { allergen: 'peanuts', entry: contains }));
  valueOf(await declareAllergen(second.week, MAFE, { allergen: 'celery', entry: contains }));
  await carry(first, second);
  await carry(second, first);
  const both = { peanuts: contains, celery: contains };
  expect(mafe(first)?.allergens).toEqual(both);
  expect(mafe(second)?.allergens).toEqual(both);
});

test('one cook names the dish while the other gives its price: it has both', async () => {
  const [first, second] = await twoCooks();
  valueOf(await changeDish(first.week, MAFE, { name: 'Mafé' }));
  valueOf(await changeDish(second.week, MAFE, { spicy: 2 }));
  await carry(first, second);
  await carry(second, first);
  expect(mafe(first)).toMatchObject({ name: 'Mafé', spicy: 2 });
  expect(mafe(second)).toMatchObject({ name: 'Mafé', spicy: 2 });
});

test('two phones tick a different cook at once: both cook', async () => {
  const [first, second] = await twoCooks();
  const [lune, figue] = [toMemberId('lune'), toMemberId('figue')];
  valueOf(await chooseDoers(first.week, COOK, { before: [], chosen: [lune] }));
  valueOf(await chooseDoers(second.week, COOK, { before: [], chosen: [figue] }));
  await carry(first, second);
  const on = second.week.turns.value.filter((turn) => turn.on).map(({ member }) => member);
  expect(on.toSorted()).toEqual([figue, lune]);
});
