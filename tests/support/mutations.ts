import fc from 'fast-check';
import { type Bytes, concatBytes, utf8 } from '../../src/kernel/bytes.ts';

/** Numbers below 1 that pick a place, so that shrinking keeps meaning; any as likely, which doubles are not. */
const place = fc.nat(9_999).map((part) => part / 10_000);
const someBytes = (maxLength: number) =>
  fc.uint8Array({ minLength: 1, maxLength }).map((one): Bytes => Uint8Array.from(one));
/** Ends of numbers, line ends, quotes and brackets: what a reader stumbles over. */
const TELLING = [
  0x00, 0x01, 0x7f, 0x80, 0xff, 0x0a, 0x0d, 0x22, 0x2c, 0x30, 0x39, 0x5b, 0x5d, 0x7b, 0x7d,
];
const telling = fc.constantFrom(...TELLING);

type Damage = (bytes: Bytes, other: Bytes) => Bytes;

const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.tuple(place, fc.nat(7)).map(
    ([where, bit]): Damage =>
      (bytes) =>
        bytes.map((byte, at) =>
          at === Math.floor(where * bytes.length) ? byte ^ (1 << bit) : byte,
        ),
  ),
  fc.tuple(place, telling).map(
    ([where, value]): Damage =>
      (bytes) =>
        bytes.map((byte, at) => (at === Math.floor(where * bytes.length) ? value : byte)),
  ),
  fc.tuple(place, someBytes(12)).map(
    ([where, added]): Damage =>
      (bytes) =>
        spliced(bytes, { where, drop: 0, added }),
  ),
  fc.tuple(place, place).map(
    ([where, length]): Damage =>
      (bytes) =>
        spliced(bytes, { where, drop: Math.ceil(length * bytes.length) }),
  ),
  // A piece of it over and over.
  fc
    .tuple(place, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 2, max: 200 }))
    .map(([where, length, times]): Damage => (bytes) => {
      const at = Math.floor(where * bytes.length);
      const piece = bytes.slice(at, at + length);
      return spliced(bytes, { where, drop: 0, added: concatBytes(...Array(times).fill(piece)) });
    }),
  // The beginning of one and the end of another.
  fc.tuple(place, place).map(
    ([end, start]): Damage =>
      (bytes, other) =>
        concatBytes(
          bytes.slice(0, Math.floor(end * bytes.length)),
          other.slice(Math.floor(start * other.length)),
        ),
  ),
);

function spliced(
  bytes: Bytes,
  { where, drop, added = new Uint8Array(0) }: { where: number; drop: number; added?: Bytes },
): Bytes {
  const at = Math.floor(where * bytes.length);
  return concatBytes(bytes.slice(0, at), added, bytes.slice(at + drop));
}

/** Valid bytes with one to four damages; some that were never valid, too. */
export function damagedBytes(samples: readonly Bytes[]): fc.Arbitrary<Bytes> {
  const sample = fc.constantFrom(...samples);
  const damages = fc.array(damage, { minLength: 1, maxLength: 4 });
  const damaged = fc
    .tuple(sample, sample, damages)
    .map(([start, other, all]) => all.reduce((bytes, one) => one(bytes, other), start));
  return fc.oneof({ arbitrary: damaged, weight: 9 }, { arbitrary: someBytes(300), weight: 1 });
}

/** The same of texts; what is no UTF-8 any more becomes U+FFFD, as everywhere. */
export function damagedText(samples: readonly string[]): fc.Arbitrary<string> {
  return damagedBytes(samples.map(utf8)).map((bytes) => new TextDecoder().decode(bytes));
}

const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, '', '__proto__', '\ud800', [], {}, -1, 0, 0.5, 1e300),
  fc.constantFrom<unknown>(Number.MAX_SAFE_INTEGER, -0, 2 ** 53, '9999-W99', '0000-00-00'),
  fc.integer({ min: 100, max: 5_000 }).map((length) => 'x'.repeat(length)),
  fc.integer({ min: 10, max: 2_000 }).map((length) => Array<number>(length).fill(0)),
  fc.integer({ min: 10, max: 200 }).map(nested),
  fc.jsonValue({ maxDepth: 2 }),
);

function nested(depth: number): unknown {
  let value: unknown = 0;
  for (let at = 0; at < depth; at += 1) value = at % 2 === 0 ? [value] : { value };
  return value;
}

/** A JSON value in which one to three of its parts are something else, another of them, gone, or there twice. */
export function damagedJson(sample: unknown): fc.Arbitrary<unknown> {
  const how = fc.constantFrom(
    'else' as const,
    'another' as const,
    'gone' as const,
    'twice' as const,
  );
  const change = fc.record({ where: place, how, from: place, value: hostileValue });
  return fc.array(change, { minLength: 1, maxLength: 3 }).map((changes) => {
    let now: unknown = JSON.parse(JSON.stringify(sample));
    for (const one of changes) {
      const paths = pathsIn(now);
      const at = (where: number) => paths[Math.floor(where * paths.length)] ?? [];
      const other = partAt(now, at(one.from));
      const made = { else: [one.value], another: [other], gone: [] } as const;
      now = changed(now, at(one.where), (old) =>
        one.how === 'twice' ? [old, old] : made[one.how],
      );
    }
    return now;
  });
}

function partAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((one, key) => Reflect.get(one as object, key), value);
}

type Path = readonly (string | number)[];

function pathsIn(value: unknown): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [[]];
  const inner = Object.entries(value).flatMap(([key, one]) =>
    pathsIn(one).map((path) => [Array.isArray(value) ? Number(key) : key, ...path]),
  );
  return [[], ...inner];
}

/** The value with what lies at a path replaced by none, one or, in a list, several. */
function changed(value: unknown, path: Path, by: (old: unknown) => readonly unknown[]): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return by(value)[0] ?? null;
  if (Array.isArray(value))
    return value.flatMap((one: unknown, at) =>
      at !== first ? [one] : rest.length === 0 ? by(one) : [changed(one, rest, by)],
    );
  const entries = Object.entries(value as object).flatMap(([key, one]: [string, unknown]) => {
    if (key !== first) return [[key, one]];
    const made = rest.length === 0 ? by(one).slice(0, 1) : [changed(one, rest, by)];
    return made.map((inner) => [key, inner]);
  });
  return Object.fromEntries(entries);
}

/** How much a value holds: signs, bytes, and its parts. */
export function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (value instanceof Uint8Array) return value.length + 1;
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce((sum: number, one) => sum + sizeOf(one), 1);
}
