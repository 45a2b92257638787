import { expect, test } from 'vitest';
import { isoDate } from '../../../../src/domain/calendar.ts';
import { toDecisionId } from '../../../../src/domain/decision.ts';
import { itemsNow } from '../../../../src/features/decisions/agenda-screen.tsx';
import {
  askQuestion,
  setAssembly,
  tickQuestion,
  tickReview,
} from '../../../../src/features/decisions/change-agenda.ts';
import { decisionTable } from '../../../../src/store/books/group-book.ts';
import { put } from '../../../../src/store/table.ts';
import { questionsOf } from '../../../../src/store/views/proposals.ts';
import { type OpenPhone, openPhone, valueOf } from '../../../support/open-phone.ts';
import { meet, phonesApart } from '../../../support/phones-apart.ts';

const types = (on: OpenPhone) => itemsNow(on).map(({ type }) => type);

test('a question asked on one phone is ticked on another, and both know', async () => {
  const [kiwi, mango] = await phonesApart(await openPhone(), 'Kiwi', 'Mango');
  if (!kiwi || !mango) throw new Error('There are two phones');
  valueOf(await askQuestion(kiwi, ' Le frigo ? '));
  expect(await askQuestion(kiwi, ' ')).toMatchObject({ error: { type: 'QuestionMissing' } });
  await meet([kiwi, mango]);
  const [question] = questionsOf(mango.group.book);
  expect(question).toMatchObject({ text: 'Le frigo ?', doneOn: null });
  if (question) valueOf(await tickQuestion(mango, question.id, true));
  await meet([kiwi, mango]);
  expect(questionsOf(kiwi.group.book)).toMatchObject([{ doneOn: '2026-11-22' }]);
  expect(types(kiwi)).toEqual([]);
});

test('a review comes by itself by the day of the assembly, and goes once it was dealt with', async () => {
  const on = await openPhone();
  const id = toDecisionId('cap');
  const row = { title: 'Plafond', takenOn: isoDate('2026-05-02') };
  valueOf(
    await on.group.book.commit([
      put(decisionTable, id, { ...row, reviewOn: isoDate('2026-12-01') }),
    ]),
  );
  expect(types(on)).toEqual([]);
  valueOf(await setAssembly(on.group, isoDate('2026-12-03')));
  expect(types(on)).toEqual(['review']);
  valueOf(await tickReview(on.group, id));
  expect(types(on)).toEqual([]);
  expect(on.group.decisions.value).toMatchObject([{ title: 'Plafond', reviewOn: null }]);
});
