import { type Cents, parseAmount } from '../../domain/money.ts';
import { type Priority, type PriorityId, type PriorityRule } from '../../domain/priorities.ts';
import type { SpokenError } from '../../i18n/errors.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import { priorityTable } from '../../store/books/circle-modules.ts';
import { WARE_LIMIT } from '../../store/books/limits.ts';
import { saveGesture, type Saved } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { put } from '../../store/table.ts';
import { undecided } from '../group-rules.ts';
import type { SharingDeps } from './sharing-deps.ts';

/** A priority as typed: the amount is euros or percent, as the type says. */
export interface PriorityForm extends Record<string, string> {
  readonly name: string;
  readonly rank: string;
  readonly type: PriorityRule['type'];
  readonly amount: string;
}

/** What is wrong with the form, beside each field. */
export interface PriorityErrors {
  readonly name: SpokenError | null;
  readonly amount: SpokenError | null;
}

/** Looks at a name and an amount. */
export function checkPriority(form: PriorityForm): PriorityErrors {
  const [name, rule] = [readName(form.name), readRule(form)];
  return { name: name.ok ? null : name.error, amount: rule.ok ? null : rule.error };
}

/** Keeps a priority: a new one, or another name, rank or rule of one that stands. */
export async function savePriority(
  { circle }: SharingDeps,
  id: PriorityId,
  form: PriorityForm,
): Promise<Result<Saved, SpokenError>> {
  const name = readName(form.name);
  if (!name.ok) return name;
  const rule = readRule(form);
  if (!rule.ok) return rule;
  const fields = { name: name.value, rank: Number(form.rank), rule: rule.value, off: false };
  const changes = [put(priorityTable, id, fields), ...undecided(circle.book, 'priorities')];
  return saveGesture({ book: circle.book, changes });
}

/** Puts a priority away: it gets nothing more; what it was granted stays. */
export function putAway(
  { circle }: SharingDeps,
  id: PriorityId,
): Promise<Result<Saved, StoreError>> {
  const changes = [put(priorityTable, id, { off: true }), ...undecided(circle.book, 'priorities')];
  return saveGesture({ book: circle.book, changes });
}

/** A priority as it is typed, in the writing of the field (« 12,40 »). */
export function priorityForm(
  { name, rank, rule }: Priority,
  written: (hundredths: number) => string,
): PriorityForm {
  return { name, rank: String(rank), type: rule.type, amount: amountOf(rule, written) };
}

function amountOf(rule: PriorityRule, written: (hundredths: number) => string): string {
  switch (rule.type) {
    case 'fixed':
      return written(rule.amount);
    case 'percent':
      return written(rule.hundredths);
    case 'until-target':
      return written(rule.target);
    case 'rest':
      return '';
  }
}

/** Reads « 12,5 » as 1 250 hundredths of a percent. Error: ReserveOutOfRange above 100 or no number. */
export function readPercent(typed: string): Result<number, SpokenError> {
  const read = parseAmount(typed.replace('%', '')); // hundredths, like cents
  if (!read.ok || read.value > 10_000) return err({ type: 'ReserveOutOfRange' });
  const hundredths: number = read.value;
  return ok(hundredths);
}

function readName(typed: string): Result<string, SpokenError> {
  const name = typed.replaceAll(/\s+/g, ' ').trim();
  if (name === '') return err({ type: 'PriorityNameMissing' });
  const long: SpokenError & { readonly limit: number } = { type: 'TextTooLong', limit: WARE_LIMIT };
  return name.length > WARE_LIMIT ? err(long) : ok(name);
}

function readRule({ type, amount }: PriorityForm): Result<PriorityRule, SpokenError> {
  switch (type) {
    case 'rest':
      return ok({ type });
    case 'percent': {
      const hundredths = readPercent(amount);
      return hundredths.ok ? ok({ type, hundredths: hundredths.value }) : hundredths;
    }
    case 'fixed': {
      const read = readPositive(amount);
      return read.ok ? ok({ type, amount: read.value }) : read;
    }
    case 'until-target': {
      const read = readPositive(amount);
      return read.ok ? ok({ type, target: read.value }) : read;
    }
  }
}

function readPositive(typed: string): Result<Cents, SpokenError> {
  const read = parseAmount(typed);
  return read.ok && read.value === 0 ? err({ type: 'NotAnAmount' }) : read;
}
