import { describe, expect, test } from 'vitest';
import { isoDate, instantOf, wallTime, ZONE } from '../../../src/domain/calendar.ts';
import {
  firstHandover,
  minutesFrom,
  minutesFromEvening,
  planOf,
  type PlanStep,
} from '../../../src/domain/plan-step.ts';
import { exampleTerms } from '../../support/example-week.ts';

const FIRST = firstHandover(exampleTerms());
const THURSDAY = isoDate('2026-11-26');

const at = (time: string, date = THURSDAY) =>
  instantOf({ date, time: wallTime(time), zone: ZONE }).instant;

function step(title: string, minutesBefore: number, dish: string | null = null): PlanStep {
  return { id: title, title, minutesBefore, dish };
}

function plan(steps: readonly PlanStep[], { now = at('09:00'), done = [] as string[] } = {}) {
  return planOf(steps, { first: FIRST, dishes: new Set(['mafe']), done: new Set(done), now });
}

test('the first hand-over is the earliest slot of the day served', () => {
  expect(FIRST).toEqual({ date: THURSDAY, time: '17:30', zone: ZONE });
  const slots = [wallTime('19:00'), wallTime('12:15')];
  expect(firstHandover({ servedOn: THURSDAY, slots }).time).toBe('12:15');
  expect(firstHandover({ servedOn: THURSDAY, slots: [] }).time).toBe('17:30');
});

describe('a step stands at its moment', () => {
  test('so many minutes before the first hand-over, the earliest first', () => {
    const steps = plan([
      step('emballer', 60),
      step('riz', 45, 'mafe'),
      step('oignons', 240, 'mafe'),
    ]);
    expect(steps.map(({ title, moment }) => [title, moment.time])).toEqual([
      ['oignons', '13:30'],
      ['emballer', '16:30'],
      ['riz', '16:45'],
    ]);
  });

  test('which may be on the day before', () => {
    const [soak] = plan([step('tremper', minutesFromEvening(FIRST))]);
    expect(soak?.moment).toEqual({ date: '2026-11-25', time: '19:00', zone: ZONE });
  });

  test('in the time people live through, when the clocks change in between', () => {
    const first = firstHandover({ servedOn: isoDate('2026-10-25'), slots: [wallTime('12:00')] });
    expect(minutesFrom(wallTime('19:00'), first)).toBe(18 * 60);
    expect(minutesFromEvening(first)).toBe(18 * 60);
    const [one] = planOf([step('tremper', 18 * 60)], {
      first,
      dishes: new Set(),
      done: new Set(),
      now: at('09:00'),
    });
    expect(one?.moment).toMatchObject({ date: '2026-10-24', time: '19:00' });
  });

  test('a step of a dish comes only where the dish is on the menu', () => {
    const steps = [step('riz', 45, 'mafe'), step('pâte', 300, 'tajine'), step('tables', 90)];
    expect(plan(steps).map(({ title }) => title)).toEqual(['tables', 'riz']);
  });

  test('steps of one moment stand in the same order on every phone', () => {
    const steps = [step('b', 60), step('a', 60), step('c', 60, 'mafe')];
    expect(plan(steps).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(plan(steps.toReversed()).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});

describe('the next step', () => {
  const steps = [step('oignons', 240), step('riz', 45), step('emballer', 30)];
  const states = (now: string, done: string[] = []) =>
    plan(steps, { now: at(now), done }).map(({ state }) => state);

  test('is the first to come that is not done', () => {
    expect(states('10:00')).toEqual(['next', 'later', 'later']);
    expect(states('10:00', ['oignons'])).toEqual(['done', 'next', 'later']);
  });

  test('from its very minute on it is due, until somebody ticks it', () => {
    expect(states('13:29')).toEqual(['next', 'later', 'later']);
    expect(states('13:30')).toEqual(['due', 'next', 'later']);
    expect(states('18:00', ['riz'])).toEqual(['due', 'done', 'due']);
  });
});

test('an hour later on the clock than the hand-over was the day before', () => {
  expect(minutesFrom(wallTime('16:00'), FIRST)).toBe(90);
  expect(minutesFrom(wallTime('17:30'), FIRST)).toBe(0);
  expect(minutesFrom(wallTime('22:00'), FIRST)).toBe(19 * 60 + 30);
});
