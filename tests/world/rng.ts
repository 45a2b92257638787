import type { Bytes } from '../../src/kernel/bytes.ts';

/** Random numbers of one seed: equal seeds give equal worlds. */
export interface Rng {
  /** A whole number from 0 up to but not including `below`. */
  int(below: number): number;
  chance(probability: number): boolean;
  pick<T>(all: readonly T[]): T;
  /** Picks by weight. */
  weighted<T>(all: readonly (readonly [weight: number, value: T])[]): T;
  shuffled<T>(all: readonly T[]): T[];
  bytes(length: number): Bytes;
  /** A source of its own, so that what one part draws moves no other. */
  fork(name: string): Rng;
}

/** sfc32 (PractRand), begun from a hash of the seed. */
export function rngOf(seed: string): Rng {
  let [a, b, c, d] = [hash(seed, 1), hash(seed, 2), hash(seed, 3), 1];
  const next = () => {
    const sum = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let warm = 0; warm < 12; warm += 1) next();
  const int = (below: number) => Math.floor((next() / 2 ** 32) * below);
  const pick = <T>(all: readonly T[]): T => {
    const value = all[int(all.length)];
    if (value === undefined) throw new Error('there is nothing to pick from');
    return value;
  };
  return {
    int,
    pick,
    chance: (probability) => next() / 2 ** 32 < probability,
    weighted(all) {
      let left = int(all.reduce((sum, [weight]) => sum + weight, 0));
      for (const [weight, value] of all) if ((left -= weight) < 0) return value;
      throw new Error('there is nothing to pick from');
    },
    shuffled(all) {
      const left = [...all];
      return all.map(() => left.splice(int(left.length), 1)).flat();
    },
    bytes: (length) => Uint8Array.from({ length }, () => next() & 255),
    fork: (name) => rngOf(`${seed}/${name}`),
  };
}

/** FNV-1a with a salt, mixed once more. */
function hash(text: string, salt: number): number {
  let value = 0x811c9dc5 ^ Math.imul(salt, 0x9e3779b1);
  for (const char of text) value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 0x01000193);
  value ^= value >>> 16;
  return Math.imul(value, 0x85ebca6b) ^ (value >>> 13);
}
