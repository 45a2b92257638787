import type { Texts } from '../../i18n/texts.ts';
import { hasPrices } from '../../store/views/open-week.ts';
import { cashSheet } from './cash-sheet.ts';
import { handOverSheet, roundSheet } from './door-sheets.ts';
import { allergenSheet, kitchenSheet } from './kitchen-sheets.ts';
import { labelSheet, packingSheet } from './packing-sheets.ts';
import { hygieneSheet, type KitDeps, planSheet } from './plan-sheets.ts';
import { shoppingSheet } from './shopping-sheet.ts';
import { type Sheet, SHEET_KINDS, type SheetKind } from './sheet.ts';

const WRITE: Readonly<Record<SheetKind, (deps: KitDeps, texts: Texts) => Sheet>> = {
  kitchen: ({ week }, texts) => kitchenSheet(week, texts),
  plan: planSheet,
  allergens: ({ week }, texts) => allergenSheet(week, texts),
  packing: ({ week }, texts) => packingSheet(week, texts),
  labels: ({ week }, texts) => labelSheet(week, texts),
  handOver: ({ week }, texts) => handOverSheet(week, texts),
  round: ({ week }, texts) => roundSheet(week, texts),
  shopping: shoppingSheet,
  cash: ({ week }, texts) => cashSheet(week, texts),
  hygiene: hygieneSheet,
};

/** The sheets that have anything to say this week. Reads signals: what calls it follows them. */
export function kitSheets(deps: KitDeps, texts: Texts): Sheet[] {
  const kinds = SHEET_KINDS.filter((kind) => kind !== 'cash' || hasPrices(deps.week));
  return kinds
    .map((kind) => WRITE[kind](deps, texts))
    .filter(({ parts }) => parts.some(({ lines }) => lines.length > 0));
}
