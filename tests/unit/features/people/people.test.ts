import { expect, test } from 'vitest';
import { addPerson, type NewPerson } from '../../../../src/features/people/add-person.ts';
import { leaveGroup, sharingOf } from '../../../../src/features/people/change-person.ts';
import { readPersonNickname } from '../../../../src/features/people/person-nickname.ts';
import { sharerProposedKind } from '../../../../src/store/books/circle-book.ts';
import { happen } from '../../../../src/store/table.ts';
import { openCircle } from '../../../../src/store/views/open-circle.ts';
import { toMemberId } from '../../../../src/domain/member.ts';
import { toInstant } from '../../../../src/kernel/clock.ts';
import { openPhone, SUNDAY_NOON, valueOf } from '../../../support/open-phone.ts';

const figue: NewPerson = { nickname: 'Figue', colour: 'orange', shape: 'triangle', shares: true };
const kiwi: NewPerson = { nickname: 'Kiwi', colour: 'green', shape: 'star', shares: false };

async function setUp() {
  const opened = await openPhone();
  const circle = openCircle(opened.circleBook);
  const deps = { phone: opened.phone, group: opened.group, circle };
  let minutes = 0;
  /** Each a minute after the one before. */
  const add = async (person: NewPerson) => {
    minutes += 1;
    opened.setNow(toInstant(SUNDAY_NOON + minutes * 60_000));
    const saved = valueOf(await addPerson(deps, person));
    const member = opened.group.members.value.find(({ nickname }) => nickname === person.nickname);
    return { saved, id: member?.id ?? toMemberId('nobody') };
  };
  return { ...opened, circle, deps, add };
}

test('the second sharer waits for the first one to agree', async () => {
  const { circle, circleBook, add } = await setUp();
  const first = await add({ ...figue, nickname: 'Lune' });
  const second = await add(figue);
  expect(sharingOf(circle, first.id)).toBe('shares');
  expect(sharingOf(circle, second.id)).toBe('proposed');
  const [founding, proposal] = circleBook.facts(sharerProposedKind).value;
  const seen = { present: [first.id], after: founding?.at };
  expect(proposal?.data).toEqual({ member: second.id, ...seen });
});

test('of a supporter the circle hears nothing', async () => {
  const { circle, circleBook, add } = await setUp();
  const { id } = await add(kiwi);
  expect(circleBook.everHappened(sharerProposedKind)).toEqual([]);
  expect(sharingOf(circle, id)).toBe('supports');
});

test('a phone without the circle adds supporters, and no sharer', async () => {
  const { deps, group } = await setUp();
  const without = { ...deps, circle: null };
  expect(await addPerson(without, figue)).toEqual({ ok: false, error: { type: 'NoCircle' } });
  valueOf(await addPerson(without, kiwi));
  expect(group.members.value.map(({ nickname }) => nickname)).toEqual(['Kiwi']);
});

test('undone, a new sharer is neither in the group nor proposed', async () => {
  const { group, circle, add } = await setUp();
  const { saved } = await add(figue);
  valueOf(await saved.undo());
  expect(group.members.value).toEqual([]);
  expect(circle.sharers.value).toEqual({ counted: [], pending: [] });
});

test('somebody proposed but never written (the phone died) is forgotten with the next person', async () => {
  const { circle, circleBook, add } = await setUp();
  const first = await add({ ...figue, nickname: 'Lune' });
  const torn = { member: toMemberId('never-written'), present: [first.id] };
  valueOf(await circleBook.commit([happen(sharerProposedKind, 'torn', torn)]));
  const second = await add(figue);
  expect(circle.sharers.value.pending.map(({ admission }) => admission.member)).toEqual([
    second.id,
  ]);
});

test('a sharer who left counts no more, and an undo brings her back', async () => {
  const { deps, circle, group, add } = await setUp();
  const { id } = await add(figue);
  const saved = valueOf(await leaveGroup(deps, id));
  expect(circle.sharers.value.counted).toEqual([]);
  expect(group.members.value).toMatchObject([{ id, left: true }]);
  valueOf(await saved.undo());
  expect(circle.sharers.value.counted).toEqual([id]);
  expect(group.members.value).toMatchObject([{ id, left: false }]);
});

test('two people present cannot have nicknames that sound the same', async () => {
  const { deps, group, add } = await setUp();
  const zoe = await add({ ...kiwi, nickname: 'Zoé' });
  expect(readPersonNickname(group, ' ZOE ')).toMatchObject({ error: { type: 'NicknameTaken' } });
  expect(readPersonNickname(group, 'Zoé', zoe.id)).toEqual({ ok: true, value: 'Zoé' });
  valueOf(await leaveGroup(deps, zoe.id));
  expect(readPersonNickname(group, 'zoe')).toEqual({ ok: true, value: 'zoe' });
});
