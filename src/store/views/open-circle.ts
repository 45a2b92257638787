import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { WeekName } from '../../domain/calendar.ts';
import { type FactId, toFactId } from '../../domain/fact.ts';
import { takenByGrants } from '../../domain/grant.ts';
import type { MemberId } from '../../domain/member.ts';
import { type AdmissionVoice, type Sharers, sharers } from '../../domain/sharers.ts';
import { EQUAL_WEIGHT, type GuardRails } from '../../domain/weight.ts';
import type { Cents } from '../../domain/money.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { Book } from '../book.ts';
import {
  payoutKind,
  RAILS_ROW,
  railsTable,
  sharerLeftKind,
  sharerProposedKind,
  sharerWelcomedKind,
  weightTable,
} from '../books/circle-book.ts';
import { type CircleGrant, grantsOf } from './circle-grants.ts';
import {
  type CircleCorrection,
  type CircleRound,
  correctionsOf,
  type StandingRound,
  standingRounds,
} from './circle-rounds.ts';
import { inOrder } from './circle-time.ts';

/** A weight in hundredths: the usual one, and the one that holds for the next round. */
export interface SharerWeight {
  readonly usual: number;
  readonly now: number;
}

/** An envelope that was given, in cents. */
export interface Payout {
  readonly id: FactId;
  readonly round: FactId;
  readonly member: MemberId;
  readonly amount: Cents;
  readonly at: Instant;
}

/** The book of the circle in the words of the domain. */
export interface OpenCircle {
  readonly book: Book;
  readonly sharers: ReadonlySignal<Sharers>;
  /** What was said to the admissions, oldest first. */
  readonly welcomes: ReadonlySignal<readonly AdmissionVoice[]>;
  /** Of every counted sharer, in their order. */
  readonly weights: ReadonlySignal<ReadonlyMap<MemberId, SharerWeight>>;
  readonly rails: ReadonlySignal<GuardRails>;
  /** Oldest first, superseded ones too. */
  readonly rounds: ReadonlySignal<readonly StandingRound[]>;
  /** The agreed rounds, oldest first. */
  readonly agreed: ReadonlySignal<readonly CircleRound[]>;
  /** The newest round that waits for voices, or was stopped by an objection. */
  readonly current: ReadonlySignal<StandingRound | null>;
  readonly payouts: ReadonlySignal<readonly Payout[]>;
  readonly corrections: ReadonlySignal<readonly CircleCorrection[]>;
  /** Grants to priorities, oldest first; those that do not count too. */
  readonly grants: ReadonlySignal<readonly CircleGrant[]>;
  /** What grants took of each pot, in cents: people share what is left. */
  readonly taken: ReadonlySignal<ReadonlyMap<WeekName, Cents>>;
}

/** Gives the circle's book typed, live collections. */
export function openCircle(book: Book): OpenCircle {
  const welcomes = welcomesOf(book);
  const counted = sharersOf(book, welcomes);
  const rounds = computed(() => standingRounds(book));
  const agreed = computed(() =>
    rounds.value.filter(({ status }) => status === 'agreed').map(({ round }) => round),
  );
  const payouts = book.facts(payoutKind);
  const grants = computed(() => grantsOf(book, agreed.value));
  return {
    book,
    sharers: counted,
    welcomes,
    weights: weightsOf(book, counted, agreed),
    rails: railsOf(book),
    rounds,
    agreed,
    current: computed(
      () =>
        rounds.value.findLast(({ status }) => status === 'proposed' || status === 'objected') ??
        null,
    ),
    payouts: computed(() =>
      payouts.value.map(({ id, at, data }) => ({ id: toFactId(id), at, ...data })),
    ),
    corrections: computed(() => correctionsOf(book)),
    grants,
    taken: computed(() => takenByGrants(grants.value)),
  };
}

function welcomesOf(book: Book): OpenCircle['welcomes'] {
  const said = book.facts(sharerWelcomedKind);
  return computed(() =>
    inOrder(said.value).map(({ id, at, data }) => ({
      id: toFactId(id),
      at,
      ...data,
    })),
  );
}

function sharersOf(book: Book, welcomes: OpenCircle['welcomes']): OpenCircle['sharers'] {
  const proposed = book.facts(sharerProposedKind);
  const left = book.facts(sharerLeftKind);
  return computed(() => {
    const admissions = inOrder(proposed.value).map(({ id, at, data: { member } }) => ({
      id: toFactId(id),
      member,
      at,
    }));
    const departures = inOrder(left.value).map(({ id, at, data: { member } }) => ({
      id: toFactId(id),
      member,
      at,
    }));
    return sharers(admissions, welcomes.value, departures);
  });
}

function weightsOf(
  book: Book,
  counted: OpenCircle['sharers'],
  agreed: OpenCircle['agreed'],
): OpenCircle['weights'] {
  const rows = book.rows(weightTable);
  return computed(() => {
    const last = agreed.value.at(-1)?.id ?? '';
    return new Map(
      counted.value.counted.map((member) => {
        const row = rows.value.get(member);
        const usual = row?.hundredths ?? EQUAL_WEIGHT;
        const now = row?.once?.after === last ? row.once.hundredths : usual;
        return [member, { usual, now }];
      }),
    );
  });
}

function railsOf(book: Book): OpenCircle['rails'] {
  const rows = book.rows(railsTable);
  return computed(() => {
    const row = rows.value.get(RAILS_ROW);
    return { highestRatio: row?.highestRatio || null, largestChange: row?.largestChange || null };
  });
}
