import { capView, orderStates } from '../../domain/cap.ts';
import type { Cents } from '../../domain/money.ts';
import { openCircle } from '../../store/views/open-circle.ts';
import { readEvening } from '../evening.ts';
import { roundDrift } from '../round-drift.ts';
import { settledPots } from '../settled-pots.ts';
import type { TrayScope } from './tray-scope.ts';

/** What another screen asks about, and that comes of several phones at work: the tray leads there. */
export type Beside =
  | { readonly type: 'over'; readonly used: number; readonly cap: number }
  | { readonly type: 'late'; readonly count: number }
  | { readonly type: 'paid-twice'; readonly code: string; readonly surplus: Cents }
  | { readonly type: 'drift' };

/** Reads signals: what calls it follows them. */
export function readBesides(scope: TrayScope): Beside[] {
  const { week } = scope;
  const [orders, menu, terms] = [week.orders.value, week.menu.value, week.terms.value];
  const { over, used, cap } = capView(orders, menu, terms);
  const late = [...orderStates(orders, menu, terms).values()].filter((state) => state === 'late');
  return [
    ...(over.length > 0 ? [{ type: 'over' as const, used, cap }] : []),
    ...(late.length > 0 ? [{ type: 'late' as const, count: late.length }] : []),
    ...paidTwice(scope),
    ...(hasDrift(scope) ? [{ type: 'drift' as const }] : []),
  ];
}

/** More than is due, noted by several phones: each may have taken it without knowing of the other. */
function paidTwice({ week }: TrayScope): Beside[] {
  return readEvening(week).flatMap(({ code, balance, payments }) => {
    const devices = new Set(payments.map(({ device }) => device));
    return balance.surplus > 0 && devices.size > 1
      ? [{ type: 'paid-twice' as const, code, surplus: balance.surplus }]
      : [];
  });
}

function hasDrift({ week, group, circleBook }: TrayScope): boolean {
  if (!circleBook) return false;
  const { agreed, corrections, taken } = openCircle(circleBook);
  const pots = settledPots({ group, week }, taken.value);
  return agreed.value.some(
    (round) => roundDrift(round, agreed.value, pots, corrections.value) !== null,
  );
}
