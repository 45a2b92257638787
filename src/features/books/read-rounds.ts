import { compareWeeks, type WeekName, type Weekday } from '../../domain/calendar.ts';
import { takenByGrants } from '../../domain/grant.ts';
import { weeksOfYear } from '../../domain/ledger.ts';
import { type Cents, cents, NO_MONEY, sumCents } from '../../domain/money.ts';
import type { MemberId } from '../../domain/member.ts';
import { grantsOf } from '../../store/views/circle-grants.ts';
import { standingRounds, type CircleRound } from '../../store/views/circle-rounds.ts';
import { payoutOf } from '../owed-corrections.ts';
import type { ScreenProps } from '../screen-props.ts';

/** An agreed round without its persons; amounts in cents. */
export interface RoundFigures {
  readonly id: string;
  /** Its last pot's: by it the round belongs to a year. */
  readonly week: WeekName;
  readonly weeks: readonly WeekName[];
  /** What its pots held. */
  readonly pots: Cents;
  /** What was paid out, corrections included. */
  readonly paid: Cents;
  /** How many received something. */
  readonly among: number;
}

/** What the circle's book says of a year, without persons. */
export interface YearRounds {
  readonly rounds: readonly RoundFigures[];
  /** How many different people received something, over the whole year. */
  readonly people: number;
  /** Of the weeks of this year, whichever round shared them, in cents. */
  readonly shared: Cents;
  /** What priorities were granted of the weeks of this year, in cents. */
  readonly granted: Cents;
}

/** The rounds of a year; null on a phone without the circle's book. Reads signals. */
export function yearRounds(
  { circleBook }: Pick<ScreenProps, 'circleBook'>,
  year: number,
  handoverWeekday: Weekday,
): YearRounds | null {
  if (circleBook === null) return null;
  const agreed = standingRounds(circleBook).flatMap(({ round, status }) =>
    status === 'agreed' ? [round] : [],
  );
  const dated = agreed.flatMap((round) => {
    const week = round.pots
      .map((pot) => pot.week)
      .toSorted(compareWeeks)
      .at(-1);
    return week === undefined ? [] : [{ round, week }];
  });
  const ofYear = weeksOfYear(dated, year, handoverWeekday);
  const people = new Set<MemberId>(ofYear.flatMap(({ round }) => receivers(round)));
  const pots = weeksOfYear(
    agreed.flatMap((round) => round.pots),
    year,
    handoverWeekday,
  );
  const byWeek = takenByGrants(grantsOf(circleBook, agreed));
  const grants = weeksOfYear(
    [...byWeek].map(([week, taken]) => ({ week, taken })),
    year,
    handoverWeekday,
  );
  return {
    rounds: ofYear.map(({ round, week }) => figuresOf(round, week)),
    people: people.size,
    shared: sumCents(pots.map(({ toShare }) => toShare)),
    granted: sumCents(grants.map(({ taken }) => taken)),
  };
}

/** What each received on average, rounded down to the cent. */
export function meanShare({ paid, among }: Pick<RoundFigures, 'paid' | 'among'>): Cents {
  return among === 0 ? NO_MONEY : cents(Math.floor(paid / among));
}

function figuresOf(round: CircleRound, week: WeekName): RoundFigures {
  return {
    id: round.id,
    week,
    weeks: round.pots.map((pot) => pot.week),
    pots: sumCents(round.pots.map(({ toShare }) => toShare)),
    paid: sumCents(round.people.map(({ member }) => payoutOf(round, member))),
    among: receivers(round).length,
  };
}

function receivers(round: CircleRound): MemberId[] {
  const members = round.people.map(({ member }) => member);
  return members.filter((member) => payoutOf(round, member) > 0);
}
