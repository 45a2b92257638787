import type { Texts } from '../../i18n/texts.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';
import { cashSheet } from './cash-sheet.ts';
import { handOverSheet, roundSheet } from './door-sheets.ts';
import { allergenSheet, kitchenSheet } from './kitchen-sheets.ts';
import { labelSheet, packingSheet } from './packing-sheets.ts';
import { type Sheet, SHEET_KINDS, type SheetKind } from './sheet.ts';

const WRITE: Readonly<Record<SheetKind, (week: OpenWeek, texts: Texts) => Sheet>> = {
  kitchen: kitchenSheet,
  allergens: allergenSheet,
  packing: packingSheet,
  labels: labelSheet,
  handOver: handOverSheet,
  round: roundSheet,
  cash: cashSheet,
};

/** The sheets that have anything to say this week. Reads signals: what calls it follows them. */
export function kitSheets(week: OpenWeek, texts: Texts): Sheet[] {
  return SHEET_KINDS.map((kind) => WRITE[kind](week, texts)).filter(({ parts }) =>
    parts.some(({ lines }) => lines.length > 0),
  );
}
