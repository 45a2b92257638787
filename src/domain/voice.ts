import type { Instant } from '../kernel/clock.ts';
import { byTime, type Consent, consentOf, wordsMissing } from './consent.ts';
import type { FactId } from './fact.ts';
import type { MemberId } from './member.ts';
import type { RoundProposal } from './sharing-round.ts';

/** What one sharer says to a proposed round. A fact; a later one of hers replaces it. */
export interface Voice {
  readonly id: FactId;
  readonly round: FactId;
  readonly member: MemberId;
  readonly kind: Consent;
  readonly note: string;
  readonly at: Instant;
}

export type RoundStatus = 'proposed' | 'agreed' | 'objected' | 'superseded';

/** Where one proposal among others stands; see `roundStatuses`. */
export function roundStatus(
  proposal: RoundProposal,
  voices: readonly Voice[],
  proposals: readonly RoundProposal[],
): RoundStatus {
  const others = proposals.filter(({ id }) => id !== proposal.id);
  return roundStatuses([...others, proposal], voices).get(proposal.id) ?? 'proposed';
}

/**
 * Where each proposal stands. Agreed once every person it names, of weight 0 too, agreed or was absent
 * and told, and nobody objects; the last voice of each counts until then, none afterwards. A newer
 * proposal for a week of the same pots supersedes one that was not agreed when it was made, and an
 * agreed round supersedes all later ones of its weeks: no pot is shared twice.
 */
export function roundStatuses(
  proposals: readonly RoundProposal[],
  voices: readonly Voice[],
): ReadonlyMap<FactId, RoundStatus> {
  const ordered = [...proposals].sort(byTime);
  const agreed: RoundProposal[] = [];
  const statuses = new Map<FactId, RoundStatus>();
  for (const proposal of ordered) {
    const isShared = agreed.some((older) => replaces(proposal, older));
    const newer = ordered.find((other) => replaces(other, proposal));
    const status = isShared ? 'superseded' : statusOf(proposal, voices, newer);
    if (status === 'agreed') agreed.push(proposal);
    statuses.set(proposal.id, status);
  }
  return statuses;
}

/** Where a proposal stands whose pots no older round shared; `newer` is the next one for them. */
function statusOf(
  proposal: RoundProposal,
  voices: readonly Voice[],
  newer: RoundProposal | undefined,
): RoundStatus {
  const counted = voices.filter(
    (voice) => voice.round === proposal.id && (newer === undefined || byTime(voice, newer) < 0),
  );
  const { state } = consentOf(peopleOf(proposal), counted);
  if (state === 'agreed') return 'agreed';
  if (newer !== undefined) return 'superseded';
  return state === 'objected' ? 'objected' : 'proposed';
}

/** The agreed rounds among these, oldest first: the history that carries are read from. */
export function agreedRounds(
  proposals: readonly RoundProposal[],
  voices: readonly Voice[],
): RoundProposal[] {
  const statuses = roundStatuses(proposals, voices);
  return proposals.filter(({ id }) => statuses.get(id) === 'agreed').sort(byTime);
}

/** Whose voice is still missing, or objects. */
export function voicesMissing(proposal: RoundProposal, voices: readonly Voice[]): MemberId[] {
  const people = peopleOf(proposal);
  const { said } = consentOf(
    people,
    voices.filter(({ round }) => round === proposal.id),
  );
  return wordsMissing(people, said);
}

function peopleOf({ people }: RoundProposal): MemberId[] {
  return people.map(({ member }) => member);
}

function replaces(other: RoundProposal, proposal: RoundProposal): boolean {
  const weeks = new Set(proposal.pots.map(({ week }) => week));
  return byTime(other, proposal) > 0 && other.pots.some(({ week }) => weeks.has(week));
}
