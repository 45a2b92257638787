import { type FactId, toFactId } from '../../domain/fact.ts';
import type { MemberId } from '../../domain/member.ts';
import type { Correction } from '../../domain/sharing-round.ts';
import { roundStatus, roundStatuses, type RoundStatus, type Voice } from '../../domain/voice.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { Book } from '../book.ts';
import { correctionKind, type RoundData, roundKind, voiceKind } from '../books/circle-book.ts';
import { inOrder } from './circle-time.ts';

/** A round of the circle: what the domain computed, with where its numbers came from. */
export interface CircleRound extends Omit<RoundData, 'after'> {
  readonly id: FactId;
  readonly at: Instant;
}

/** A round, where it stands, and what each said last. */
export interface StandingRound {
  readonly round: CircleRound;
  readonly status: RoundStatus;
  readonly said: ReadonlyMap<MemberId, Voice>;
}

/** A correction, where its money comes from, and what it changes in a carry (exact, in cents). */
export interface CircleCorrection extends Correction {
  readonly paidFrom: 'next-pot' | 'fund';
  readonly carryChange: string;
}

/**
 * All rounds that were not taken back, oldest first. An agreed one is final: neither a fact made
 * void nor a word taken back opens it again. Live where `book.facts` is.
 */
export function standingRounds(book: Book): readonly StandingRound[] {
  const live = new Set(book.facts(roundKind).value.map(({ id }) => id));
  const all: CircleRound[] = inOrder(book.everHappened(roundKind)).map(({ id, at, data }) => ({
    id: toFactId(id),
    at,
    ...data,
  }));
  const voices = countedVoices(book, all);
  const open = all.filter(({ id }) => live.has(id));
  const rounds = all.filter(
    (round) => live.has(round.id) || roundStatus(round, voices, [...open, round]) === 'agreed',
  );
  const statuses = roundStatuses(rounds, voices);
  return rounds.map((round) => ({
    round,
    status: statuses.get(round.id) ?? 'proposed',
    said: new Map(
      voices.filter((voice) => voice.round === round.id).map((voice) => [voice.member, voice]),
    ),
  }));
}

/** The corrections that were not taken back, oldest first. */
export function correctionsOf(book: Book): readonly CircleCorrection[] {
  return book
    .facts(correctionKind)
    .value.map(({ id, at, data }) => ({ id: toFactId(id), at, ...data }));
}

/** The phones that signed what the people of a round said to it, in the order in which they first did. */
export function signersOfRound(book: Book, round: FactId): readonly string[] {
  const said = book.facts(voiceKind).value.filter(({ data }) => data.round === round);
  return [...new Set(said.flatMap(({ witnesses }) => witnesses.map(({ device }) => device)))];
}

/** What was said, oldest first, without what was taken back while its round was still open. */
function countedVoices(book: Book, rounds: readonly CircleRound[]): readonly Voice[] {
  void book.facts(voiceKind).value; // read to be told of news; voices themselves are never void
  let counted: readonly Voice[] = [];
  for (const { id, at, data } of inOrder(book.everHappened(voiceKind))) {
    const { round, member, kind, note } = data;
    if (kind !== 'taken-back') {
      counted = [...counted, { id: toFactId(id), at, round, member, kind, note }];
      continue;
    }
    const about = rounds.find((one) => one.id === round);
    if (about && roundStatus(about, counted, rounds) === 'agreed') continue;
    counted = counted.filter((voice) => voice.round !== round || voice.member !== member);
  }
  return counted;
}
