import fc from 'fast-check';
import { expect, test } from 'vitest';
import { saidOf } from '../../src/domain/availability.ts';
import type { IsoWeek } from '../../src/domain/calendar.ts';
import type { LostTurn } from '../../src/domain/stand-in.ts';
import { exchangesFor, type TurnExchange } from '../../src/domain/turn-exchange.ts';
import { pairFinder, type TurnPlan } from '../../src/domain/turn-plan.ts';
import { proposeTurns } from '../../src/domain/turn-proposal.ts';
import type { Turn } from '../../src/domain/turn.ts';
import { arbitraryPlan } from '../support/arbitrary-turns.ts';

/** Plans whose proposal was taken: there is something to exchange. */
const plans = arbitraryPlan({ members: 6, weeks: 3, tasks: [2, 1] }).map((plan): TurnPlan => {
  const { turns: proposed } = proposeTurns(plan);
  const turns = plan.weeks.map((week) => {
    const taken = proposed
      .filter((turn) => turn.week === week)
      .map((turn) => ({ ...turn, on: true }));
    return [week, [...(plan.turns.get(week) ?? []), ...taken]] as const;
  });
  return { ...plan, turns: new Map(turns) };
});

/** Every exchange a plan offers to anybody. */
function offered(plan: TurnPlan): readonly TurnExchange[] {
  return decided(plan).flatMap((gives) => exchangesFor(plan, gives));
}

function decided({ turns, members }: TurnPlan): readonly LostTurn[] {
  return [...turns].flatMap(([week, all]) =>
    all
      .filter(({ on, member }) => on && members.includes(member))
      .map(({ task, member }) => ({ week, task, member })),
  );
}

/** The plan once both turns have changed hands. */
function after(plan: TurnPlan, { gives, takes }: TurnExchange): TurnPlan {
  const given = (week: IsoWeek, { task, member }: Turn) =>
    [gives, takes].find((one) => one.week === week && one.task === task && one.member === member);
  const turns = [...plan.turns].map(([week, all]) => {
    const changed = all.map((turn) => {
      const found = turn.on ? given(week, turn) : undefined;
      const to = found === gives ? takes.member : gives.member;
      return found ? { ...turn, member: to } : turn;
    });
    return [week, changed] as const;
  });
  return { ...plan, turns: new Map(turns) };
}

const places = (plan: TurnPlan) =>
  decided(plan)
    .map(({ week, task }) => `${week}/${task}`)
    .toSorted();

test('an exchange that is offered leaves every place filled and gives nobody two things in a week', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      for (const exchange of offered(plan)) {
        const exchanged = after(plan, exchange);
        expect(places(exchanged)).toEqual(places(plan));
        for (const { week, member } of [exchange.gives, exchange.takes]) {
          const other = member === exchange.gives.member ? exchange.takes : exchange.gives;
          const own = decided(exchanged).filter(
            (turn) => turn.week === week && turn.member === other.member,
          );
          expect(own).toHaveLength(1);
        }
      }
    }),
  );
});

test('an exchange that is offered brings nobody where she said no, nor two together who are kept apart', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const isApart = pairFinder(plan.pairs, 'apart');
      for (const { gives, takes } of offered(plan)) {
        expect(saidOf(plan.availabilities, gives.member, takes.week)).not.toBe('no');
        expect(saidOf(plan.availabilities, takes.member, gives.week)).not.toBe('no');
        const met = decided(after(plan, { gives, takes })).filter(
          ({ week, member }) => week === takes.week && member !== gives.member,
        );
        const isSwap = gives.week !== takes.week;
        expect(isSwap && met.some(({ member }) => isApart(member, gives.member))).toBe(false);
      }
    }),
  );
});

test('what one may propose to another, the other may propose back, where nobody is to be asked first', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const asked = { ...plan, askFirst: [] };
      for (const { gives, takes } of offered(asked))
        expect(exchangesFor(asked, takes)).toContainEqual({ gives: takes, takes: gives });
    }),
  );
});
