import { expect, test } from 'vitest';
import { isoDate } from '../../../../src/domain/calendar.ts';
import { keepInboxCursor, readInboxCursor } from '../../../../src/features/inbox/inbox-cursor.ts';
import { toInstant } from '../../../../src/kernel/clock.ts';
import { memoryStorage } from '../../../../src/store/memory-storage.ts';
import { UNMET } from '../../../../src/sync/cursor.ts';

const DAY_MS = 86_400_000;
const NOW = toInstant(Date.parse('2026-11-24T12:00:00+01:00'));
const cursor = (seq: number) => ({ gen: 'g', seq, at: 'x', kept: 0 });

test('each inbox is read on from where it was, and goes once its week is over', async () => {
  const { catalogue } = memoryStorage();
  const old = { inbox: 'old', until: isoDate('2026-11-26'), now: NOW };
  const recent = { inbox: 'recent', until: isoDate('2026-12-03') };
  await keepInboxCursor(catalogue, old, cursor(3));
  await keepInboxCursor(catalogue, { ...recent, now: NOW }, cursor(5));
  await keepInboxCursor(catalogue, { ...recent, now: NOW }, cursor(6));
  expect(await readInboxCursor(catalogue, 'old')).toEqual(cursor(3));
  expect(await readInboxCursor(catalogue, 'recent')).toEqual(cursor(6));
  await keepInboxCursor(catalogue, { ...recent, now: toInstant(NOW + 3 * DAY_MS) }, cursor(7));
  expect(await readInboxCursor(catalogue, 'old')).toEqual(UNMET);
  expect(await readInboxCursor(catalogue, 'recent')).toEqual(cursor(7));
  expect(await readInboxCursor(catalogue, 'other')).toEqual(UNMET);
});
