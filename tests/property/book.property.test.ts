import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Book } from '../../src/store/book.ts';
import type { Receipt } from '../../src/store/receipt.ts';
import { type Change, happen, put, remove, takeBack, voidId } from '../../src/store/table.ts';
import { anyDish, payments, testBook, testClock, valueOf } from '../unit/store/test-phone.ts';

const ids = fc.constantFrom('a', 'b', '__proto__');
const value = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom('x', 'constructor'));
const change: fc.Arbitrary<Change> = fc.oneof(
  fc
    .tuple(ids, fc.dictionary(fc.constantFrom('name', 'note', 'n'), value))
    .map(([row, fields]) => put(anyDish, row, fields)),
  ids.map((row) => remove(anyDish, row)),
  ids.map((fact) => happen(payments, fact, { cents: 1 })),
  ids.map((fact) => takeBack(fact)),
);
/** A gesture does not take back what it says itself. */
const gestureChanges = fc.array(change, { minLength: 1, maxLength: 4 }).filter((all) => {
  const said = all.flatMap((one) => (one.type === 'happen' ? [one.id] : []));
  return said.every((fact) => !said.includes(voidId(fact)));
});
const gesture = fc.record({
  window: fc.nat(1),
  changes: gestureChanges,
  /** Milliseconds the clock moves before it; sometimes back. */
  passes: fc.constantFrom(-100_000_000, 0, 1, 60_000),
  undoes: fc.boolean(),
});

function contentOf(book: Book): unknown {
  const rows = [...book.rows(anyDish).value]
    .map(([id, row]) => [id, { ...row, removed: false }] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return { rows, facts: book.facts(payments).value };
}

test('whatever two windows write and undo, in memory and on disk there is one truth', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(gesture, { maxLength: 12 }), async (gestures) => {
      const clock = testClock();
      const one = await testBook({ clock });
      const windows = [await one.open(), await one.open()] as const;
      const receipts: Receipt[] = [];
      for (const { window, changes, passes, undoes } of gestures) {
        clock.at += passes;
        const book = windows[window === 0 ? 0 : 1];
        const last = receipts.at(-1);
        const done = undoes && last ? await book.undo(last) : await book.commit(changes);
        receipts.push(valueOf(done));
      }
      for (const book of windows) valueOf(await book.refresh());
      const reopened = contentOf(await one.open());
      expect(contentOf(windows[0])).toEqual(reopened);
      expect(contentOf(windows[1])).toEqual(reopened);
    }),
    { numRuns: 60 },
  );
}, 30_000);

test('a gesture of one person alone, undone at once, never happened', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(gestureChanges, { minLength: 1, maxLength: 5 }), async (all) => {
      const one = await testBook();
      const book = await one.open();
      const [last = [], ...before] = all;
      for (const changes of before) valueOf(await book.commit(changes));
      const content = contentOf(book);
      const receipt = valueOf(await book.commit(last));
      const after = contentOf(book);
      const undone = valueOf(await book.undo(receipt));
      expect(contentOf(book)).toEqual(content);
      valueOf(await book.undo(undone));
      expect(contentOf(book)).toEqual(after);
    }),
    { numRuns: 60 },
  );
}, 30_000);
