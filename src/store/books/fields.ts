import * as z from 'zod/mini';
import { DENOMINATION_LIMIT, TEXT_LIMIT } from './limits.ts';

/** A text kept as the person typed it; longer ones are refused at the form, cut nowhere. */
export const text = z._default(z.string().check(z.maxLength(TEXT_LIMIT)), '');

/** A branded text: an id, a date, a week. Its module made it; here only its shape is checked. */
export function named<T extends string>(): z.ZodMiniType<T> {
  return z.custom<T>((value) => typeof value === 'string' && value !== '' && value.length <= 96);
}

/** An amount in whole cents, branded by the domain. */
export function amount<T extends number>(): z.ZodMiniType<T> {
  return z.custom<T>((value) => Number.isSafeInteger(value));
}

/** A whole number from 0. */
export const count = z.number().check(z.int(), z.gte(0), z.lte(DENOMINATION_LIMIT));

/** A yes or no that was not asked yet is a no. */
export const flag = z._default(z.boolean(), false);

/** A value that may be absent. */
export function maybe<T>(schema: z.ZodMiniType<T>): z.ZodMiniType<T | null> {
  return z._default(z.nullable(schema), null) as z.ZodMiniType<T | null>; // mini's default keeps the output
}
