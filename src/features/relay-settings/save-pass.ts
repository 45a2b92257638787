import { err, ok, type Result } from '../../kernel/result.ts';
import { RELAY_ROW, relayTable } from '../../store/books/device-facts.ts';
import { saveGesture, type Saved } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { put, remove } from '../../store/table.ts';
import type { ScreenProps } from '../screen-props.ts';

/** Longest creation pass, in UTF-16 units. */
const PASS_LIMIT = 200;

export type PassError =
  { readonly type: 'PassMissing' } | { readonly type: 'PassLong'; readonly most: number };

type Books = Pick<ScreenProps, 'group' | 'deskBook' | 'circleBook'>;

/** The creation pass as somebody typed it: without the blanks a message puts around it. */
export function parsePass(text: string): Result<string, PassError> {
  const pass = text.trim();
  if (pass === '') return err({ type: 'PassMissing' });
  return pass.length <= PASS_LIMIT ? ok(pass) : err({ type: 'PassLong', most: PASS_LIMIT });
}

/** Tells the relay's pass to every phone of each ring this one holds. */
export function savePass(books: Books, pass: string): Promise<Result<Saved, StoreError>> {
  return saveGesture(
    ...roots(books).map((book) => ({ book, changes: [put(relayTable, RELAY_ROW, { pass })] })),
  );
}

/** Takes the pass back: no new log is made at the relay. */
export function forgetPass(books: Books): Promise<Result<Saved, StoreError>> {
  return saveGesture(
    ...roots(books).map((book) => ({ book, changes: [remove(relayTable, RELAY_ROW)] })),
  );
}

function roots({ group, deskBook, circleBook }: Books) {
  return [group.book, deskBook, circleBook].filter((book) => book !== null);
}
