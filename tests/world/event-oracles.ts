import { canonicalJson } from '../../src/protocol/canonical-json.ts';
import { weekBookName, seedOf } from '../../src/store/book-name.ts';
import { secretOf } from '../../src/store/keyring.ts';
import { eventsOn } from './events.ts';
import { mayBePast } from './expiring.ts';
import { expectThat } from './violation.ts';
import type { WorldPhone } from './world-phone.ts';
import type { World } from './world.ts';
import { WEEK } from './world-week.ts';

/** What the group says of its events is the same on every phone, and each phone that has the seeds holds their books. */
export async function checkEvents(world: World): Promise<void> {
  if (!world.hasEvents) return;
  let first: { readonly text: string; readonly name: string } | null = null;
  for (const phone of world.honest) {
    if (!phone.app) continue;
    const events = await openedThrough(phone);
    const text = canonicalJson(JSON.parse(JSON.stringify(events)));
    first ??= { text, name: phone.name };
    expectThat(
      text === first.text,
      'P12',
      `${phone.name} and ${first.name} read otherwise of events: ${text} and ${first.text}`,
    );
    for (const { id } of events) checkHeld(phone, weekBookName('week', id));
    world.counts.eventsRead += events.length;
    world.counts.placeContested += events.filter(
      ({ takesPlace }) => takesPlace === 'contested',
    ).length;
  }
}

async function openedThrough(phone: WorldPhone) {
  let found: Awaited<ReturnType<typeof eventsOn>> = [];
  await phone.world.through(phone, 'events', async () => void (found = await eventsOn(phone)));
  return found;
}

/** Whoever knows of an event and can open it has what was written in it, though nobody looked at it there. */
function checkHeld(phone: WorldPhone, name: ReturnType<typeof weekBookName>): void {
  const keys = phone.shelf.keys.value;
  const hasSeed = keys !== null && secretOf(keys, weekBookName('week', seedOf(WEEK))) !== null;
  const isWritten = phone.world.honest.some((one) => batchesIn(one, name) > 0);
  if (!hasSeed || !isWritten) return;
  if (phone.world.ended.has(name) || mayBePast(phone.world, name)) return;
  const isHere = batchesIn(phone, name) > 0;
  expectThat(isHere, 'P14', `${phone.name} knows of an event and has nothing of ${name}`);
}

function batchesIn({ app }: WorldPhone, name: string): number {
  const books = [...(app?.books ?? [])].filter((book) => book.name === name);
  return books.reduce((sum, { content }) => sum + content.knowledge.marks.size, 0);
}
