import { expect, test } from 'vitest';
import { toFactId } from '../../../../src/domain/fact.ts';
import { blankExpense, checkExpense } from '../../../../src/features/cash/expense-form.ts';
import { reimburse, takeReimbursementBack } from '../../../../src/features/cash/reimburse.ts';
import { removeExpense, saveExpense } from '../../../../src/features/cash/save-expense.ts';
import { readWeekMoney } from '../../../../src/store/views/week-money.ts';
import { openPhone, type OpenPhone, valueOf } from '../../../support/open-phone.ts';

const ID = toFactId('first');

function form(open: OpenPhone, change: Readonly<Record<string, string>> = {}) {
  const blank = blankExpense(open.week.terms.value.servedOn);
  return { ...blank, shop: 'Batte', amount: '12,40', paidBy: 'cash-box', ...change };
}

function written(open: OpenPhone) {
  return readWeekMoney(open.week.book).expenses;
}

const expense = (open: OpenPhone, change: Readonly<Record<string, string>> = {}) => {
  const checked = checkExpense(form(open, change));
  if (!checked.ok) throw new Error('The form is right');
  return checked.value;
};

test('everything that is wrong with an expense is said at once', async () => {
  const open = await openPhone();
  expect(checkExpense(form(open, { shop: ' ', amount: '1.234', paidBy: '', spentOn: '' }))).toEqual(
    {
      ok: false,
      error: {
        what: { type: 'WhatMissing' },
        amount: { type: 'TooPrecise' },
        paidBy: { type: 'PayerMissing' },
        spentOn: { type: 'NotADate' },
      },
    },
  );
});

test('the share of the kitchen needs no words', async () => {
  const open = await openPhone();
  expect(expense(open, { kind: 'kitchen', shop: '' })).toMatchObject({ kind: 'kitchen', shop: '' });
});

test('the same form saved twice is one expense', async () => {
  const open = await openPhone();
  const gesture = { id: ID, expense: expense(open), replaces: null };
  valueOf(await saveExpense(open.props, gesture));
  valueOf(await saveExpense(open.props, gesture));
  expect(written(open)).toHaveLength(1);
});

test('an expense that was undone can be saved again from the same form', async () => {
  const open = await openPhone();
  const gesture = { id: ID, expense: expense(open), replaces: null };
  valueOf(await valueOf(await saveExpense(open.props, gesture)).undo());
  valueOf(await saveExpense(open.props, gesture));
  expect(written(open)).toHaveLength(1);
});

test('an edited expense takes the old one back', async () => {
  const open = await openPhone();
  valueOf(await saveExpense(open.props, { id: ID, expense: expense(open), replaces: null }));
  const edited = { id: toFactId('second'), expense: expense(open, { amount: '13' }), replaces: ID };
  valueOf(await saveExpense(open.props, edited));
  expect(written(open)).toMatchObject([{ id: 'second', amount: 1_300 }]);
});

test('an advance given back keeps its expense until the reimbursement is taken back', async () => {
  const open = await openPhone();
  valueOf(
    await saveExpense(open.props, {
      id: ID,
      expense: expense(open, { paidBy: 'lune' }),
      replaces: null,
    }),
  );
  valueOf(await reimburse(open.week, { expenses: written(open) }, 'cash'));
  expect(await removeExpense(open.props, ID)).toMatchObject({
    error: { type: 'AlreadyReimbursed' },
  });
  valueOf(await takeReimbursementBack(open.week, ID));
  valueOf(await removeExpense(open.props, ID));
  expect(written(open)).toEqual([]);
});
