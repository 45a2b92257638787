import * as z from 'zod/mini';
import { base64url, base64urlToBytes, type Bytes } from '../kernel/bytes.ts';
import type { Instant } from '../kernel/clock.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { PARCEL_LIMITS, parcelToBytes, parseParcel } from '../protocol/parcel.ts';
import type { Shelf } from '../store/shelf.ts';
import type { Catalogue } from '../store/storage.ts';
import { type StoreError, toStoreError } from '../store/store-error.ts';
import { type TakeError, type Taken, takeSections } from './take-parcel.ts';

/**
 * Sections of parcels that this phone cannot open: somebody else may, so they travel on with its own
 * files. They are sealed, so they lie in the open catalogue.
 */
const CARRIED = 'carried';
/** Most that is carried for others, in bytes of sections; the oldest make room. */
const CARRIED_BYTES = 512_000;
/** How long, in milliseconds: 30 days, as long as stragglers of a renewal are taken in. */
const CARRIED_FOR_MS = 30 * 86_400_000;

const carriedSchema = z.array(z.object({ at: z.number(), section: z.string() }));
type CarriedSection = z.infer<typeof carriedSchema>[number];

/** Where carried sections lie, and the time. */
export interface CarriedDeps {
  readonly catalogue: Pick<Catalogue, 'read' | 'write'>;
  readonly now: Instant;
}

/** Keeps sections for whoever can open them; those here already count as new. A full phone keeps none. */
export async function carrySections(
  deps: CarriedDeps,
  sections: readonly Bytes[],
): Promise<Result<void, StoreError>> {
  if (sections.length === 0) return ok(undefined);
  const fresh = sections.map((section) => ({ at: deps.now, section: base64url(section) }));
  const known = new Set(fresh.map(({ section }) => section));
  const before = (await read(deps)).filter(({ section }) => !known.has(section));
  return write(deps, [...before, ...fresh]);
}

/** What is carried for others, the oldest first. */
export async function carriedSections(deps: CarriedDeps): Promise<readonly Bytes[]> {
  return (await read(deps)).flatMap(({ section }) => base64urlToBytes(section) ?? []);
}

/** A parcel with what is carried for others beside its own sections, as far as there is room. */
export async function withCarried(deps: CarriedDeps, parcel: Bytes): Promise<Bytes> {
  const own = parseParcel(parcel);
  if (!own.ok) return parcel;
  const room = Math.max(0, PARCEL_LIMITS.sections - own.value.length);
  const carried = room === 0 ? [] : (await carriedSections(deps)).slice(-room);
  return carried.length === 0 ? parcel : parcelToBytes([...own.value, ...carried]);
}

/** Tries again what could not be opened: after joining, a further ring, or a renewal. */
export async function takeCarried(
  deps: CarriedDeps & { readonly shelf: Shelf },
): Promise<Result<Taken | null, TakeError>> {
  const kept = await read(deps);
  if (kept.length === 0) return ok(null);
  const taken = await takeSections(deps.shelf, await carriedSections(deps));
  if (!taken.ok) return taken;
  const closed = new Set(taken.value.unopened.map(base64url));
  const written = await write(
    deps,
    kept.filter(({ section }) => closed.has(section)),
  );
  return written.ok ? taken : written;
}

async function read({ catalogue, now }: CarriedDeps): Promise<readonly CarriedSection[]> {
  const parsed = carriedSchema.safeParse((await catalogue.read(CARRIED)) ?? []);
  // A clock that went back ages nothing.
  return parsed.success ? parsed.data.filter(({ at }) => now - at <= CARRIED_FOR_MS) : [];
}

async function write(
  { catalogue }: CarriedDeps,
  all: readonly CarriedSection[],
): Promise<Result<void, StoreError>> {
  const kept: CarriedSection[] = [];
  let size = 0;
  for (const one of all.toReversed()) {
    size += Math.ceil((one.section.length * 3) / 4);
    if (size > CARRIED_BYTES) break;
    kept.unshift(one);
  }
  const value = kept.map(({ at, section }) => ({ at, section }));
  try {
    await catalogue.write(CARRIED, value);
    return ok(undefined);
  } catch (thrown) {
    return err(toStoreError(thrown));
  }
}
