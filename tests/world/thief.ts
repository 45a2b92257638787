import { base64url, utf8 } from '../../src/kernel/bytes.ts';
import {
  type Batch,
  batchToText,
  type FactRecord,
  type Operation,
} from '../../src/protocol/batch.ts';
import type { Opening } from '../../src/protocol/opening.ts';
import { STAMP_BOUNDS } from '../../src/protocol/stamp.ts';
import { bookKey } from '../../src/seal/book-key.ts';
import { type DeviceKey, exportPublicKeys, signBody } from '../../src/seal/device-key.ts';
import { sealSigned } from '../../src/store/batch-codec.ts';
import type { BookName } from '../../src/store/book-name.ts';
import {
  deviceAddedId,
  deviceAddedKind,
  ringRenewedKind,
} from '../../src/store/books/device-facts.ts';
import { epochOf, secretOf } from '../../src/store/keyring.ts';
import type { Rng } from './rng.ts';
import { syncPhone } from './syncing.ts';
import { worldDevice } from './world-device.ts';
import type { WorldPhone } from './world-phone.ts';
import type { World } from './world.ts';
import { WEEK_BOOK } from './world-week.ts';

/** Stands in what only a forger writes: no honest phone may ever show it. */
export const FORGED = 'FORGED';

const DEEDS = [
  'inAnothersName',
  'poison',
  'backdate',
  'removeAll',
  'addGuest',
  'opening',
  'flood',
] as const;

interface Forgery {
  readonly book: BookName;
  readonly ops?: readonly Operation[];
  readonly facts?: readonly FactRecord[];
  readonly opening?: Opening;
  /** In whose name; the thief's own if nobody is named. */
  readonly device?: string;
  readonly signedBy?: DeviceKey;
  readonly at?: number;
}

/** Whoever copied a phone does something with its keys, and takes it to the relay. */
export async function actAsThief(world: World, n: number): Promise<void> {
  const thief = world.phones.find(({ stolen }) => stolen);
  if (!thief?.app || world.scheduler.isDoing(thief.app, 'theft')) return;
  const rng = world.rng.fork(`thief ${n}`);
  world.scheduler.start(thief.app, 'theft', async () => {
    for (let deeds = 1 + rng.int(3); deeds > 0; deeds -= 1) await doOne(thief, rng);
    if (!world.relay.absent) await syncPhone(thief);
  });
}

async function doOne(thief: WorldPhone, rng: Rng): Promise<void> {
  const { world } = thief;
  const victim = rng.pick(world.phones.filter(({ device }) => device.id !== thief.device.id));
  const book = WEEK_BOOK;
  const row = `o${rng.int(6)}`;
  world.counts.poison += 1;
  const deed = rng.pick(DEEDS);
  switch (deed) {
    case 'inAnothersName': {
      const ops = [note(row, FORGED, [0, world.time + 1e6, 0])];
      return forge(thief, rng, { book, device: victim.device.id, ops });
    }
    case 'poison': {
      const end = [STAMP_BOUNDS.gen, STAMP_BOUNDS.ms, STAMP_BOUNDS.bump] as const;
      return forge(thief, rng, { book, ops: [note(row, `poison ${rng.int(9)}`, end)] });
    }
    case 'backdate': {
      const facts = [payment(`pay-${rng.int(9)}`, row, 1)];
      const ops = [note(row, 'long ago', [0, 1 + rng.int(9), 0])];
      return forge(thief, rng, { book, ops, facts, at: 1 });
    }
    case 'removeAll': {
      const removed = world.phones
        .map(({ device }) => device.id)
        .filter((id) => id !== thief.device.id);
      const told = { to: `${2 + rng.int(3)}.aaaa`, removed: [...new Set(removed)], wraps: {} };
      const fact = {
        id: `renewal/kitchen/${told.to}`,
        kind: ringRenewedKind.kind,
        at: world.time,
        data: told,
      };
      return forge(thief, rng, { book: 'group', facts: [fact] });
    }
    case 'addGuest':
      return addGuest(thief, rng, row);
    case 'opening':
      return forge(thief, rng, { book, opening: falseOpening(row, victim.device.id, world.time) });
    case 'flood': {
      const facts = Array.from({ length: 40 }, (_, i) => payment(`flood-${i}`, row, world.time));
      return forge(thief, rng, { book, facts });
    }
  }
}

/** A phone of the thief's own, vouched for by the copied one. */
async function addGuest(thief: WorldPhone, rng: Rng, row: string): Promise<void> {
  const guest = await worldDevice('guest');
  const keys = await exportPublicKeys(guest);
  const told = {
    id: guest.id,
    sign: base64url(keys.sign),
    agree: base64url(keys.agree),
    label: 'thief',
  };
  const added = {
    id: deviceAddedId(told),
    kind: deviceAddedKind.kind,
    at: thief.world.time,
    data: told,
  };
  await forge(thief, rng, { book: 'group', facts: [added] });
  const ops = [note(row, 'a guest', [0, thief.world.time, 0])];
  await forge(thief, rng, { book: WEEK_BOOK, ops, device: guest.id, signedBy: guest });
  // One that nobody listed: it has the ring's key and a signature of its own, and no say.
  const stranger = await worldDevice('stranger');
  const said = [note(row, FORGED, [0, thief.world.time + 1, 0])];
  await forge(thief, rng, { book: WEEK_BOOK, ops: said, device: stranger.id, signedBy: stranger });
}

function note(
  row: string,
  text: string,
  [gen, ms, bump]: readonly [number, number, number],
): Operation {
  return ['orders', row, 'kitchenNote', text, gen, ms, bump, ''];
}

function payment(id: string, order: string, at: number): FactRecord {
  return { id, kind: 'payment', at, data: { order, method: 'cash', amount: 100 } };
}

function falseOpening(row: string, device: string, ms: number): Opening {
  const rows: Opening['rows'] = [
    ['orders', row, 'kitchenNote', FORGED, 0, ms, 0, device, 1, 0, [], []],
  ];
  return { part: 1, parts: 1, before: { [device]: 1000 }, cuts: {}, rows, facts: [] };
}

/** Seals whatever the thief likes and lays it on the thief's disk, from where it travels like anything else. */
async function forge(thief: WorldPhone, rng: Rng, forgery: Forgery): Promise<void> {
  const keys = thief.shelf.keys.value;
  const book = await thief.open(forgery.book);
  const secret = keys && secretOf(keys, forgery.book);
  if (!keys || !book || !secret) return;
  const device = forgery.device ?? thief.device.id;
  const last = Math.max(
    book.vector[device] ?? 0,
    thief.forgedSeqs.get(`${book.tag} ${device}`) ?? 0,
  );
  const seq = last + 1 + (rng.chance(0.2) ? rng.int(3) : 0);
  thief.forgedSeqs.set(`${book.tag} ${device}`, seq);
  const batch: Batch = {
    v: 1,
    book: book.name,
    ...epochOf(keys, forgery.book),
    device,
    seq,
    prev: '',
    vector: {},
    ops: forgery.ops ?? [],
    facts: forgery.facts ?? [],
    at: forgery.at ?? thief.world.time,
    app: '6.6.6',
    ...(forgery.opening ? { opening: forgery.opening } : {}),
  };
  const signed = await signBody(forgery.signedBy ?? thief.device, utf8(batchToText(batch)));
  const random = (length: number) => rng.bytes(length);
  const sealed = await sealSigned(signed, { book: await bookKey(secret), random });
  await book.log.accept([{ ...sealed, atRelay: false }], null);
  await book.refresh();
}
