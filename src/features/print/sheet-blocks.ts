import type { SheetChanges } from './printings.ts';
import type { Paper, Sheet, SheetLine } from './sheet.ts';

/** Something on paper that is never torn apart by the end of a page. */
export type SheetBlock =
  | { readonly kind: 'title'; readonly key: string; readonly text: string }
  | { readonly kind: 'line'; readonly key: string; readonly line: SheetLine }
  | { readonly kind: 'gone'; readonly key: string; readonly line: SheetLine }
  | { readonly kind: 'labels'; readonly key: string; readonly lines: readonly SheetLine[] }
  | { readonly kind: 'note'; readonly key: string; readonly text: string };

/** Labels stand side by side on A4, and one after the other on a roll. */
const LABELS_IN_A_ROW: Readonly<Record<Paper, number>> = { a4: 2, roll: 1 };

/** A sheet as the blocks that pages are filled with; `goneTitle` stands over what is no more. */
export function sheetBlocks(
  sheet: Sheet,
  paper: Paper,
  gone: { readonly changes: SheetChanges | null; readonly title: string },
): SheetBlock[] {
  const blocks = sheet.parts.flatMap(({ title, lines }, at): SheetBlock[] => [
    ...(title === null ? [] : [{ kind: 'title' as const, key: `part ${at}`, text: title }]),
    ...(sheet.kind === 'labels'
      ? labelRows(lines, paper)
      : lines.map((line) => ({ kind: 'line' as const, key: line.key, line }))),
  ]);
  const notes = sheet.notes.map((text, at) => ({ kind: 'note' as const, key: `note ${at}`, text }));
  return [...blocks, ...goneBlocks(gone), ...notes];
}

function labelRows(lines: readonly SheetLine[], paper: Paper): SheetBlock[] {
  const size = LABELS_IN_A_ROW[paper];
  const rows: SheetBlock[] = [];
  for (let at = 0; at < lines.length; at += size) {
    const here = lines.slice(at, at + size);
    rows.push({ kind: 'labels', key: here.map(({ key }) => key).join(' '), lines: here });
  }
  return rows;
}

function goneBlocks({
  changes,
  title,
}: {
  readonly changes: SheetChanges | null;
  readonly title: string;
}): SheetBlock[] {
  if (changes === null || changes.gone.length === 0) return [];
  return [
    { kind: 'title', key: 'gone', text: title },
    ...changes.gone.map((line) => ({ kind: 'gone' as const, key: `gone ${line.key}`, line })),
  ];
}
