import type { PlantedBug } from './planted-bugs.ts';

/** Mistakes around the core: in what phones say they have, in parcels, in what ends, and in what depends on a clock. */
export const OUTER_BUGS: readonly PlantedBug[] = [
  {
    name: 'two phones take themselves for level whatever they have',
    file: 'src/sync/same-content.ts',
    from: 'if (!areSame(await hadIn(books, ring), saidIn(theirs, known, ring))) return false;',
    to: 'if (!areSame(await hadIn(books, ring), await hadIn(books, ring))) return false;',
    theme: 'parcels only',
    seeds: 3,
  },
  {
    name: 'the pictures of a parcel are put together in the order they were filmed',
    file: 'src/protocol/collected-frames.ts',
    from: 'payloads.get(at + 1) ?? new Uint8Array());',
    to: '[...payloads.values()][at] ?? new Uint8Array());',
    theme: 'parcels only',
    seeds: 3,
  },
  {
    name: 'what a phone carries for others it never gives',
    file: 'src/sync/carried.ts',
    from: 'return carried.length === 0 ? parcel',
    to: 'return carried.length >= 0 ? parcel',
    theme: 'one carrier',
    seeds: 4,
  },
  {
    name: 'a parcel tells whom it is given to nothing of the last book in it',
    file: 'src/sync/take-parcel.ts',
    from: '  for (const book of books) {',
    to: '  for (const book of books.length > 1 ? books.slice(0, -1) : books) {',
    theme: 'parcels only',
    seeds: 3,
  },
  {
    name: 'the key of a week that went is kept',
    file: 'src/store/shelf.ts',
    from: 'ok(withoutBooks(keys, gone))',
    to: 'ok(withoutBooks(keys, new Set([...gone].slice(1))))',
    theme: 'weeks that end',
    seeds: 4,
  },
  {
    name: 'a phone back in 1970 that settles a week ends it for everyone',
    file: 'src/domain/expiry.ts',
    from: 'later(settledOn, servedOn)',
    to: 'settledOn',
    theme: 'weeks that end',
    seeds: 12,
  },
  {
    name: 'whoever turns the door opens a settled week',
    file: 'src/domain/week-state.ts',
    from: "if (week.events.some((event) => event.kind === 'settled')) return 'settled';",
    to: "if (week.events.length > 0 && week.events.every((event) => event.kind === 'settled')) return 'settled';",
    theme: 'parcels only',
    seeds: 4,
  },
  {
    name: 'orders accepted after a certain day take no room',
    file: 'src/domain/cap.ts',
    from: 'if (accepted.length === 0) return [];',
    to: 'if (accepted.every(({ at }) => at > 1_796_000_000_000)) return [];',
    theme: 'lived twice',
    seeds: 3,
  },
];
