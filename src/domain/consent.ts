import type { Instant } from '../kernel/clock.ts';
import type { FactId } from './fact.ts';
import type { MemberId } from './member.ts';

/** What a person says when everybody is asked: a round of sharing, a proposal. */
export type Consent = 'agreed' | 'absent-told' | 'objects';

/** One word of one person. A fact; a later one of hers replaces it. */
export interface Word {
  readonly id: FactId;
  readonly member: MemberId;
  /** « Taken back » leaves her without a word again. */
  readonly kind: Consent | 'taken-back';
  readonly at: Instant;
}

/** Where a question to these people stands. */
export interface ConsentStanding {
  readonly state: 'open' | 'objected' | 'agreed';
  /** What each said last; nothing after all agreed. */
  readonly said: ReadonlyMap<MemberId, Consent>;
  /** When the last of them agreed. */
  readonly agreedAt: Instant | null;
}

/**
 * Agreed from the moment on when each of these people agreed or was absent and told, and nobody
 * objects: the last word of each counts until then, none afterwards. Nobody to ask agrees to nothing.
 */
export function consentOf(people: readonly MemberId[], words: readonly Word[]): ConsentStanding {
  const said = new Map<MemberId, Consent>();
  for (const { member, kind, at } of words.toSorted(byTime)) {
    if (kind === 'taken-back') said.delete(member);
    else said.set(member, kind);
    if (people.length > 0 && wordsMissing(people, said).length === 0)
      return { state: 'agreed', said, agreedAt: at };
  }
  const stopped = people.some((member) => said.get(member) === 'objects');
  return { state: stopped ? 'objected' : 'open', said, agreedAt: null };
}

/** Whose word is still missing, or is an objection. */
export function wordsMissing(
  people: readonly MemberId[],
  said: ReadonlyMap<MemberId, Consent>,
): MemberId[] {
  return people.filter((member) => {
    const word = said.get(member);
    return word === undefined || word === 'objects';
  });
}

/** What was told first, first; told in one instant, in the same order on every phone. */
export function byTime(a: Told, b: Told): number {
  return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

type Told = { readonly at: Instant; readonly id: FactId };
