/** What may run out in a kitchen. */
export const RESOURCES = ['burners', 'trays', 'fridge-litres', 'boxes', 'hours'] as const;
export type Resource = (typeof RESOURCES)[number];

/**
 * What portions of a dish take: one (burner, tray, box) holds so many of them, in whole portions from 1;
 * or so many of them (`of`, from 1; one if nothing is said) take so much together, in whole hundredths from 0.
 */
export type Taking =
  | { readonly kind: 'holds'; readonly portions: number }
  | { readonly kind: 'each'; readonly hundredths: number; readonly of?: number };

/** What one dish takes of one resource, as soon as a portion of it is cooked. */
export interface CapacityUse {
  /** The dish of the library. */
  readonly dish: string;
  readonly resource: Resource;
  readonly takes: Taking;
  /** Whatever the number of portions, in whole hundredths from 0. */
  readonly fixed: number;
}

/** Portions to cook, by dish of the library. */
export type PortionCounts = ReadonlyMap<string, number>;

/** What there is, in whole hundredths; a resource the group did not enter is not in it. */
export type Available = ReadonlyMap<Resource, number>;

/** How far a dish can grow. */
export interface FirstBreak {
  /** So many portions more, and it no longer fits; 0: it does not fit as it is. */
  readonly more: number;
  /** What is short then, in the order of `RESOURCES`; at least one. */
  readonly resources: readonly Resource[];
}

const ONE = 100;

/** What so many portions take, in whole hundredths; 0 where nothing is cooked. */
export function needOf({ takes, fixed }: CapacityUse, portions: number): number {
  if (portions <= 0) return 0;
  const growing =
    takes.kind === 'holds'
      ? ONE * Math.ceil(portions / takes.portions)
      : Math.ceil((takes.hundredths * portions) / (takes.of ?? 1));
  return fixed + growing;
}

/** What all dishes together take of a resource, in whole hundredths. */
export function needFor(
  uses: readonly CapacityUse[],
  counts: PortionCounts,
  resource: Resource,
): number {
  return uses
    .filter((use) => use.resource === resource)
    .reduce((sum, use) => sum + needOf(use, counts.get(use.dish) ?? 0), 0);
}

/** What there is and what the dishes take. */
export interface Kitchen {
  readonly uses: readonly CapacityUse[];
  readonly counts: PortionCounts;
  readonly available: Available;
}

/**
 * The smallest number of further portions of a dish at which something it takes is short, and what.
 * null: nothing was entered that could be, or the dish takes the same however much is cooked.
 */
export function breaksFirst(kitchen: Kitchen, dish: string): FirstBreak | null {
  const shorts = kitchen.uses
    .filter((use) => use.dish === dish && needOf(use, 1) > 0)
    .flatMap((use) => {
      const more = shortAt(kitchen, use);
      return more === null ? [] : [{ resource: use.resource, more }];
    });
  if (shorts.length === 0) return null;
  const least = Math.min(...shorts.map(({ more }) => more));
  const short = new Set(shorts.filter(({ more }) => more === least).map((one) => one.resource));
  return { more: least, resources: RESOURCES.filter((resource) => short.has(resource)) };
}

/** At how many further portions of its dish a use finds its resource short; null: never. */
function shortAt({ uses, counts, available }: Kitchen, use: CapacityUse): number | null {
  const there = available.get(use.resource);
  if (there === undefined) return null;
  const all = needFor(uses, counts, use.resource);
  if (all > there) return 0;
  const portions = counts.get(use.dish) ?? 0;
  const room = there - (all - needOf(use, portions)) - use.fixed;
  const most = mostWithin(use.takes, room);
  return most === null ? null : Math.max(1, most + 1 - portions);
}

/** Most portions that fit into so many hundredths, negative where the fixed part alone is too much; null: no limit. */
function mostWithin(takes: Taking, room: number): number | null {
  if (room < 0) return -1;
  if (takes.kind === 'holds') return Math.floor(room / ONE) * takes.portions;
  return takes.hundredths === 0 ? null : Math.floor((room * (takes.of ?? 1)) / takes.hundredths);
}
