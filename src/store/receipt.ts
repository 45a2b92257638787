import type { Batch } from '../protocol/batch.ts';
import { type BookState, type Place, registerAt } from '../protocol/merge.ts';
import { isImport, operationName } from '../protocol/stamp.ts';
import { type Change, REMOVED, takeBack } from './table.ts';

/** What a commit wrote: enough to undo it where it still stands. */
export interface Receipt {
  readonly registers: readonly WrittenRegister[];
  readonly facts: readonly string[];
}

interface WrittenRegister {
  readonly place: Place;
  /** Brings back what was there; hides the row when there was none. */
  readonly back: Change;
  readonly operation: string;
  /** The device that wrote it, if the gesture created the row; else null. */
  readonly createdBy: string | null;
}

/** A gesture that changed nothing. */
export const EMPTY_RECEIPT: Receipt = { registers: [], facts: [] };

/** Notes what these batches are about to overwrite. To be taken before they are merged. */
export function receiptOf(state: BookState, batches: readonly Batch[]): Receipt {
  const registers = batches.flatMap(({ device, seq, ops }) =>
    ops.map(([table, row, field, , gen, ms, bump], index) => ({
      place: [table, row, field] as const,
      back: changeBack(state, [table, row, field]),
      operation: operationName({ gen, ms, bump, device, seq, index }),
      createdBy: state.tables.get(table)?.has(row) ? null : device,
    })),
  );
  return { registers, facts: batches.flatMap(({ facts }) => facts.map((fact) => fact.id)) };
}

/** The changes that undo a receipt; what somebody wrote over it since stays. */
export function undoingChanges(state: BookState, receipt: Receipt): readonly Change[] {
  const standing = receipt.registers.filter(({ place, operation, createdBy }) => {
    const now = registerAt(state, place);
    if (now === undefined || operationName(now.stamp) !== operation) return false;
    return createdBy === null || isRowOf(state, place, createdBy);
  });
  return [...standing.map(({ back }) => back), ...receipt.facts.map(takeBack)];
}

/** Whether nobody else wrote in a row since: hiding it would hide what they wrote, too. An import is nobody's word. */
function isRowOf(state: BookState, [table, row]: Place, device: string): boolean {
  const registers = Object.values(state.tables.get(table)?.get(row) ?? {});
  return registers.every(({ stamp }) => stamp.device === device || isImport(stamp));
}

function changeBack(state: BookState, place: Place): Change {
  const [table, row, field] = place;
  const before = state.tables.get(table)?.get(row);
  const fields = before
    ? { [field]: registerAt(state, place)?.value ?? (field === REMOVED ? false : null) }
    : { [REMOVED]: true };
  return { type: 'put', table, row, fields };
}
