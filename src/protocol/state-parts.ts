import { mergeFact, mergeRegister, type BookState, type Place, type Touched } from './merge.ts';
import type { StateParts, StoredRegister, StoredWritten } from './opening.ts';
import type { Register, Written } from './register.ts';

/** A whole state in parts; the order is that of the maps. */
export function stateToParts(state: BookState): StateParts {
  const rows: StoredRegister[] = [];
  for (const [table, all] of state.tables)
    for (const [row, fields] of all)
      for (const [field, register] of Object.entries(fields))
        rows.push(storeRegister([table, row, field], register));
  const facts = [...state.facts.values()].map(({ id, witnesses }) => ({
    id,
    witnesses: witnesses.map(({ kind, at, data, device }) => ({ kind, at, data, device })),
  }));
  return { rows, facts };
}

/** Merges parts of a state in place: a join, like a very large batch. */
export function mergeParts(state: BookState, { rows, facts }: StateParts, touched: Touched): void {
  for (const [table, row, field, value, gen, ms, bump, device, seq, index, past, rivals] of rows) {
    const stamp = { gen, ms, bump, device, seq, index };
    mergeRegister(
      state,
      [table, row, field],
      readRegister({ value, stamp }, past, rivals),
      touched,
    );
  }
  for (const { id, witnesses } of facts) {
    const [first] = witnesses;
    if (first) mergeFact(state, { ...first, id, witnesses }, touched);
  }
}

function storeRegister(place: Place, register: Register): StoredRegister {
  const rivals = (register.rivals ?? []).map(storeWritten);
  return [...place, ...storeWritten(register), [...(register.past ?? [])], rivals];
}

function storeWritten({ value, stamp: s }: Written): StoredWritten {
  return [value, s.gen, s.ms, s.bump, s.device, s.seq, s.index];
}

function readRegister(
  { value, stamp }: Written,
  past: readonly string[],
  rivals: readonly StoredWritten[],
): Register {
  return {
    value,
    stamp,
    ...(past.length > 0 ? { past } : {}),
    ...(rivals.length > 0
      ? {
          rivals: rivals.map(([other, gen, ms, bump, device, seq, index]) => ({
            value: other,
            stamp: { gen, ms, bump, device, seq, index },
          })),
        }
      : {}),
  };
}
