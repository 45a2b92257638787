/** The outcome of something that can go wrong in a way a person may meet. */
export type Result<T, E> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** A success. */
export function ok<T>(value: T): Result<T, never> {
  return { ok: true, value };
}

/** A failure; the error is a tagged object that says what happened. */
export function err<E>(error: E): Result<never, E> {
  return { ok: false, error };
}
