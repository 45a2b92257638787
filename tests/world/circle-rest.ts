import { settledPots } from '../../src/features/settled-pots.ts';
import { handEnvelope } from '../../src/features/sharing/hand-envelope.ts';
import { proposeCircleRound } from '../../src/features/sharing/propose-round.ts';
import { sayVoice } from '../../src/features/sharing/say-voice.ts';
import { payoutOf } from '../../src/features/owed-corrections.ts';
import { payoutKind, voiceKind } from '../../src/store/books/circle-book.ts';
import { settleKind } from '../../src/store/books/week-book.ts';
import type { MemberId } from '../../src/domain/member.ts';
import { happen } from '../../src/store/table.ts';
import type { CircleRound } from '../../src/store/views/circle-rounds.ts';
import { lastTold } from '../../src/store/views/circle-time.ts';
import { type OpenCircle, openCircle } from '../../src/store/views/open-circle.ts';
import { openGroup } from '../../src/store/views/open-group.ts';
import { envelopesToGive } from './circle-life.ts';
import { paidOut } from './circle-sums.ts';
import { weekOf } from './closed-weeks.ts';
import { phoneOf } from './people.ts';
import { comeToRest } from './quiescence.ts';
import { expectThat } from './violation.ts';
import type { WorldPhone } from './world-phone.ts';
import type { World } from './world.ts';
import { WEEK_BOOK } from './world-week.ts';

/**
 * Once everybody has everything, what was agreed is agreed for ever: people go on talking about it, on
 * phones whose clocks are as wrong as before, and hand out what is left to give.
 */
export async function checkCircle(world: World): Promise<void> {
  const holders = world.honest.filter((phone) => phone.bookNames.includes('circle'));
  const [first] = holders;
  if (!world.circle || !first) return;
  countTwice(world, first);
  const before = agreedOf(first);
  for (const phone of holders) await world.through(phone, 'talk', () => talkOn(phone));
  await comeToRest(world);
  for (const phone of holders) {
    world.ledger.look(phone);
    const now = agreedOf(phone);
    for (const id of before)
      expectThat(now.includes(id), 'P29', `${id} was agreed for all, and not on ${phone.name}`);
    for (const id of now)
      expectThat(before.includes(id), 'P29', `${id} shares again on ${phone.name}`);
  }
  await world.through(first, 'give', () => giveAll(first));
  await comeToRest(world);
  for (const phone of holders) checkPayouts(phone);
}

function circleOf({ app }: WorldPhone): OpenCircle | null {
  const book = [...(app?.books ?? [])].find(({ name }) => name === 'circle');
  return book ? openCircle(book) : null;
}

function agreedOf(phone: WorldPhone): readonly string[] {
  return circleOf(phone)?.agreed.value.map(({ id }) => id) ?? [];
}

function countTwice({ counts }: World, phone: WorldPhone): void {
  const payouts = circleOf(phone)?.book.everHappened(payoutKind) ?? [];
  counts.payoutsTwice += payouts.filter(({ witnesses }) => witnesses.length > 1).length;
  const week = [...(phone.app?.books ?? [])].find(({ name }) => name === WEEK_BOOK);
  const settled = week?.everHappened(settleKind) ?? [];
  counts.settledTwice += settled.filter(({ witnesses }) => witnesses.length > 1).length;
}

/** Objects to what is agreed, by the app and by hand, and proposes to share the same pots again. */
async function talkOn(phone: WorldPhone): Promise<void> {
  const circle = circleOf(phone);
  const week = await phone.open(WEEK_BOOK);
  const groupBook = await phone.open('group');
  if (!circle || !week || !groupBook) return;
  const sharing = { phone: phoneOf(phone), circle };
  for (const { id: round, people } of circle.agreed.value) {
    const [one] = people;
    if (!one) continue;
    const { member } = one;
    const said = await sayVoice(sharing, { round, member, kind: 'objects' });
    const isRefused = !said.ok && said.error.type === 'RoundAlreadyAgreed';
    expectThat(isRefused, 'P29', `${phone.name} objects to ${round}, which is agreed`);
    for (const kind of ['objects', 'taken-back'] as const) {
      // After what the phone has seen: who dates a word by hand is not held to anything, the ring is the trust.
      const data = { round, member, kind, note: '', ...lastTold(circle.book) };
      const word = happen(voiceKind, sharing.phone.ids.next(), data);
      await circle.book.commit([word]);
    }
  }
  const group = openGroup(groupBook);
  const shared = new Set(circle.agreed.value.flatMap(({ pots }) => pots.map((pot) => pot.week)));
  const pots = settledPots({ group, week: weekOf(week) }).filter((pot) => shared.has(pot.week));
  if (pots.length === 0) return;
  const before = new Set(circle.rounds.value.map(({ round }) => round.id));
  await proposeCircleRound(sharing, { pots, unit: 1, members: group.members.value });
  const again = circle.rounds.value.find(({ round }) => !before.has(round.id))?.round;
  for (const { member } of again?.people ?? [])
    await sayVoice(sharing, { round: again?.id ?? ('' as never), member, kind: 'agreed' }); // it has people
}

async function giveAll(phone: WorldPhone): Promise<void> {
  const circle = circleOf(phone);
  if (!circle) return;
  const had = new Map(partsOf(circle).map((part) => [nameOf(part), gotOf(circle, part)]));
  const sharing = { phone: phoneOf(phone), circle };
  for (const { round, member } of envelopesToGive(circle))
    await handEnvelope(sharing, round, member);
  expectThat(envelopesToGive(circle).length === 0, 'P29', 'an envelope is given and still to give');
  for (const part of partsOf(circle)) {
    const [due, before] = [payoutOf(part.round, part.member), had.get(nameOf(part)) ?? 0];
    const got = gotOf(circle, part);
    if (got > due) phone.world.counts.givenElsewhere += 1;
    expectThat(
      got === Math.max(due, before),
      'P29',
      `${part.member} got ${got} of a pot of which ${due} are hers, ${before} of it before`,
    );
  }
}

interface Part {
  readonly round: CircleRound;
  readonly member: MemberId;
  /** Rounds over the same pots that do not count. */
  readonly others: readonly CircleRound[];
}

/** The parts of agreed rounds whose rivals share pots with no other agreed round. */
function partsOf(circle: OpenCircle): Part[] {
  const agreed = circle.agreed.value;
  const lost = circle.rounds.value.flatMap(({ round, status }) =>
    status === 'agreed' ? [] : [round],
  );
  const meets = (one: CircleRound, other: CircleRound) =>
    one.pots.some(({ week }) => other.pots.some((pot) => pot.week === week));
  return agreed.flatMap((round) => {
    const others = lost.filter((other) => meets(round, other));
    const isAlone = others.every((one) => agreed.filter((other) => meets(one, other)).length === 1);
    return isAlone ? round.people.map(({ member }) => ({ round, member, others })) : [];
  });
}

function gotOf(circle: OpenCircle, { round, member, others }: Part): number {
  return [round, ...others].reduce((sum, { id }) => sum + paidOut(circle, id, member), 0);
}

function nameOf({ round, member }: Part): string {
  return `${round.id} ${member}`;
}

/** Nobody holds two envelopes of one round. */
function checkPayouts(phone: WorldPhone): void {
  const names =
    circleOf(phone)?.payouts.value.map(({ round, member }) => `${round} ${member}`) ?? [];
  const twice = names.filter((name, at) => names.indexOf(name) !== at);
  expectThat(twice.length === 0, 'P29', `${phone.name} shows two payouts of ${twice.join()}`);
}
