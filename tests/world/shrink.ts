import type { Plan, WorldEvent } from './plan.ts';
import { runPlan, type WorldEnd } from './run-plan.ts';
import { type DiskMaker, memoryDisks } from './world-disks.ts';

/** Worlds lived at most to make a failing one smaller. */
const MOST_TRIES = 300;

/** A smaller world that fails in the same property: first without whole phones, then without events. */
export async function shrink(end: WorldEnd, disks: DiskMaker = memoryDisks): Promise<WorldEnd> {
  let [best, tries] = [end, 0];
  const attempt = async (events: readonly WorldEvent[]): Promise<boolean> => {
    if (events.length === best.plan.events.length || tries >= MOST_TRIES) return false;
    tries += 1;
    const plan: Plan = { ...best.plan, events };
    const tried = await runPlan(plan, disks);
    if (tried.failure?.property !== end.failure?.property) return false;
    best = tried;
    return true;
  };
  for (let phone = 0; phone < end.plan.phones; phone += 1)
    await attempt(best.plan.events.filter((event) => event.phone !== phone));
  for (let size = best.plan.events.length >> 1; size >= 1; size = size === 1 ? 0 : size >> 1) {
    for (let at = 0; at < best.plan.events.length;) {
      const { events } = best.plan;
      const shorter = [...events.slice(0, at), ...events.slice(at + size)];
      if (!(await attempt(shorter))) at += size;
    }
  }
  return best;
}
