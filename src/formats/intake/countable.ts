import type { ApartKind } from './numbers-apart.ts';
import type { Token } from './tokens.ts';

/** What can be bound: the text, and which of its numbers say something else. */
export interface Countable {
  readonly tokens: readonly Token[];
  readonly apart: ReadonlyMap<number, ApartKind>;
  /** The language of the message has « a » and « an » for one. */
  readonly english: boolean;
}
