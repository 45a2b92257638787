import type { FactId } from '../../domain/fact.ts';
import type { MemberId } from '../../domain/member.ts';
import { type Cents, cents, parseAmount } from '../../domain/money.ts';
import type { SpokenError } from '../../i18n/errors.ts';
import { err, type Result } from '../../kernel/result.ts';
import { intentId } from '../../seal/hash.ts';
import { correctionKind } from '../../store/books/circle-book.ts';
import { TEXT_LIMIT } from '../../store/books/limits.ts';
import { saveGesture, type Saved } from '../../store/gesture.ts';
import { happen } from '../../store/table.ts';
import type { CircleRound } from '../../store/views/circle-rounds.ts';
import type { RoundDrift } from '../round-drift.ts';
import type { SharingDeps } from './sharing-deps.ts';

/** A correction as it is typed. */
export interface CorrectionForm {
  readonly member: MemberId | null;
  readonly direction: 'more' | 'less';
  readonly amount: string;
  readonly why: string;
}

/** What is wrong with the form, beside each field. */
export interface CorrectionErrors {
  readonly member: SpokenError | undefined;
  readonly amount: SpokenError | undefined;
  readonly why: SpokenError | undefined;
}

/** Looks at who, how much and why. */
export function checkCorrection({ member, amount, why }: CorrectionForm): CorrectionErrors {
  const read = parseAmount(amount);
  return {
    member: member === null ? { type: 'CorrectionWhoMissing' } : undefined,
    amount: read.ok ? nothingTyped(read.value) : read.error,
    why: checkWhy(why.trim()),
  };
}

function nothingTyped(amount: Cents): SpokenError | undefined {
  return amount === 0 ? { type: 'NotAnAmount' } : undefined;
}

function checkWhy(why: string): SpokenError | undefined {
  if (why === '') return { type: 'CorrectionWhyMissing' };
  return why.length > TEXT_LIMIT ? textTooLong() : undefined;
}

function textTooLong(): SpokenError & { readonly limit: number } {
  return { type: 'TextTooLong', limit: TEXT_LIMIT };
}

/** Adds a correction to an agreed round: it is paid with the next one, out of its pot. */
export async function correctRound(
  { phone, circle }: SharingDeps,
  round: FactId,
  form: CorrectionForm,
): Promise<Result<Saved, SpokenError>> {
  const wrong = Object.values(checkCorrection(form)).find((error) => error !== undefined);
  const amount = parseAmount(form.amount);
  if (wrong) return err(wrong);
  if (!amount.ok) return amount;
  if (form.member === null) return err({ type: 'CorrectionWhoMissing' });
  const correction = {
    round,
    member: form.member,
    delta: cents(form.direction === 'more' ? amount.value : -amount.value),
    why: form.why.trim(),
    paidFrom: 'next-pot' as const,
    carryChange: '0/1',
  };
  const changes = [happen(correctionKind, phone.ids.next(), correction)];
  return saveGesture({ book: circle.book, changes });
}

/** Takes what today's numbers say as corrections. Two phones that saw the same numbers say one thing. */
export async function acceptDrift(
  { circle }: SharingDeps,
  round: CircleRound,
  drift: RoundDrift,
  why: string,
): Promise<Result<Saved, SpokenError>> {
  const earlier = circle.book
    .everHappened(correctionKind)
    .filter(({ data }) => data.round === round.id && data.paidFrom === 'fund')
    .map(({ id }) => id)
    .sort();
  const changes = await Promise.all(
    drift.changes.map(async ({ member, delta, carryChange }) => {
      const id = await intentId('drift', round.id, member, ...drift.basis, ...earlier);
      const paidFrom = 'fund' as const;
      const correction = { round: round.id, member, delta, why, paidFrom, carryChange };
      return happen(correctionKind, id, correction);
    }),
  );
  return saveGesture({ book: circle.book, changes });
}
