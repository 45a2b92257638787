import { expect, test } from 'vitest';
import { agendaOf, type Question, toQuestionId } from '../../../src/domain/agenda.ts';
import { isoDate } from '../../../src/domain/calendar.ts';
import { toDecisionId } from '../../../src/domain/decision.ts';
import { toFactId } from '../../../src/domain/fact.ts';
import { toInstant } from '../../../src/kernel/clock.ts';

const TODAY = isoDate('2026-11-22');

function question(id: string, askedAt: number, doneOn: Question['doneOn'] = null): Question {
  return { id: toQuestionId(id), text: id, askedAt: toInstant(askedAt), doneOn };
}

function decision(id: string, reviewOn: string | null) {
  const takenOn = isoDate('2026-05-02');
  const review = reviewOn === null ? null : isoDate(reviewOn);
  return { id: toDecisionId(id), title: id, takenOn, reviewOn: review };
}

function proposal(id: string, at: number) {
  return {
    id: toFactId(id),
    at: toInstant(at),
    title: id,
    detail: '',
    reviewOn: null,
    people: [],
  };
}

const decisions = [
  decision('later', '2026-12-03'),
  decision('due', '2026-11-22'),
  decision('never', null),
];

function titles(assembly: string | null): string[] {
  const open = {
    proposals: [proposal('new', 5), proposal('old', 1)],
    questions: [question('b', 2), question('a', 1), question('dealt with', 0, TODAY)],
  };
  const days = { today: TODAY, assembly: assembly === null ? null : isoDate(assembly) };
  return agendaOf(open, decisions, days).map((item) => {
    if (item.type === 'proposal') return item.proposal.title;
    return item.type === 'review' ? item.decision.title : item.question.text;
  });
}

test('open proposals first, then what is due again, then open questions, each oldest first', () => {
  expect(titles(null)).toEqual(['old', 'new', 'due', 'a', 'b']);
});

test('what is due by the day of the assembly is on its agenda; a past assembly takes nothing away', () => {
  expect(titles('2026-12-03')).toEqual(['old', 'new', 'due', 'later', 'a', 'b']);
  expect(titles('2026-12-02')).toEqual(['old', 'new', 'due', 'a', 'b']);
  expect(titles('2026-10-01')).toEqual(['old', 'new', 'due', 'a', 'b']);
});
