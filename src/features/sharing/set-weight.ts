import type { MemberId } from '../../domain/member.ts';
import { parseAmount } from '../../domain/money.ts';
import { EQUAL_WEIGHT, hardTimeWeight } from '../../domain/weight.ts';
import type { SpokenError } from '../../i18n/errors.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import { RAILS_ROW, railsTable, weightTable } from '../../store/books/circle-book.ts';
import { saveGesture, type Saved } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { put } from '../../store/table.ts';
import { undecided } from '../group-rules.ts';
import type { SharingDeps } from './sharing-deps.ts';

/** Highest weight there is, in hundredths. */
const HIGHEST = 10_000;

/** How the next round counts a person; the usual weight comes back by itself afterwards. */
export type Once = 'usual' | 'not-this-time' | 'hard-time';

/** Sets the usual weight, in hundredths; what holds for one round only ends. */
export function setWeight(
  { circle }: SharingDeps,
  member: MemberId,
  hundredths: number,
): Promise<Result<Saved, StoreError>> {
  const changes = [put(weightTable, member, { hundredths, once: null })];
  return saveGesture({ book: circle.book, changes });
}

/** Sets what holds for the next round only. */
export function setOnce(
  { circle }: SharingDeps,
  member: MemberId,
  once: Once,
): Promise<Result<Saved, StoreError>> {
  const usual = circle.weights.value.get(member)?.usual ?? 0;
  const after = circle.agreed.value.at(-1)?.id ?? '';
  const hundredths = once === 'hard-time' ? hardTimeWeight(usual) : 0;
  const fields = { once: once === 'usual' ? null : { hundredths, after } };
  return saveGesture({ book: circle.book, changes: [put(weightTable, member, fields)] });
}

/** Sets a limit of the group, in hundredths; 0 is none. */
export function setRail(
  { circle }: SharingDeps,
  rail: 'highestRatio' | 'largestChange',
  hundredths: number,
): Promise<Result<Saved, StoreError>> {
  const changes = [
    put(railsTable, RAILS_ROW, { [rail]: hundredths }),
    ...undecided(circle.book, 'rails'),
  ];
  return saveGesture({ book: circle.book, changes });
}

/** Reads « 1,6 » as 160. Error: BadWeight for what is no number from 0 to 100 in hundredths. */
export function readWeight(typed: string): Result<number, SpokenError> {
  const written = parseAmount(typed); // hundredths, like cents
  if (!written.ok) return err({ type: 'BadWeight' });
  const hundredths: number = written.value;
  return hundredths <= HIGHEST ? ok(hundredths) : err({ type: 'BadWeight' });
}

/** Everybody counts the same again, also in the next round. */
export function setEqualWeights({ circle }: SharingDeps): Promise<Result<Saved, StoreError>> {
  const fields = { hundredths: EQUAL_WEIGHT, once: null };
  const changes = [...circle.weights.value.keys()].map((member) =>
    put(weightTable, member, fields),
  );
  return saveGesture({ book: circle.book, changes });
}
