import type { DishId } from '../domain/dish.ts';
import { utf8 } from '../kernel/bytes.ts';
import { crc32 } from '../protocol/crc32.ts';

/** How many numbers there are: two bytes. */
const NUMBERS = 0x1_0000;

/**
 * A short number for each dish of a week, the same on every phone and for every version of the menu:
 * two bytes of the CRC-32 of its id; where two dishes meet, the later id takes the next free one. Give
 * it all dishes the week ever had, those taken off too, so that an old order code still finds its dish.
 */
export function dishNumbers(ids: readonly DishId[]): ReadonlyMap<DishId, number> {
  const taken = new Set<number>();
  const numbers = new Map<DishId, number>();
  for (const id of ids.toSorted()) {
    const [, , high = 0, low = 0] = crc32(utf8(id));
    let number = high * 0x100 + low;
    while (taken.has(number)) number = (number + 1) % NUMBERS;
    taken.add(number);
    numbers.set(id, number);
  }
  return numbers;
}
