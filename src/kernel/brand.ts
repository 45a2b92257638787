declare const brand: unique symbol;

/** A value that must not be confused with another of the same shape. Only its own module makes one. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
