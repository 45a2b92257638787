// What `zod/mini` does elsewhere, for the few shapes of the customer's page: there it would weigh a quarter
// of everything. A value that is not as it should be throws a RangeError, which `readChecked` takes.

/** What `read` makes of a value from outside; null when anything in it is not as it should be. */
export function readChecked<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Leaves `readChecked` with null. */
export function refuse(what: string): never {
  throw new RangeError(what);
}

/** A whole number between two bounds, both included. */
export function wholeNumber(value: unknown, least: number, most: number): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) return refuse('not a whole number');
  return value < least || value > most ? refuse('beyond its bounds') : value;
}

/** A text of so many UTF-16 units at most, of this form. */
export function checkedText(value: unknown, most: number, form = /^/): string {
  if (typeof value !== 'string' || value.length > most) return refuse('no text, or too long');
  return form.test(value) ? value : refuse('a text of another form');
}

/** A list of so many values at most. */
export function checkedList(value: unknown, most: number): readonly unknown[] {
  return Array.isArray(value) && value.length <= most ? value : refuse('no list, or too long');
}

/** The value itself if it is one of these. */
export function oneOf<T>(values: readonly T[], value: unknown): T {
  return values.find((one) => one === value) ?? refuse('none of them');
}

/** null for 0, which stands for « none » in lists; else what `read` makes of the value. */
export function unlessNone<T>(value: unknown, read: (value: unknown) => T): T | null {
  return value === 0 ? null : read(value);
}
