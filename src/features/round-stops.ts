import { deliveryRound } from '../domain/hand-over.ts';
import type { SheetStop } from '../formats/round-sheet.ts';
import type { OpenWeek } from '../store/views/open-week.ts';
import { type EveningOrder, readEvening } from './evening.ts';
import { stopPositions } from './stop-positions.ts';

/** One stop as this phone can show it. */
export interface RoundStop {
  readonly of: EveningOrder;
  /** null: not known here. */
  readonly address: string | null;
  /** What the desk said is to collect, where this phone's own numbers say something else. */
  readonly sheetAmount: SheetStop['amount'] | null;
}

/** The stops of this evening. Without the desk ring, who and where come from the sheet, if there is one. */
export interface Round {
  readonly stops: readonly RoundStop[];
  /** Stops of the sheet whose order has not come to this phone. */
  readonly unknown: readonly SheetStop[];
}

/** Reads signals. Places set by hand win; else the sheet's order, else the canonical one. */
export function readRound(week: OpenWeek, sheet: readonly SheetStop[] | null): Round {
  const evening = readEvening(week).filter(({ cooked, order }) => cooked && order.delivery);
  const byCode = new Map((sheet ?? []).map((stop, at) => [stop.code, { stop, at }]));
  const places = stopPositions(week);
  for (const { order, code } of evening) {
    const at = byCode.get(code)?.at;
    if (at !== undefined && !places.has(order.id)) places.set(order.id, at);
  }
  const round = deliveryRound(
    evening.map(({ order }) => order),
    places,
  );
  const known = new Set(evening.map(({ code }) => code));
  return {
    stops: round.flatMap(({ id }) => {
      const of = evening.find(({ order }) => order.id === id);
      return of ? [stopOf(of, week, byCode.get(of.code)?.stop)] : [];
    }),
    unknown: (sheet ?? []).filter(({ code }) => !known.has(code)),
  };
}

function stopOf(of: EveningOrder, week: OpenWeek, stop: SheetStop | undefined): RoundStop {
  const own = week.addresses.value.get(of.order.id);
  if (!stop) return { of, address: own ?? null, sheetAmount: null };
  const { nickname, contact, address, amount } = stop;
  const said = { nickname, contact, note: '', reference: null };
  const isPaidHere = of.payments.length > 0;
  return {
    of: of.contact ? of : { ...of, contact: said },
    address: own ?? address,
    sheetAmount: isPaidHere || amount === of.balance.open ? null : amount,
  };
}

/** What a desk phone shows to a deliverer: code, who, where, how to reach her, what to collect. */
export function sheetStops(stops: readonly RoundStop[]): SheetStop[] {
  return stops
    .filter(({ of }) => of.handedOver === null)
    .map(({ of, address }) => ({
      code: of.code,
      nickname: of.contact?.nickname ?? '',
      contact: of.contact?.contact ?? '',
      address: address ?? '',
      amount: of.balance.open,
    }));
}
