import { expect, test } from 'vitest';
import { isoDate } from '../../../../src/domain/calendar.ts';
import type { Consent } from '../../../../src/domain/consent.ts';
import type { FactId } from '../../../../src/domain/fact.ts';
import { toMemberId } from '../../../../src/domain/member.ts';
import {
  makeProposal,
  readProposal,
  withdrawProposal,
} from '../../../../src/features/decisions/make-proposal.ts';
import {
  noteDecision,
  sayWord,
  takeWordBack,
} from '../../../../src/features/decisions/say-word.ts';
import { toInstant } from '../../../../src/kernel/clock.ts';
import { standingProposals } from '../../../../src/store/views/proposals.ts';
import { type OpenPhone, openPhone, valueOf } from '../../../support/open-phone.ts';
import { meet, phonesApart } from '../../../support/phones-apart.ts';

const [LUNE, FIGUE] = [toMemberId('Lune'), toMemberId('Figue')];
const TODAY = isoDate('2026-11-22');
const ASKED = {
  title: 'Cuisiner le midi',
  detail: 'Trois mois',
  reviewOn: isoDate('2027-02-14'),
  people: [LUNE, FIGUE],
};

function only(on: OpenPhone) {
  const all = standingProposals(on.group.book);
  const [first] = all;
  if (!first || all.length !== 1) throw new Error(`There are ${all.length} proposals`);
  return first;
}

async function says(on: OpenPhone, proposal: FactId, member: typeof LUNE, kind: Consent) {
  on.setNow(toInstant(on.phone.clock.now() + 1000));
  return sayWord(on, { proposal, member, kind });
}

/** Two phones that met after a proposal was made on the first. */
async function twoPhones() {
  const first = await openPhone();
  const [kiwi, mango] = await phonesApart(first, 'Kiwi', 'Mango');
  if (!kiwi || !mango) throw new Error('There are two phones');
  valueOf(await makeProposal(kiwi, ASKED));
  await meet([kiwi, mango]);
  return { kiwi, mango, proposal: only(kiwi).proposal.id };
}

test('the word by which all agreed writes the decision, dated today, with its review', async () => {
  const on = await openPhone();
  valueOf(await makeProposal(on, ASKED));
  const { id } = only(on).proposal;
  valueOf(await says(on, id, LUNE, 'agreed'));
  expect(on.group.decisions.value).toEqual([]);
  valueOf(await says(on, id, FIGUE, 'absent-told'));
  expect(only(on).state).toBe('adopted');
  expect(on.group.decisions.value).toMatchObject([
    { id, title: 'Cuisiner le midi', takenOn: TODAY, reviewOn: '2027-02-14' },
  ]);
  expect(await says(on, id, LUNE, 'objects')).toMatchObject({ error: { type: 'ProposalClosed' } });
});

test('an objection is kept with its reason, and undoing a word brings the one before back', async () => {
  const on = await openPhone();
  valueOf(await makeProposal(on, ASKED));
  const { id } = only(on).proposal;
  const said = { proposal: id, member: LUNE, kind: 'objects', note: 'Trop tôt' } as const;
  valueOf(await sayWord(on, said));
  expect(only(on)).toMatchObject({ state: 'objected', words: [{ note: 'Trop tôt' }] });
  const agreed = valueOf(await says(on, id, LUNE, 'agreed'));
  expect(only(on).state).toBe('open');
  on.setNow(toInstant(on.phone.clock.now() + 1000));
  valueOf(await agreed.undo());
  expect(only(on).state).toBe('objected');
  on.setNow(toInstant(on.phone.clock.now() + 1000));
  valueOf(await takeWordBack(on, { proposal: id, member: LUNE }));
  expect(only(on).state).toBe('open');
  expect(only(on).said.size).toBe(0);
});

test('each on her own phone: once they meet both see it adopted, and note one decision', async () => {
  const { kiwi, mango, proposal } = await twoPhones();
  valueOf(await says(kiwi, proposal, LUNE, 'agreed'));
  valueOf(await says(mango, proposal, FIGUE, 'agreed'));
  await meet([kiwi, mango]);
  expect([only(kiwi).state, only(mango).state]).toEqual(['adopted', 'adopted']);
  expect(kiwi.group.decisions.value).toEqual([]);
  valueOf(await noteDecision(kiwi.group, only(kiwi)));
  valueOf(await noteDecision(mango.group, only(mango)));
  await meet([kiwi, mango]);
  expect(kiwi.group.decisions.value).toMatchObject([{ id: proposal, takenOn: TODAY }]);
  expect(mango.group.decisions.value).toEqual(kiwi.group.decisions.value);
});

test('two phones that both withdraw it say one thing, and it can be worded anew in one gesture', async () => {
  const { kiwi, mango, proposal } = await twoPhones();
  valueOf(await withdrawProposal(kiwi, proposal));
  valueOf(await makeProposal(mango, { ...ASKED, title: 'Un midi par mois' }, proposal));
  await meet([kiwi, mango]);
  for (const on of [kiwi, mango])
    expect(
      standingProposals(on.group.book).map(({ state, proposal: { title } }) => [title, state]),
    ).toEqual([
      ['Cuisiner le midi', 'withdrawn'],
      ['Un midi par mois', 'open'],
    ]);
  expect(await withdrawProposal(kiwi, proposal)).toMatchObject({
    error: { type: 'ProposalClosed' },
  });
});

test('what is missing or impossible is named', () => {
  const form = { title: ' Le  midi ', detail: '', reviewOn: '' };
  const read = (fields: Partial<typeof form>, people = [LUNE]) => {
    const result = readProposal({ ...form, ...fields }, people, TODAY);
    return result.ok ? result.value : result.error;
  };
  expect(read({})).toMatchObject({ title: 'Le midi', reviewOn: null });
  expect(read({ title: ' ' })).toEqual({ type: 'DecisionTitleMissing' });
  expect(read({ detail: 'x'.repeat(10_001) })).toEqual({ type: 'TextTooLong', limit: 10_000 });
  expect(read({ reviewOn: '2026-11-21' })).toEqual({ type: 'ReviewBeforeDecision' });
  expect(read({}, [])).toEqual({ type: 'NobodyAsked' });
});
