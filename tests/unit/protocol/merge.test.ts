import { expect, test } from 'vitest';
import type { Batch, Operation } from '../../../src/protocol/batch.ts';
import { emptyState, mergeBatch } from '../../../src/protocol/merge.ts';

function batchOf(device: string, ops: readonly Operation[]): Batch {
  const rest = { prev: '', vector: {}, facts: [], at: 1, app: '0.1.0' };
  return { v: 1, book: 'group', epoch: 1, device, seq: 1, ops, ...rest };
}

const untouched = () => ({ tables: new Set<string>(), facts: new Set<string>() });

test('hostile names of tables, rows and fields are names like others', () => {
  const state = emptyState();
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
  const ops = names.map((name): Operation => [name, name, name, 'x', 0, 5, 0, '']);
  mergeBatch(state, batchOf('kiwi', ops), untouched());
  for (const name of names) {
    const row = state.tables.get(name)?.get(name);
    expect(Object.keys(row ?? {})).toEqual([name]);
    expect(Object.getOwnPropertyDescriptor(row, name)?.value).toMatchObject({ value: 'x' });
  }
  expect(Object.prototype).not.toHaveProperty('value');
});

test('a person whose clock stands at 1970 still wins over the import she corrected', () => {
  const state = emptyState();
  mergeBatch(state, batchOf('kiwi', [['lines', 'l', 'quantity', 2, 0, 0, 0, '']]), untouched());
  mergeBatch(state, batchOf('lune', [['lines', 'l', 'quantity', 1, 0, 0, 1, '']]), untouched());
  expect(state.tables.get('lines')?.get('l')?.['quantity']?.value).toBe(1);
});

test('two phones that read the same message differently keep the same reading', () => {
  const read = (quantity: number): Operation => ['lines', 'l', 'reading', quantity, 0, 0, 0, ''];
  const values = [[2, 4] as const, [4, 2] as const].map(([first, second]) => {
    const state = emptyState();
    mergeBatch(state, batchOf('kiwi', [read(first)]), untouched());
    mergeBatch(state, batchOf('lune', [read(second)]), untouched());
    return state.tables.get('lines')?.get('l')?.['reading']?.value;
  });
  expect(values).toEqual([4, 4]);
});
