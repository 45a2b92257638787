import { HYGIENE_KINDS, type HygieneNote } from '../../domain/hygiene-note.ts';
import { type MemberId, toMemberId } from '../../domain/member.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import { oneLine } from '../one-line.ts';
import type { FormTexts } from '../use-form-draft.ts';

/** A line of the log as it is typed. */
export interface HygieneForm extends FormTexts {
  /** Id the line will have, from the first letter on: saving a form twice writes it once. */
  readonly id: string;
  readonly kind: string;
  readonly what: string;
  readonly value: string;
  /** A member's id, or nobody. */
  readonly by: string;
}

export type NewHygieneNote = Omit<HygieneNote, 'id' | 'at'>;
export type HygieneErrors = Partial<
  Record<
    'kind' | 'what' | 'value',
    'hygiene.kindMissing' | 'hygiene.valueMissing' | 'errors.TextTooLong'
  >
>;

/** One line on paper. */
export const LONGEST_NOTE = 120;

/** An empty form, of whoever holds this phone. */
export function blankNote(by: MemberId | null): HygieneForm {
  return { id: '', kind: '', what: '', value: '', by: by ?? '' };
}

/** The line a form describes, or everything that is wrong with it. That something was cleaned says enough. */
export function checkNote(form: HygieneForm): Result<NewHygieneNote, HygieneErrors> {
  const kind = HYGIENE_KINDS.find((one) => one === form.kind);
  const [what, value] = [oneLine(form.what), oneLine(form.value)];
  const isSilent = what === '' && value === '' && kind !== 'cleaned';
  const errors: HygieneErrors = {
    ...(kind === undefined ? { kind: 'hygiene.kindMissing' } : {}),
    ...(isSilent ? { value: 'hygiene.valueMissing' } : {}),
    ...(what.length > LONGEST_NOTE ? { what: 'errors.TextTooLong' } : {}),
    ...(value.length > LONGEST_NOTE ? { value: 'errors.TextTooLong' } : {}),
  };
  if (kind === undefined || Object.keys(errors).length > 0) return err(errors);
  return ok({ kind, what, value, by: form.by === '' ? null : toMemberId(form.by) });
}
