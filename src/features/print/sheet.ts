/** The sheets of the kit, in the order a Thursday needs them. */
export const SHEET_KINDS = [
  'kitchen',
  'plan',
  'allergens',
  'packing',
  'labels',
  'handOver',
  'round',
  'cash',
  'shopping',
  'hygiene',
] as const;
export type SheetKind = (typeof SHEET_KINDS)[number];

/** A4, or the roll of a receipt printer, 80 mm wide. */
export const PAPERS = ['a4', 'roll'] as const;
export type Paper = (typeof PAPERS)[number];

/** What stands in a column: a box to tick, a line to write on, a number or code, or words. */
export type CellKind = 'tick' | 'blank' | 'number' | 'text';

export interface SheetColumn {
  readonly kind: CellKind;
  /** Over the column, on each page; empty where it explains itself. */
  readonly word: string;
}

/** One line of a sheet. */
export interface SheetLine {
  /** Names the line from one printing to the next. */
  readonly key: string;
  /** One text per column; empty for what is ticked or written by hand. */
  readonly cells: readonly string[];
}

export interface SheetPart {
  readonly title: string | null;
  readonly lines: readonly SheetLine[];
}

/** What one sheet says, before it is cut into pages. */
export interface Sheet {
  readonly kind: SheetKind;
  readonly title: string;
  readonly columns: readonly SheetColumn[];
  readonly parts: readonly SheetPart[];
  /** Sentences under the last line. */
  readonly notes: readonly string[];
}
