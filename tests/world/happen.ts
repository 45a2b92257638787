import { carry, handOver } from './carrying.ts';
import { backUpPhone, clonePhone, evict, openBackup, steal } from './copying.ts';
import type { RingName } from '../../src/store/key-record.ts';
import { tendDesk, workThroughCards } from './desk.ts';
import { doEventDeed } from './events.ts';
import { doGesture } from './people.ts';
import type { WorldEvent } from './plan.ts';
import { restart } from './quiescence.ts';
import { follow, renew } from './renewing.ts';
import { syncPhone } from './syncing.ts';
import { actAsThief } from './thief.ts';
import type { WorldPhone } from './world-phone.ts';
import { liveWrongYear } from './wrong-year.ts';
import type { World } from './world.ts';

const OPENS_THE_APP: ReadonlySet<WorldEvent['type']> = new Set<WorldEvent['type']>([
  'gesture',
  'sync',
  'fetch',
  'desk',
  'circle',
  'event',
]);

/** Lets one thing of the plan begin; most of it goes on while the next things happen. */
export async function happen(world: World, event: WorldEvent): Promise<void> {
  if (event.type === 'customer') return world.customers?.begin(event);
  const phone = world.phones[event.phone];
  if (!phone || phone.gone) return;
  const { scheduler } = world;
  // Whoever wants to do something opens the app again.
  if (!phone.app && OPENS_THE_APP.has(event.type)) await restart(phone);
  const { app } = phone;
  switch (event.type) {
    case 'gesture':
      if (app && !phone.stolen) {
        const rng = world.rng.fork(`event ${event.n}`);
        scheduler.start(app, 'gesture', () => doGesture(phone, event.gesture, { rng, window: 0 }));
      }
      return;
    case 'sync':
      if (app && !phone.stolen && !scheduler.isDoing(app, 'sync'))
        scheduler.start(app, 'sync', async () => void (await syncPhone(phone)));
      return;
    case 'fetch':
    case 'desk':
      if (app && !phone.stolen && !scheduler.isDoing(app, event.type))
        scheduler.start(app, event.type, () =>
          event.type === 'fetch' ? tendDesk(phone) : workThroughCards(phone),
        );
      return;
    case 'event':
      if (app && !phone.stolen) {
        const rng = world.rng.fork(`event ${event.n}`);
        scheduler.start(app, 'gesture', () => doEventDeed(phone, event.does, rng));
      }
      return;
    case 'circle':
      return world.circle?.begin(phone, event);
    case 'race':
      if (!phone.stolen) await race(phone, event);
      return;
    case 'restart':
      if (!phone.stolen) await restart(phone);
      return;
    case 'parcel': {
      return startParcel(phone, event);
    }
    case 'wrongYear':
      return wrongYear(phone, world.phones[event.other]);
    case 'follow':
      if (app && !phone.stolen)
        scheduler.start(app, 'follow', async () => void (await follow(phone)));
      return;
    case 'renew':
      return startRenewal(phone, event);
    default:
      return changeTheWorld(world, phone, event);
  }
}

type Of<T extends WorldEvent['type']> = Extract<WorldEvent, { type: T }>;

async function wrongYear(phone: WorldPhone, other: WorldPhone | undefined): Promise<void> {
  if (!other || other === phone || phone.stolen || other.stolen || other.gone) return;
  if (phone.away || other.away) return;
  for (const one of [phone, other]) if (!one.app) await restart(one);
  return liveWrongYear(phone, other);
}

function startRenewal(phone: WorldPhone, { remove, ring = 'kitchen' }: Of<'renew'>): void {
  const { world, app } = phone;
  const without = remove === null ? null : (world.phones[remove] ?? null);
  if (app && mayRenew(phone, ring, without) && world.counts.renewals < 3)
    world.scheduler.start(app, 'renew', () => renew(phone, ring, without));
}

/** Two who remove each other part the group: which of both to follow is for people to say, not for phones. */
function mayRenew(
  { world, device, stolen, name }: WorldPhone,
  ring: RingName,
  without: WorldPhone | null,
): boolean {
  const of = ({ id }: { readonly id: string }) => `${ring} ${id}`;
  if (stolen || world.removals.has(of(device)) || without?.name === name) return false;
  if (without && world.renewers.has(of(without.device))) return false;
  world.renewers.add(of(device));
  if (without) world.removals.add(of(without.device));
  return true;
}

/** The app is open in two windows, and both write. */
async function race(
  phone: WorldPhone,
  { n, gestures }: Extract<WorldEvent, { type: 'race' }>,
): Promise<void> {
  const { world } = phone;
  if (phone.app?.tabs.length !== 2) await restart(phone, 2);
  const { app } = phone;
  if (!app) return;
  gestures.forEach((gesture, window) => {
    const rng = world.rng.fork(`event ${n} ${window}`);
    world.scheduler.start(app, 'gesture', () => doGesture(phone, gesture, { rng, window }));
  });
}

function startParcel(from: WorldPhone, { to: at, way }: Of<'parcel'>): void {
  const { carrier, phones } = from.world;
  const to = carrier && from !== carrier ? carrier : phones[at];
  if (!to || to === from) return;
  if (!from.app || !to.app || to.gone || to.stolen || from.away || to.away) return;
  from.world.scheduler.start([from.app, to.app], 'parcel', async () => {
    // How many blobs are carried hangs on how they were cut.
    if (way === 'carried' && !from.world.oneByOne) return carry(from, to);
    await handOver(from, to);
    if (way === 'both' && !from.stolen) await handOver(to, from);
    else from.world.counts.oneWay += 1;
  });
}

type Rest = Exclude<
  WorldEvent,
  {
    type:
      | 'gesture'
      | 'race'
      | 'sync'
      | 'restart'
      | 'parcel'
      | 'wrongYear'
      | 'follow'
      | 'renew'
      | 'fetch'
      | 'desk'
      | 'customer'
      | 'event'
      | 'circle';
  }
>;

async function changeTheWorld(world: World, phone: WorldPhone, event: Rest): Promise<void> {
  switch (event.type) {
    case 'die':
      phone.diesAfter = phone.stolen ? null : event.after;
      return;
    case 'away':
      phone.away = event.isAway;
      return;
    case 'network':
      phone.online = event.online;
      if (event.online) phone.app?.loops?.page.cameOnline();
      return;
    case 'loop':
      return phone.app?.loops?.do(event.does);
    case 'disk':
      phone.faults.full = event.full;
      return;
    case 'clock':
      phone.clockError.offset = event.offset;
      phone.clockError.drift = event.drift;
      return;
    case 'fault':
      return world.relay.break(phone.name, event.fault);
    case 'lie':
      return world.relay.lies.plan(phone.name, event.lie);
    case 'time':
      world.time += event.hours * 3_600_000;
      return;
    case 'relay':
      return doToRelay(world, event);
    case 'evict':
      return evict(phone);
    case 'courier':
      return world.courier?.begin(phone, event.does);
    case 'backUpPhone':
      return backUpPhone(phone);
    case 'oldPhone':
      return openBackup(world);
    case 'clone':
      return clonePhone(phone);
    case 'steal':
      return steal(phone);
    case 'thief':
      return actAsThief(world, event.n);
  }
}

async function doToRelay(world: World, { does, which, n }: Extract<Rest, { type: 'relay' }>) {
  const { relay, phones, rng } = world;
  switch (does) {
    case 'backUp':
      return relay.backUp();
    case 'wipe':
      return relay.wipe();
    case 'restore':
    case 'restoreSilently':
      return relay.restore(which, does === 'restoreSilently');
    case 'fork': {
      const some = rng.fork(`fork ${n}`).shuffled(phones.map(({ name }) => name));
      return relay.fork(some.slice(0, some.length >> 1));
    }
    case 'lieAboutTime':
      relay.clockLie = (which - 2) * 200 * 86_400_000;
      return;
    case 'beHonest':
      return relay.beHonest();
  }
}
