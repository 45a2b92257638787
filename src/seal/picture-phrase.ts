import type { RandomSource } from './random.ts';

/** Six of sixty-four pictures: 36 bits, of which no one is chosen by a person. */
export const PHRASE_LENGTH = 6;

/** A phrase drawn by chance: the numbers (0 to 63) of six pictures, in order; one may come twice. */
export function drawPhrase(random: RandomSource): readonly number[] {
  return [...random(PHRASE_LENGTH)].map((byte) => byte & 63);
}
