import { isEvent } from '../domain/week-name.ts';
import { type Instant, toInstant } from '../kernel/clock.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { epochTag } from '../protocol/batch.ts';
import {
  formerBookName,
  parseWeekBookName,
  ringOfBook,
  seedOf,
  weekBookName,
} from './book-name.ts';
import type { KeyRecord, RingName } from './key-record.ts';
import { withoutBooks, withoutRing } from './keyring.ts';
import type { Phone } from './phone.ts';
import type { Shelf } from './shelf.ts';
import { type StoreError, toStoreError } from './store-error.ts';

/** A ring a phone may leave; without the kitchen's it is no phone of the group. */
export type LeftRing = Exclude<RingName, 'kitchen'>;

type EraseError = StoreError | { readonly type: 'NoKeys' };

/**
 * Erases books a person chose: keys, databases, their lines in the catalogue. Neither a renewal nor a gift
 * brings them back. A week whose forms alone were erased goes on keeping forms. The app's lock may be closed.
 */
export async function eraseBooks(
  { shelf, clock, random }: Pick<Phone, 'shelf' | 'clock' | 'random'>,
  chosen: readonly string[],
): Promise<Result<void, EraseError>> {
  const names = withSeeds(chosen);
  const goes = await letGo(shelf, names, (keys) =>
    withErased(withoutBooks(keys, new Set(names)), names, clock.now()),
  );
  const isLocked = shelf.keys.value?.isLocked === true;
  const forms = isLocked ? [] : chosen.filter((name) => isFormsAlone(name, chosen));
  if (!goes.ok || forms.length === 0) return goes;
  const secrets = Object.fromEntries(forms.map((name) => [name, random(32)]));
  const anew = await shelf.changeKeys<EraseError>((keys) => {
    if (!keys) return Promise.resolve(err({ type: 'NoKeys' }));
    const books = { ...keys.books, ...secrets };
    // Told apart from the erasing: what is open opens anew once more.
    return Promise.resolve(ok(withErased({ ...keys, books }, forms, toInstant(clock.now() + 1))));
  });
  return anew.ok ? ok(undefined) : anew;
}

/**
 * This phone leaves a ring: its root, its chain, every secret and every book of it go. Nothing later of the
 * ring can be found from what is left; another phone can invite this one again. The app's lock may be closed.
 */
export async function leaveRing(shelf: Shelf, ring: LeftRing): Promise<Result<void, EraseError>> {
  try {
    const entries = (await shelf.entries()).filter(({ name }) => ringOfBook(name) === ring);
    const left: Record<string, number> = {};
    for (const entry of entries) {
      const last = entry.name.includes('@') ? 0 : await shelf.closed.lastOwn(entry);
      if (last > 0) left[formerBookName(entry.name, epochTag(entry))] = last;
    }
    const names = entries.map(({ name }) => name);
    return await letGo(shelf, names, (keys) => ({
      ...withoutRing(keys, ring),
      left: { ...keys.left, ...left },
    }));
  } catch (thrown) {
    return err(toStoreError(thrown));
  }
}

async function letGo(
  shelf: Shelf,
  names: readonly string[],
  change: (keys: KeyRecord) => KeyRecord,
): Promise<Result<void, EraseError>> {
  const changed = await shelf.changeKeys<EraseError>((keys) =>
    Promise.resolve(keys ? ok(change(keys)) : err({ type: 'NoKeys' })),
  );
  if (!changed.ok) return changed;
  try {
    await shelf.destroy(names);
    return ok(undefined);
  } catch (thrown) {
    return err(toStoreError(thrown));
  }
}

function withErased(keys: KeyRecord, names: readonly string[], at: Instant): KeyRecord {
  const erased = Object.fromEntries(names.map((name) => [name, at]));
  return { ...keys, erased: { ...keys.erased, ...erased } };
}

/** The books of an event could be opened anew from the seeds beside its week: those go with them. */
function withSeeds(names: readonly string[]): readonly string[] {
  const seeds = names.flatMap((name) => {
    const place = parseWeekBookName(name);
    return place && isEvent(place.week) ? [weekBookName(place.kind, seedOf(place.week))] : [];
  });
  return [...new Set([...names, ...seeds])];
}

function isFormsAlone(name: string, names: readonly string[]): boolean {
  const place = parseWeekBookName(name);
  return place?.kind === 'drafts' && !names.includes(weekBookName('week', place.week));
}
