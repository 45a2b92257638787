import { expect, test } from 'vitest';
import { toFactId } from '../../../src/domain/fact.ts';
import { toOrderId } from '../../../src/domain/order.ts';
import {
  areOrdersClosed,
  closedSince,
  weekState,
  type WeekEvent,
  type WeekEventKind,
  type WeekFacts,
} from '../../../src/domain/week-state.ts';
import { before, CUTOFF } from '../../support/example-week.ts';

function event(
  id: string,
  kind: WeekEventKind,
  change: { replaces?: string[]; minutesBefore?: number } = {},
): WeekEvent {
  const replaces = (change.replaces ?? []).map(toFactId);
  return { id: toFactId(id), kind, replaces, at: before(change.minutesBefore ?? 60) };
}
function week(events: WeekEvent[], counted: string[] = [], handedOver: string[] = []): WeekFacts {
  return {
    events,
    cutoff: CUTOFF,
    counted: counted.map(toOrderId),
    handedOver: new Set(handedOver.map(toOrderId)),
  };
}
const published = event('p', 'menu-published', { minutesBefore: 5000 });
const closed = event('c', 'orders-closed');
const cooked = event('k', 'cooked', { minutesBefore: -2000 });

test('a week goes from draft to expired, one step at a time', () => {
  const soon = before(10);
  const settled = event('s', 'settled');
  const expired = event('e', 'expired');
  expect(weekState(week([]), soon)).toBe('draft');
  expect(weekState(week([published]), soon)).toBe('open');
  expect(weekState(week([published, closed]), soon)).toBe('closed');
  expect(weekState(week([published, closed, cooked], ['a']), soon)).toBe('cooked');
  expect(weekState(week([published, closed, cooked], ['a', 'b'], ['a']), soon)).toBe('cooked');
  expect(weekState(week([published, closed, cooked], ['a', 'b'], ['a', 'b']), soon)).toBe(
    'handed-over',
  );
  expect(weekState(week([published, cooked, settled], ['a']), soon)).toBe('settled');
  expect(weekState(week([published, settled, expired], ['a']), soon)).toBe('expired');
});

test('a published week closes by itself at 18:00:00', () => {
  expect(weekState(week([published]), before(1 / 60_000))).toBe('open');
  expect(weekState(week([published]), CUTOFF)).toBe('closed');
});

test('a week never published stays a draft after its cutoff', () => {
  expect(weekState(week([]), before(-5))).toBe('draft');
});

test('orders closed by hand and reopened before the cutoff close again at the cutoff', () => {
  const reopened = event('r', 'orders-reopened', { replaces: ['c'], minutesBefore: 30 });
  const facts = week([published, closed, reopened]);
  expect(weekState(facts, before(10))).toBe('open');
  expect(weekState(facts, CUTOFF)).toBe('closed');
});

test('orders reopened after the cutoff stay open until a person closes them', () => {
  const reopened = event('r', 'orders-reopened', { minutesBefore: -10 });
  expect(weekState(week([published, reopened]), before(-60))).toBe('open');
  const again = event('c2', 'orders-closed', { replaces: ['r'], minutesBefore: -20 });
  expect(weekState(week([published, reopened, again]), before(-60))).toBe('closed');
});

test('closed on one phone while another reopens: closed, the bought list is safe', () => {
  const reopened = event('r', 'orders-reopened', { replaces: ['c'], minutesBefore: -10 });
  const second = event('c2', 'orders-closed', { replaces: ['c'], minutesBefore: -10 });
  expect(areOrdersClosed(week([closed, reopened, second]), before(-60))).toBe(true);
});

test('a menu reopened before the close is a draft, after it the week stays closed', () => {
  const reopened = event('r', 'menu-reopened', { replaces: ['p'] });
  expect(weekState(week([published, reopened]), before(10))).toBe('draft');
  expect(weekState(week([published, reopened, closed]), before(10))).toBe('closed');
  const again = event('p2', 'menu-published', { replaces: ['r'] });
  expect(weekState(week([published, reopened, again]), before(10))).toBe('open');
});

test('« cooked » tapped by mistake can be taken back', () => {
  const undone = event('u', 'not-cooked', { replaces: ['k'] });
  expect(weekState(week([published, closed, cooked, undone], ['a']), before(10))).toBe('closed');
});

test('a week without any order is not handed over', () => {
  expect(weekState(week([published, closed, cooked]), before(10))).toBe('cooked');
});

test('orders are closed since the earlier of two closings that stand, and no more once reopened', () => {
  const early = event('c1', 'orders-closed', { minutesBefore: 90 });
  const later = event('c2', 'orders-closed', { minutesBefore: 30 });
  const reopened = event('r', 'orders-reopened', { replaces: ['c1'], minutesBefore: 20 });
  expect(closedSince([])).toBeNull();
  expect(closedSince([later, early])).toBe(before(90));
  expect(closedSince([early, reopened])).toBeNull();
  expect(closedSince([early, later, reopened])).toBe(before(30));
});
