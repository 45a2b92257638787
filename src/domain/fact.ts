import type { Brand } from '../kernel/brand.ts';

/** Names one fact of a book: a thing somebody recorded, never changed afterwards. */
export type FactId = Brand<string, 'FactId'>;

/** Names a text as the id of a fact. */
export function toFactId(text: string): FactId {
  return text as FactId; // the one place that makes the brand
}
