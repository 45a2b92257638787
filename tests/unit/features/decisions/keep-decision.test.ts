import { expect, test } from 'vitest';
import { toDecisionId } from '../../../../src/domain/decision.ts';
import { keepDecision, readDecision } from '../../../../src/features/decisions/keep-decision.ts';
import { openPhone, valueOf } from '../../../support/open-phone.ts';

const form = { title: ' Plafond  à 60 ', takenOn: '2026-11-14', reviewOn: '' };

test('a decision is kept with its dates, and can be worded anew', async () => {
  const { group } = await openPhone();
  const id = toDecisionId('one');
  valueOf(await keepDecision(group, id, form));
  valueOf(await keepDecision(group, id, { ...form, reviewOn: '2027-02-14' }));
  expect(group.decisions.value).toMatchObject([
    { id, title: 'Plafond à 60', takenOn: '2026-11-14', reviewOn: '2027-02-14' },
  ]);
});

test('what is missing or impossible is named, and nothing is written', async () => {
  const { group } = await openPhone();
  const refusal = (fields: Partial<typeof form>) => {
    const read = readDecision({ ...form, ...fields });
    return read.ok ? null : read.error;
  };
  expect(refusal({ title: '  ' })).toEqual({ type: 'DecisionTitleMissing' });
  expect(refusal({ title: 'x'.repeat(201) })).toEqual({ type: 'DecisionTitleLong', most: 200 });
  expect(refusal({ takenOn: '' })).toEqual({ type: 'NotADate', field: 'takenOn' });
  expect(refusal({ reviewOn: '2027-02-30' })).toEqual({ type: 'NotADate', field: 'reviewOn' });
  expect(refusal({ reviewOn: '2026-11-13' })).toEqual({ type: 'ReviewBeforeDecision' });
  await keepDecision(group, toDecisionId('two'), { ...form, title: '' });
  expect(group.decisions.value).toEqual([]);
});
