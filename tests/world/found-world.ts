import { toDishId } from '../../src/domain/dish.ts';
import { cents } from '../../src/domain/money.ts';
import { toOrderId } from '../../src/domain/order.ts';
import { toInstant } from '../../src/kernel/clock.ts';
import { exportPublicKeys } from '../../src/seal/device-key.ts';
import { openRing } from '../../src/seal/ring.ts';
import { type BookName, ringOfBook } from '../../src/store/book-name.ts';
import {
  dishTable,
  lineTable,
  orderTable,
  TERMS_ROW,
  termsTable,
  weekEventKind,
} from '../../src/store/books/week-book.ts';
import type { KeptRing, KeyRecord, RingName } from '../../src/store/key-record.ts';
import { FIRST_CHAIN_WEEK, walkToWeek } from '../../src/store/keyring.ts';
import { happen, put } from '../../src/store/table.ts';
import { lineRow } from '../../src/store/views/week-orders.ts';
import { addDevice, announceDevice } from '../../src/sync/announce-device.ts';
import { valueOf } from '../unit/store/test-phone.ts';
import { handOver } from './carrying.ts';
import { Circle } from './circle.ts';
import { Courier } from './courier.ts';
import { Customers } from './customers.ts';
import { tendDesk } from './desk.ts';
import { doEventDeed } from './events.ts';
import { keyNames, type Otherwise } from './lived-twice.ts';
import type { Plan } from './plan.ts';
import { worldDevice } from './world-device.ts';
import type { DiskMaker } from './world-disks.ts';
import type { WorldPhone } from './world-phone.ts';
import { World } from './world.ts';
import {
  ADDRESSES_BOOK,
  CONTACTS_BOOK,
  DISHES,
  EVENT_BOOKS,
  TERMS,
  WEEK,
  WEEK_BOOK,
} from './world-week.ts';

const BOOKS: Record<Plan['books'], readonly BookName[]> = {
  week: ['group', WEEK_BOOK],
  desk: ['group', 'desk', WEEK_BOOK, CONTACTS_BOOK],
  circle: ['group', 'circle', WEEK_BOOK],
  inbox: ['group', 'desk', WEEK_BOOK, CONTACTS_BOOK, ADDRESSES_BOOK],
  ended: ['group', 'desk', WEEK_BOOK, CONTACTS_BOOK, ADDRESSES_BOOK],
  event: ['group', 'desk', WEEK_BOOK, CONTACTS_BOOK, ADDRESSES_BOOK, ...EVENT_BOOKS],
};

const firstOrders = (takenAt: number) =>
  ['o0', 'o1'].flatMap((order) => [
    put(orderTable, order, {
      code: `KA-${order}`,
      delivery: false,
      takenAt: toInstant(takenAt),
    }),
    put(lineTable, lineRow(order, DISHES[0]), {
      order: toOrderId(order),
      dish: toDishId(DISHES[0]),
      quantity: 2,
      unitPrice: cents(450),
    }),
  ]);

/** A group as it is once everyone has joined and nobody has met yet. */
export async function foundWorld(
  plan: Plan,
  disks: DiskMaker,
  otherwise: Otherwise,
): Promise<World> {
  // Customers write while the door is open.
  const sooner = plan.books === 'inbox' ? 4 * 86_400_000 : 0;
  const later = otherwise.later - sooner;
  const world = new World(plan.seed, { books: BOOKS[plan.books], disks, later });
  if (plan.books === 'inbox') world.customers = new Customers(world);
  if (plan.theme === 'the circle') world.circle = new Circle(world);
  world.oneByOne = plan.theme === 'cut otherwise';
  world.hasLoops = plan.theme === 'the loop';
  world.hasEvents = plan.books === 'event';
  world.weeksEnd = plan.books === 'ended' || (world.hasEvents && plan.seed % 3 === 0);
  const names = ['Kiwi', 'Mango', 'Figue', 'Safran', 'Indigo', 'Lune'];
  const called = Array.from({ length: plan.phones }, (_, n) => `${names[n % names.length]}${n}`);
  const known = await keyNames(called, otherwise);
  for (const [n, name] of called.entries())
    world.addPhone(name, { device: await worldDevice(known[n] ?? name), disk: disks.fresh() });
  if (plan.theme === 'one carrier') world.carrier = world.phones[1] ?? null;
  const [founder] = world.phones;
  if (!founder) throw new Error('a world has phones');
  const keys = await begin(founder);
  for (const phone of world.phones.slice(1)) {
    const rings = ringsFor(world, phone);
    await giveKeys(phone, keys, rings);
    await world.through(founder, 'invite', () => list(founder, phone, rings));
    phone.boot();
  }
  await world.scheduler.finish();
  if (plan.theme === 'a courier') world.courier = await Courier.of(world);
  // Else some have joined and met nobody yet: what others write waits until they are known.
  if (plan.theme === 'renewals' || (!world.courier && world.rng.chance(0.5)))
    await meetFounder(world);
  return world;
}

async function meetFounder(world: World): Promise<void> {
  const [founder, ...others] = world.phones;
  for (const phone of others) {
    if (!founder) return;
    await world.through(
      [founder, phone],
      'meet',
      async () => void (await handOver(founder, phone)),
    );
    await world.scheduler.finish();
  }
}

async function begin(founder: WorldPhone): Promise<KeyRecord> {
  const { world, device, disk, rng } = founder;
  const rings: Partial<Record<RingName, KeptRing>> = {};
  for (const ring of new Set(world.books.map((name) => ringOfBook(name) ?? 'kitchen')))
    rings[ring] = { epoch: 1, ...(await openRing(rng.bytes(32))), chainWeek: FIRST_CHAIN_WEEK };
  disk.select();
  const bare: KeyRecord = { device, rings, books: {} };
  const walked = valueOf(await walkToWeek(bare, WEEK, (length) => rng.bytes(length)));
  await disk.storage.keys.replace(walked);
  founder.boot();
  await world.scheduler.finish();
  await world.through(founder, 'found', async () => {
    valueOf(await announceDevice(founder.shelf, founder.name));
    const week = await founder.open(WEEK_BOOK);
    const menu = DISHES.map((id) =>
      put(dishTable, id, { name: `Soupe ${id}`, price: cents(450), libraryId: id }),
    );
    if (week)
      valueOf(
        await week.commit([
          ...menu,
          ...firstOrders(world.begin),
          put(termsTable, TERMS_ROW, TERMS),
        ]),
      );
    await putMenuOut(founder);
    // Of some events nobody hears before everybody is apart.
    if (world.hasEvents && rng.chance(0.6)) await doEventDeed(founder, 'found', rng);
    await world.circle?.found(founder);
  });
  return walked;
}

/** Whoever founds the group makes what customers need before anybody joins. */
async function putMenuOut(founder: WorldPhone): Promise<void> {
  const week = founder.world.customers && (await founder.open(WEEK_BOOK));
  if (!week) return;
  const published = { kind: 'menu-published' as const, replaces: [] }; // its literal
  valueOf(await week.commit([happen(weekEventKind, 'menu-out', published)]));
  await tendDesk(founder);
}

/** The founder holds all rings; of the others some hold the kitchen only. */
function ringsFor(world: World, phone: WorldPhone): readonly RingName[] {
  const all = new Set(world.books.map((name) => ringOfBook(name) ?? 'kitchen'));
  // Whoever carries for the others reads what the kitchen reads, and nothing of the desk.
  if (world.carrier) return phone === world.carrier ? ['kitchen'] : [...all];
  const isLast = world.phones.at(-1) === phone;
  if (world.customers || world.circle) return isLast ? ['kitchen'] : [...all];
  return [...all].filter((ring) => ring === 'kitchen' || phone.rng.chance(0.7));
}

async function giveKeys(
  phone: WorldPhone,
  theirs: KeyRecord,
  given: readonly RingName[],
): Promise<void> {
  const rings = Object.entries(theirs.rings).filter(([name]) =>
    given.some((ring) => ring === name),
  );
  const books = Object.entries(theirs.books).filter(([name]) => {
    const ring = ringOfBook(name);
    return ring !== null && given.includes(ring);
  });
  const founder = { ...(await exportPublicKeys(theirs.device)), label: '' };
  phone.disk.select();
  await phone.disk.storage.keys.replace({
    device: phone.device,
    rings: Object.fromEntries(rings),
    books: Object.fromEntries(books),
    trusted: { [theirs.device.id]: founder },
  });
}

async function list(
  founder: WorldPhone,
  phone: WorldPhone,
  rings: readonly RingName[],
): Promise<void> {
  const { device, name: label } = phone;
  const told = { id: device.id, ...(await exportPublicKeys(device)), label };
  valueOf(await addDevice(founder.shelf, told, rings));
}
