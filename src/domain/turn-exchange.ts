import { absentIn, saidOf } from './availability.ts';
import type { IsoWeek } from './calendar.ts';
import type { LostTurn } from './stand-in.ts';
import { pairFinder, type TurnPlan } from './turn-plan.ts';

/** Two turns of two people that would change hands: whoever asks gives one, whoever is asked the other. */
export interface TurnExchange {
  readonly gives: LostTurn;
  readonly takes: LostTurn;
}

/** What the book of one of the two weeks says of an exchange. */
export interface ExchangePart {
  /** Still wanted by whoever proposed it, and not refused. */
  readonly asks: boolean;
  /** The other said yes, and the turn of this week changed hands in the same stroke. */
  readonly done: boolean;
}

/**
 * Where an exchange stands. `unfinished`: agreed, but only one week's turn has changed hands (the phone was
 * cut between two books, or the other book is still on its way). `crossed`: somebody said yes while
 * somebody else took it back, each without seeing the other; people decide. `missed`: the nearer week passed
 * while the book of the later one says no yes; nothing changes hands any more by itself.
 */
export type ExchangeState = 'asked' | 'missed' | 'unfinished' | 'crossed' | 'agreed' | 'closed';

/** Where an exchange stands, from the books that are here. Taken back in one of them it asks no more. */
export function exchangeState(parts: readonly ExchangePart[]): ExchangeState {
  const isAsked = parts.every(({ asks }) => asks);
  if (!parts.some(({ done }) => done)) return isAsked ? 'asked' : 'closed';
  if (!isAsked) return 'crossed';
  return parts.every(({ done }) => done) ? 'agreed' : 'unfinished';
}

/**
 * The turns a turn could be exchanged for, week by week: neither of the two gets a second thing to do in a
 * week, comes where she can't or was to be asked first, or meets somebody she is kept apart from.
 */
export function exchangesFor(plan: TurnPlan, gives: LostTurn): readonly TurnExchange[] {
  const tasks = new Set<string>(plan.tasks.map(({ id }) => id));
  return plan.weeks
    .flatMap((week) =>
      doneIn(plan, week)
        .filter(({ member, task }) => member !== gives.member && tasks.has(task))
        .map((takes) => ({ gives, takes })),
    )
    .filter((exchange) => couldBe(plan, exchange));
}

function couldBe(plan: TurnPlan, { gives, takes }: TurnExchange): boolean {
  const isSameTurn = gives.week === takes.week && gives.task === takes.task;
  // Whoever asks speaks for herself: only her own « no » stands against it.
  const askerCan = saidOf(plan.availabilities, gives.member, takes.week) !== 'no';
  const otherCan = !absentIn(plan.availabilities, gives.week, plan).includes(takes.member);
  if (isSameTurn || !askerCan || !otherCan) return false;
  const given = [gives, takes];
  return (
    fits(plan, { ...takes, member: gives.member }, given) &&
    fits(plan, { ...gives, member: takes.member }, given)
  );
}

/** Whether somebody may come in a week, beside whoever stays there once both turns are given away. */
function fits(
  plan: TurnPlan,
  { week, member: comes }: LostTurn,
  given: readonly LostTurn[],
): boolean {
  const isApart = pairFinder(plan.pairs, 'apart');
  const stays = doneIn(plan, week).filter((turn) => !given.some((one) => isSame(one, turn)));
  return stays.every(({ member }) => member !== comes && !isApart(comes, member));
}

function doneIn({ turns, members }: TurnPlan, week: IsoWeek): readonly LostTurn[] {
  return (turns.get(week) ?? [])
    .filter(({ on, member }) => on && members.includes(member))
    .map(({ member, task }) => ({ week, task, member }));
}

function isSame(a: LostTurn, b: LostTurn): boolean {
  return a.week === b.week && a.task === b.task && a.member === b.member;
}
