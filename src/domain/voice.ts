import type { Instant } from '../kernel/clock.ts';
import type { FactId } from './fact.ts';
import type { MemberId } from './member.ts';
import type { RoundProposal } from './sharing-round.ts';

/** What one sharer says to a proposed round. A fact; a later one of hers replaces it. */
export interface Voice {
  readonly id: FactId;
  readonly round: FactId;
  readonly member: MemberId;
  readonly kind: 'agreed' | 'absent-told' | 'objects';
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
  const said = new Map<MemberId, Voice['kind']>();
  for (const voice of [...voices].sort(byTime)) {
    if (voice.round !== proposal.id) continue;
    if (newer !== undefined && byTime(newer, voice) <= 0) break;
    said.set(voice.member, voice.kind);
    if (allAgree(proposal, said)) return 'agreed';
  }
  if (newer !== undefined) return 'superseded';
  return proposal.people.some(({ member }) => said.get(member) === 'objects')
    ? 'objected'
    : 'proposed';
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
  const said = new Map<MemberId, Voice['kind']>();
  for (const { round, member, kind } of [...voices].sort(byTime)) {
    if (round === proposal.id) said.set(member, kind);
  }
  return proposal.people
    .map(({ member }) => member)
    .filter((member) => !consents(said.get(member)));
}

function allAgree({ people }: RoundProposal, said: ReadonlyMap<MemberId, Voice['kind']>): boolean {
  return people.length > 0 && people.every(({ member }) => consents(said.get(member)));
}

function consents(kind: Voice['kind'] | undefined): boolean {
  return kind === 'agreed' || kind === 'absent-told';
}

function replaces(other: RoundProposal, proposal: RoundProposal): boolean {
  const weeks = new Set(proposal.pots.map(({ week }) => week));
  return byTime(other, proposal) > 0 && other.pots.some(({ week }) => weeks.has(week));
}

type Told = { readonly at: Instant; readonly id: FactId };

function byTime(a: Told, b: Told): number {
  return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
