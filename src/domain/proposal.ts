import type { Instant } from '../kernel/clock.ts';
import type { IsoDate } from './calendar.ts';
import { byTime, type Consent, consentOf, type Word } from './consent.ts';
import type { FactId } from './fact.ts';
import type { MemberId } from './member.ts';

/** What somebody proposes that the group decide, and who is asked. Never edited: changed, it is another one. */
export interface Proposal {
  readonly id: FactId;
  readonly at: Instant;
  readonly title: string;
  /** Why and how, or nothing. */
  readonly detail: string;
  /** When the group would look at it again. */
  readonly reviewOn: IsoDate | null;
  readonly people: readonly MemberId[];
}

/** What one person says to a proposal; the note is why she objects. */
export interface ProposalWord extends Word {
  readonly proposal: FactId;
  readonly note: string;
}

/** A proposal taken back by whoever speaks for it. */
export interface Withdrawal {
  readonly id: FactId;
  readonly at: Instant;
  readonly proposal: FactId;
}

/** Where a proposal stands, and what each said last. */
export interface ProposalStanding {
  readonly state: 'open' | 'objected' | 'adopted' | 'withdrawn';
  readonly said: ReadonlyMap<MemberId, Consent>;
  readonly adoptedAt: Instant | null;
}

/**
 * Adopted once everybody asked consents or was absent and told, and nobody objects; final then. A
 * proposal withdrawn before that stays withdrawn, whatever is said to it afterwards.
 */
export function proposalStanding(
  proposal: Proposal,
  words: readonly ProposalWord[],
  withdrawals: readonly Withdrawal[],
): ProposalStanding {
  const withdrawn = withdrawals.filter((one) => one.proposal === proposal.id).sort(byTime)[0];
  const counted = words.filter(
    (word) =>
      word.proposal === proposal.id && (withdrawn === undefined || byTime(word, withdrawn) < 0),
  );
  const { state, said, agreedAt } = consentOf(proposal.people, counted);
  if (state === 'agreed') return { state: 'adopted', said, adoptedAt: agreedAt };
  return { state: withdrawn === undefined ? state : 'withdrawn', said, adoptedAt: null };
}
