import { type IsoDate, parseIsoDate } from '../../domain/calendar.ts';
import type { Expense } from '../../domain/expense.ts';
import { toMemberId } from '../../domain/member.ts';
import { type AmountError, type Cents, parseAmount } from '../../domain/money.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import { TEXT_LIMIT } from '../../store/books/limits.ts';
import type { FormTexts } from '../use-form-draft.ts';

/** An expense as it is typed: texts only, so that it can be kept as a draft. */
export interface ExpenseForm extends FormTexts {
  /** Id the expense will have, from the first letter on: saving a form twice writes it once. */
  readonly id: string;
  /** The expense that is edited, or empty. */
  readonly replaces: string;
  /** `purchase` or `kitchen`. */
  readonly kind: string;
  readonly shop: string;
  readonly what: string;
  readonly amount: string;
  readonly spentOn: string;
  /** A member's id, `cash-box`, or nothing yet. */
  readonly paidBy: string;
}

/** An expense ready to be written. */
export type NewExpense = Pick<Expense, 'kind' | 'shop' | 'what' | 'amount' | 'spentOn' | 'paidBy'>;

export type ExpenseError =
  | AmountError
  | { readonly type: 'WhatMissing' | 'PayerMissing' | 'NotADate' | 'NothingSpent' }
  | { readonly type: 'TextTooLong'; readonly limit: number };

/** What is wrong, field by field. */
export type ExpenseErrors = Partial<
  Record<'shop' | 'what' | 'amount' | 'spentOn' | 'paidBy', ExpenseError>
>;

/** An empty form. */
export function blankExpense(spentOn: IsoDate): ExpenseForm {
  const none = { id: '', replaces: '', shop: '', what: '', amount: '', paidBy: '' };
  return { ...none, kind: 'purchase', spentOn };
}

/** The expense a form describes, or everything that is wrong with it. */
export function checkExpense(form: ExpenseForm): Result<NewExpense, ExpenseErrors> {
  const amount = checkAmount(form.amount);
  const spentOn = parseIsoDate(form.spentOn);
  const kind = form.kind === 'kitchen' ? 'kitchen' : 'purchase';
  const { shop, what } = form;
  const errors: ExpenseErrors = {
    ...wordErrors(kind, shop, what),
    ...(amount.ok ? {} : { amount: amount.error }),
    ...(spentOn.ok ? {} : { spentOn: spentOn.error }),
    ...(form.paidBy === '' ? { paidBy: { type: 'PayerMissing' } } : {}),
  };
  if (!amount.ok || !spentOn.ok || Object.keys(errors).length > 0) return err(errors);
  const paidBy = form.paidBy === 'cash-box' ? 'cash-box' : toMemberId(form.paidBy);
  return ok({ kind, shop, what, amount: amount.value, spentOn: spentOn.value, paidBy });
}

function checkAmount(typed: string): Result<Cents, ExpenseError> {
  const amount = parseAmount(typed);
  return amount.ok && amount.value === 0 ? err({ type: 'NothingSpent' }) : amount;
}

/** The kitchen's share needs no words; a purchase says the shop or the goods. */
function wordErrors(kind: Expense['kind'], shop: string, what: string): ExpenseErrors {
  if (kind === 'purchase' && isBlank(shop) && isBlank(what))
    return { what: { type: 'WhatMissing' } };
  return { ...tooLong('shop', shop), ...tooLong('what', what) };
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

function tooLong(field: 'shop' | 'what', text: string): ExpenseErrors {
  return text.length > TEXT_LIMIT ? { [field]: { type: 'TextTooLong', limit: TEXT_LIMIT } } : {};
}
