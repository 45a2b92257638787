import { invariant } from '../kernel/assert.ts';
import type { Instant } from '../kernel/clock.ts';
import { ok, type Result } from '../kernel/result.ts';
import { apportion } from './apportion.ts';
import type { Apportionment, ApportionError } from './apportion.ts';
import type { PayoutUnit } from './payout-unit.ts';
import type { WeekName } from './calendar.ts';
import type { FactId } from './fact.ts';
import { add, parseFraction, subtract, toText, ZERO, type Fraction } from './fraction.ts';
import type { MemberId } from './member.ts';
import { cents, sumCents, type Cents } from './money.ts';

/** The rule a round was computed with: a later rule never touches an agreed round. */
export type RuleVersion = 'hamilton-carry-1';

/** One reason of one person's amount, as data: the dictionary makes the sentence. */
export type Why =
  | { readonly type: 'NotThisTime' }
  | {
      readonly type: 'ShareOfTotal';
      /** In hundredths, of the sum of all weights of the round. */
      readonly weight: number;
      readonly weights: number;
      /** The part of the total that is divided, in whole units, in cents. */
      readonly divided: Cents;
      /** The exact share in cents, « 531000/59 ». */
      readonly entitled: string;
    }
  | { readonly type: 'WholeUnits'; readonly units: number; readonly unit: PayoutUnit }
  | {
      readonly type: 'ExtraUnit';
      readonly because: 'greatest' | 'rotation';
      /** Carry of earlier rounds + what the whole units left unpaid, in cents. */
      readonly remainder: string;
    };

export interface RoundPerson {
  readonly member: MemberId;
  readonly nickname: string;
  /** In hundredths; 0 is « not this time ». */
  readonly weight: number;
  /** Entitled − received before this round, exact, in cents. */
  readonly carryBefore: string;
  readonly amount: Cents;
  readonly carryAfter: string;
  readonly why: readonly Why[];
}

/** A round with its own copy of everything it was computed from: nothing later changes it. */
export interface RoundProposal {
  readonly id: FactId;
  readonly at: Instant;
  readonly pots: readonly { readonly week: WeekName; readonly toShare: Cents }[];
  readonly total: Cents;
  readonly unit: PayoutUnit;
  readonly people: readonly RoundPerson[];
  /** What of the total stays in the fund. Amounts + leftover = total + fromFund. */
  readonly leftover: Cents;
  /** Units kept back by earlier rounds and paid out in this one. */
  readonly fromFund: Cents;
  readonly ruleVersion: RuleVersion;
  readonly rotation: readonly MemberId[];
}

export interface RoundInput {
  readonly id: FactId;
  readonly at: Instant;
  readonly pots: RoundProposal['pots'];
  readonly unit: PayoutUnit;
  readonly sharers: readonly Pick<RoundPerson, 'member' | 'nickname' | 'weight'>[];
  /** The agreed rounds, oldest first. */
  readonly history: readonly RoundProposal[];
}

/** A correction of an agreed round: a new entry, the round itself is never edited. */
export interface Correction {
  readonly id: FactId;
  readonly round: FactId;
  readonly member: MemberId;
  /** What she gets more (or less), in cents. */
  readonly delta: Cents;
  readonly why: string;
  readonly at: Instant;
}

/** Divides the pots among the sharers. Errors: those of `apportion`. */
export function proposeRound(input: RoundInput): Result<RoundProposal, ApportionError> {
  const { id, at, pots, unit, sharers, history } = input;
  const total = sumCents(pots.map(({ toShare }) => toShare));
  const carries = carriesAfter(history);
  const members = sharers.map(({ member }) => member);
  const rotation = rotationAfter(history, members);
  const weightOf = new Map(sharers.map(({ member, weight }) => [member, weight]));
  // Whoever has a carry is counted, also after she left: the carries say what the fund holds.
  const everyone = [...new Set([...members, ...carries.keys()])];
  const shares = everyone.map((member) => ({
    id: member,
    weight: weightOf.get(member) ?? 0,
    carry: carries.get(member) ?? ZERO,
  }));
  const result = apportion(total, shares, { unit, rotation });
  if (!result.ok) return result;
  const { leftover, fromFund } = result.value;
  const people = sharers.map((sharer) =>
    personOf(sharer, result.value, { carries, sharers, unit }),
  );
  const ruleVersion = 'hamilton-carry-1';
  return ok({ id, at, pots, total, unit, people, leftover, fromFund, ruleVersion, rotation });
}

/**
 * Entitled − received of everyone who was ever in an agreed round, exact, in cents. Adds up what
 * each round changed, so two rounds proposed from the same state lose nothing.
 */
export function carriesAfter(history: readonly RoundProposal[]): Map<MemberId, Fraction> {
  const carries = new Map<MemberId, Fraction>();
  for (const { member, carryBefore, carryAfter } of history.flatMap(({ people }) => people)) {
    const change = subtract(readFraction(carryAfter), readFraction(carryBefore));
    carries.set(member, add(carries.get(member) ?? ZERO, change));
  }
  return carries;
}

/** Who wins ties in the next round: whoever got an extra unit in the last one goes to the end. */
export function rotationAfter(
  history: readonly RoundProposal[],
  sharers: readonly MemberId[],
): MemberId[] {
  const last = history.at(-1);
  const before = last?.rotation ?? [];
  const winners = new Set(last?.people.filter(gotExtraUnit).map(({ member }) => member));
  const present = before.filter((member) => sharers.includes(member));
  const newcomers = sharers.filter((member) => !before.includes(member)).sort();
  return [
    ...present.filter((member) => !winners.has(member)),
    ...newcomers,
    ...present.filter((member) => winners.has(member)),
  ];
}

function gotExtraUnit({ why }: RoundPerson): boolean {
  return why.some(({ type }) => type === 'ExtraUnit');
}

function personOf(
  sharer: RoundInput['sharers'][number],
  result: Apportionment,
  round: Pick<RoundInput, 'sharers' | 'unit'> & { readonly carries: Map<MemberId, Fraction> },
): RoundPerson {
  const { member, nickname, weight } = sharer;
  const carryBefore = toText(round.carries.get(member) ?? ZERO);
  const carryAfter = toText(result.carries.get(member) ?? ZERO);
  const amount = result.amounts.get(member) ?? cents(0);
  const why = whyOf(sharer, result, round);
  return { member, nickname, weight, carryBefore, amount, carryAfter, why };
}

function whyOf(
  { member, weight }: RoundInput['sharers'][number],
  result: Apportionment,
  { sharers, unit }: Pick<RoundInput, 'sharers' | 'unit'>,
): Why[] {
  const portion = result.portions.get(member);
  if (portion === undefined || weight === 0) return [{ type: 'NotThisTime' }];
  const weights = sharers.reduce((sum, other) => sum + other.weight, 0);
  const { baseUnits, extraUnit, entitled, remainder } = portion;
  const { divided } = result;
  const why: Why[] = [
    { type: 'ShareOfTotal', weight, weights, divided, entitled: toText(entitled) },
    { type: 'WholeUnits', units: baseUnits, unit },
  ];
  return extraUnit === 'none'
    ? why
    : [...why, { type: 'ExtraUnit', because: extraUnit, remainder: toText(remainder) }];
}

function readFraction(text: string): Fraction {
  const parsed = parseFraction(text);
  invariant(parsed.ok, 'a carry was checked when its round came in');
  return parsed.value;
}
