import { describe, expect, test } from 'vitest';
import {
  creationOf,
  newItem,
  newItems,
  newTestLog,
  randomId,
} from '../../support/relay-requests.ts';
import { testRelay } from './test-relay-client.ts';

describe('the end of a log', () => {
  const DAY = 86_400_000;
  // The relay of these tests begins on a Thursday at 17:00 UTC.
  const SUNDAY_MIDNIGHT = 3 * DAY + 7 * 3_600_000;

  test('it lives to the end of the week it named, not an hour longer', async () => {
    const relay = testRelay();
    const log = newTestLog();
    await relay.append(log, {
      items: newItems(1),
      create: creationOf(log, relay.pass, '2026-11-27'),
    });

    relay.advance(SUNDAY_MIDNIGHT - 1);
    expect((await relay.read(log)).status).toBe(200);
    relay.advance(1);
    expect(await relay.read(log)).toMatchObject({ status: 410, body: { error: 'expired' } });
  });

  test('nobody revives it: not by writing, not by beginning it again, not with other tokens', async () => {
    const relay = testRelay();
    const log = await relay.begin(1);
    relay.advance(30 * DAY);
    const stranger = { ...log, read: randomId(), write: randomId() };
    const revive = (one: typeof stranger) => ({
      items: [newItem()],
      expires: '2027-12-31',
      create: creationOf(one, relay.pass, '2027-12-31'),
    });

    for (let round = 0; round < 2; round += 1) {
      expect((await relay.append(log, revive(log))).status).toBe(410);
      expect((await relay.append(log, { items: [newItem()] })).status).toBe(410);
      expect((await relay.append(stranger, revive(stranger))).status).toBe(401);
      expect((await relay.read(log)).status).toBe(410);
      relay.advance(300 * DAY);
    }
    relay.setNow(relay.now() - 700 * DAY);
    expect((await relay.read(log)).status, 'a clock set back').toBe(410);
  });

  test('who has not its token does not learn that it ended', async () => {
    const relay = testRelay();
    const log = await relay.begin(1);
    relay.advance(30 * DAY);

    expect((await relay.read({ ...log, read: randomId() })).status).toBe(401);
  });

  test('its blobs are gone from the disk once somebody asks', async () => {
    const relay = testRelay();
    const log = await relay.begin(3);
    relay.advance(30 * DAY);
    await relay.read(log);

    expect(await relay.storage().usage()).toEqual({ logs: 0, blobs: 0, bytes: 0 });
  });

  test('its writers move it, but never past 60 days without a write', async () => {
    const relay = testRelay();
    const log = await relay.begin(1);
    await relay.append(log, { items: [], expires: '2027-12-31' });
    relay.advance(59 * DAY);
    expect((await relay.append(log, { items: [newItem()] })).status).toBe(200);
    relay.advance(60 * DAY - 1);
    expect((await relay.read(log)).status).toBe(200);
    relay.advance(1);
    expect((await relay.read(log)).status).toBe(410);
  });

  test('a log that would have ended already is not begun', async () => {
    const relay = testRelay();
    const log = newTestLog();
    const create = creationOf(log, relay.pass, '2026-11-20');

    expect((await relay.append(log, { items: [], create })).status).toBe(410);
    expect((await relay.read(log)).status).toBe(401);
  });
});
