import { addCounts, noCounts, type Counts } from './counters.ts';
import { checkInboxes } from './customer-oracles.ts';
import { checkCursors } from './disk-oracles.ts';
import { checkAtRest } from './final-oracles.ts';
import { checkGone } from './expiring.ts';
import { foundWorld } from './found-world.ts';
import { happen } from './happen.ts';
import { AS_IT_IS, batchesOf, expectSameSight, inSmallBatches, OTHERWISE } from './lived-twice.ts';
import { checkMissing } from './quiescence.ts';
import { type Plan, planOf, type Theme, type WorldEvent } from './plan.ts';
import type { Rng } from './rng.ts';
import { watchCryptography } from './under-way.ts';
import { Violation } from './violation.ts';
import { type DiskMaker, memoryDisks } from './world-disks.ts';
import type { World } from './world.ts';

/** How a world ended. */
export interface WorldEnd {
  readonly plan: Plan;
  readonly counts: Counts;
  /** null when every property held. */
  readonly failure: { readonly property: string; readonly message: string } | null;
  readonly trace: readonly string[];
}

/** Themes of groups that use no relay. */
const BY_HAND: ReadonlySet<Theme> = new Set([
  'parcels only',
  'copies by hand',
  'one carrier',
  'a courier',
  'an event by hand',
]);

/** Lives one world and says what became of it. */
export async function runPlan(plan: Plan, disks: DiskMaker = memoryDisks): Promise<WorldEnd> {
  watchCryptography();
  let world: World | null = null;
  const begun = (one: World) => {
    world = one;
    if (BY_HAND.has(plan.theme)) one.relay.absent = true;
    return one;
  };
  try {
    world = await liveThrough(plan, begun(await foundWorld(plan, disks, AS_IT_IS)));
    if (plan.theme === 'lived twice') {
      const again = await foundWorld(plan, disks, OTHERWISE);
      expectSameSight(world, await liveThrough(plan, begun(again)));
    }
    if (plan.theme === 'cut otherwise') {
      const first = world;
      await inSmallBatches(async () => {
        const again = await foundWorld(plan, disks, AS_IT_IS);
        expectSameSight(first, await liveThrough(plan, begun(again)));
        again.counts.moreBatches += batchesOf(again) - batchesOf(first);
      });
    }
    return { plan, counts: world.counts, failure: null, trace: world.trace };
  } catch (thrown) {
    const { counts, trace } = world ?? { counts: noCounts(), trace: [] };
    return { plan, counts, failure: failureOf(thrown), trace };
  }
}

async function liveThrough({ events }: Plan, world: World): Promise<World> {
  await live(world, events);
  await checkAtRest(world);
  return world;
}

async function live(world: World, events: readonly WorldEvent[]): Promise<void> {
  const rng = world.rng.fork('pace');
  for (const event of events) {
    world.trace.push(wordsOf(world, event));
    await happen(world, event);
    world.time += rng.int(90_000);
    world.timers.goOff();
    // Half of the time several things are under way at once.
    for (let steps = stepsOf(world, rng); steps > 0; steps -= 1)
      if (!(await world.scheduler.step())) break;
    const phone = world.phones[event.phone];
    if (phone) world.ledger.look(phone);
    if (event.n % 6 !== 0) continue;
    checkMissing(world);
    for (const one of world.phones) {
      await checkCursors(one);
      await checkInboxes(one);
      await checkGone(one);
    }
  }
}

function stepsOf({ oneByOne }: World, rng: Rng): number {
  const steps = rng.chance(0.5) ? rng.int(25) : 400;
  return oneByOne ? Infinity : steps;
}

function wordsOf(world: World, { n, phone, type, ...rest }: WorldEvent): string {
  const said = Object.values(rest).join(' ');
  return `${String(n).padStart(4)} ${world.phones[phone]?.name ?? phone} ${type} ${said}`;
}

function failureOf(thrown: unknown): NonNullable<WorldEnd['failure']> {
  if (thrown instanceof Violation) return { property: thrown.property, message: thrown.message };
  const message = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  return { property: 'broken', message };
}

/** Many worlds of one theme, or of all. */
export async function runSeeds(
  { from, count, theme }: { from: number; count: number; theme?: Theme | undefined },
  disks: DiskMaker = memoryDisks,
): Promise<{ counts: Counts; failures: readonly WorldEnd[] }> {
  let counts = noCounts();
  const failures: WorldEnd[] = [];
  for (let seed = from; seed < from + count; seed += 1) {
    const end = await runPlan(planOf(seed, theme), disks);
    counts = addCounts(counts, end.counts);
    if (end.failure) failures.push(end);
  }
  return { counts, failures };
}
