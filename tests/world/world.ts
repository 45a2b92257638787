import type { BookName } from '../../src/store/book-name.ts';
import { noCounts, type Counts } from './counters.ts';
import type { Circle } from './circle.ts';
import type { Courier } from './courier.ts';
import type { Customers } from './customers.ts';
import { Ledger } from './ledger.ts';
import { type Rng, rngOf } from './rng.ts';
import { Scheduler } from './scheduler.ts';
import type { DiskMaker } from './world-disks.ts';
import { WorldPhone } from './world-phone.ts';
import { WorldRelay } from './world-relay.ts';
import { WorldTimers } from './world-timers.ts';
import { THURSDAY_NOON } from './world-week.ts';

/** One small world: phones, people, a relay, a time of its own. Everything in it follows from its seed. */
export class World {
  readonly rng: Rng;
  readonly scheduler: Scheduler;
  readonly counts: Counts = noCounts();
  readonly begin: number;
  /** Milliseconds since 1970; moves only when told. */
  time: number;
  /** A phone that meets everybody, while the others meet nobody else; null when all meet each other. */
  carrier: WorldPhone | null = null;
  readonly books: readonly BookName[];
  readonly phones: WorldPhone[] = [];
  readonly disks: DiskMaker;
  readonly relay: WorldRelay;
  readonly ledger: Ledger;
  readonly trace: string[] = [];
  readonly timers = new WorldTimers(() => this.time);
  /** Phones exchange when the loop of the app says so; elsewhere when the plan does. */
  hasLoops = false;
  /** Who carries files between phones that never meet; null where they do. */
  courier: Courier | null = null;
  /** A disk as it was a long time ago, and whose. */
  backup: { readonly of: WorldPhone; readonly disk: WorldPhone['disk'] } | null = null;
  /** Each thing that happens ends before the next one begins. */
  oneByOne = false;
  /** Those who order by the relay; null where nobody does. */
  customers: Customers | null = null;
  /** Those who share, and what they did; null where nobody watches. */
  circle: Circle | null = null;
  /** Books go on their day, as in the app; elsewhere in the worlds they stay. */
  weeksEnd = false;
  /** Events may stand beside the week. */
  hasEvents = false;
  /** Books that some phone destroyed: what it alone had is gone with them. */
  readonly ended = new Set<string>();
  /** Phones a person had removed, or began to: ring and id. */
  readonly removals = new Set<string>();
  /** Ids of phones whose disk is gone: what they alone had is missing for ever, and said to be. */
  readonly evicted = new Set<string>();
  /** Phones whose people renewed a ring, or began to: ring and id. */
  readonly renewers = new Set<string>();
  /** Epochs of rings a person here meant to make. */
  readonly renewed = new Set<string>();

  constructor(
    seed: number,
    { books, disks, later = 0 }: { books: readonly BookName[]; disks: DiskMaker; later?: number },
  ) {
    this.begin = THURSDAY_NOON + later;
    this.time = this.begin;
    this.rng = rngOf(`world ${seed}`);
    this.books = books;
    this.disks = disks;
    this.scheduler = new Scheduler(this.rng.fork('scheduler'));
    this.relay = new WorldRelay(this);
    this.ledger = new Ledger(this);
    this.scheduler.onGate = (run, place) => {
      const phone = this.phones.find((one) => one.app === run);
      if (!phone || phone.diesAfter === null) return;
      phone.diesAfter -= 1;
      if (phone.diesAfter > 0) return;
      if (/^(log|keys|catalogue)/.test(place)) this.counts.crashesInStorage += 1;
      this.trace.push(`      ${phone.name} dies at « ${place} »`);
      phone.kill();
    };
  }

  addPhone(name: string, makings: Pick<WorldPhone, 'device' | 'disk'>): WorldPhone {
    const phone = new WorldPhone(this, name, makings);
    this.phones.push(phone);
    return phone;
  }

  /** Phones whose people mean well and that are still of the group. */
  get honest(): readonly WorldPhone[] {
    return this.phones.filter(({ stolen, gone }) => !stolen && !gone);
  }

  /** Runs something of one or two phones to its end, with whatever else is going on. */
  async through(
    phones: WorldPhone | readonly WorldPhone[],
    label: string,
    work: () => Promise<void>,
  ): Promise<void> {
    const runs = [phones].flat().flatMap(({ app }) => app ?? []);
    const [first] = runs;
    if (!first || runs.length < [phones].flat().length) return;
    this.scheduler.start(runs, label, work);
    while (this.scheduler.isDoing(first, label) && (await this.scheduler.step()));
  }
}
