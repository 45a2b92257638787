import type { Instant } from '../kernel/clock.ts';
import type { FactId } from './fact.ts';
import type { MemberId } from './member.ts';

/** What a group may want to write down. Which values are right is its own to know: none is built in. */
export const HYGIENE_KINDS = ['fridge', 'core', 'hot-hold', 'cooling', 'cleaned', 'other'] as const;
export type HygieneKind = (typeof HYGIENE_KINDS)[number];

/** One line of the hygiene log: seen or done, when it was written. */
export interface HygieneNote {
  readonly id: FactId;
  readonly at: Instant;
  readonly kind: HygieneKind;
  /** Which fridge, which dish. */
  readonly what: string;
  /** As it was read or said: a temperature, a time, a word. */
  readonly value: string;
  readonly by: MemberId | null;
}
