import type { Instant } from '../kernel/clock.ts';
import type { FactId } from './fact.ts';
import type { MemberId } from './member.ts';

/** Somebody is proposed as a sharer. Only sharers have a part of the money; nobody is made one alone. */
export interface Admission {
  readonly id: FactId;
  readonly member: MemberId;
  readonly at: Instant;
}

/** What a sharer says to an admission. */
export interface AdmissionVoice {
  readonly id: FactId;
  readonly admission: FactId;
  readonly member: MemberId;
  readonly kind: 'agreed' | 'objects';
  readonly at: Instant;
}

/** A sharer who left: she has no say any more, and no part in later rounds. */
export interface Departure {
  readonly id: FactId;
  readonly member: MemberId;
  readonly at: Instant;
}

export interface PendingAdmission {
  readonly admission: Admission;
  readonly waitingFor: readonly MemberId[];
}

export interface Sharers {
  /** In the order in which they came to count. */
  readonly counted: readonly MemberId[];
  readonly pending: readonly PendingAdmission[];
}

/** From when a member counts, and until when. */
interface Presence {
  readonly member: MemberId;
  readonly from: Instant;
  readonly until: Instant | null;
}

/**
 * Who shares. The first one counts at once; a new sharer counts only from the moment every sharer
 * present when she was proposed had agreed. Whoever leaves before answering is not waited for, and
 * who leaves before she counts never will.
 */
export function sharers(
  admissions: readonly Admission[],
  voices: readonly AdmissionVoice[],
  departures: readonly Departure[],
): Sharers {
  const presences: Presence[] = [];
  const pending: PendingAdmission[] = [];
  for (const admission of [...admissions].sort(byTime)) {
    const present = presences.filter((presence) => isPresent(presence, admission.at));
    const verdict = verdictOf(admission, present, voices);
    const from = verdict.from;
    const until = departureOf(admission.member, admission.at, departures);
    if (from !== null) presences.push({ member: admission.member, from, until });
    else if (until === null) pending.push({ admission, waitingFor: verdict.waitingFor });
  }
  const counted = presences
    .filter(({ until }) => until === null)
    .sort((a, b) => a.from - b.from)
    .map(({ member }) => member);
  return {
    counted: [...new Set(counted)],
    pending: pending.filter(({ admission }) => !counted.includes(admission.member)),
  };
}

function verdictOf(
  admission: Admission,
  present: readonly Presence[],
  voices: readonly AdmissionVoice[],
): { readonly from: Instant | null; readonly waitingFor: readonly MemberId[] } {
  const moments: Instant[] = [admission.at];
  const waitingFor: MemberId[] = [];
  for (const { member, until } of present) {
    const last = voices
      .filter((voice) => voice.admission === admission.id && voice.member === member)
      .sort(byTime)
      .at(-1);
    const moment = last?.kind === 'agreed' ? last.at : until;
    if (moment === null) waitingFor.push(member);
    else moments.push(moment);
  }
  const from = moments.reduce((latest, moment) => (moment > latest ? moment : latest));
  return { from: waitingFor.length > 0 ? null : from, waitingFor: [...new Set(waitingFor)] };
}

function isPresent({ from, until }: Presence, at: Instant): boolean {
  return from <= at && (until === null || until > at);
}

function departureOf(
  member: MemberId,
  since: Instant,
  departures: readonly Departure[],
): Instant | null {
  const after = departures
    .filter((departure) => departure.member === member && departure.at >= since)
    .sort(byTime);
  return after[0]?.at ?? null;
}

function byTime(
  a: { readonly at: Instant; readonly id: FactId },
  b: { readonly at: Instant; readonly id: FactId },
): number {
  return a.at - b.at || (a.id < b.id ? -1 : 1);
}
