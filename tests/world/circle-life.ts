import { isoDate, isoWeek } from '../../src/domain/calendar.ts';
import { toFactId } from '../../src/domain/fact.ts';
import type { MemberId } from '../../src/domain/member.ts';
import { cents } from '../../src/domain/money.ts';
import { removeExpense, saveExpense } from '../../src/features/cash/save-expense.ts';
import { settleWeek as settleByTheApp } from '../../src/features/cash/settle-week.ts';
import { NOTHING_EARLIER } from '../../src/features/week-pot.ts';
import { addPerson } from '../../src/features/people/add-person.ts';
import { roundDrift } from '../../src/features/round-drift.ts';
import { settledPots, unsharedPots } from '../../src/features/settled-pots.ts';
import { acceptDrift, correctRound } from '../../src/features/sharing/correct-round.ts';
import { isToGive } from '../../src/features/sharing/envelope-amount.ts';
import { handEnvelope } from '../../src/features/sharing/hand-envelope.ts';
import { envelopeRounds } from '../../src/features/sharing/next-step.ts';
import { proposeCircleRound } from '../../src/features/sharing/propose-round.ts';
import { sayVoice, takeVoiceBack } from '../../src/features/sharing/say-voice.ts';
import { setOnce, setWeight } from '../../src/features/sharing/set-weight.ts';
import { endSharing, welcomeSharer } from '../../src/features/sharing/welcome-sharer.ts';
import { intentId } from '../../src/seal/hash.ts';
import { roundKind, sharerProposedKind, voiceKind } from '../../src/store/books/circle-book.ts';
import { weekTotalKind } from '../../src/store/books/group-book.ts';
import { expenseKind, settleKind } from '../../src/store/books/week-book.ts';
import { happen } from '../../src/store/table.ts';
import type { CircleRound } from '../../src/store/views/circle-rounds.ts';
import type { OpenCircle } from '../../src/store/views/open-circle.ts';
import { standingSettle } from '../../src/store/views/settlement.ts';
import { tolerate } from './checked-writing.ts';
import type { CircleDeed } from './circle-deeds.ts';
import { type Begun, type Hand, handOf, note, type Sharing } from './circle-hand.ts';
import { checkOrderOfMembers } from './circle-sums.ts';
import { noteCommit } from './partitions.ts';
import { phoneOf } from './people.ts';
import { expectThat } from './violation.ts';

const BY_ANYBODY = {
  spend,
  takeBackExpense,
  settleWeek,
  settleEarlier,
  addSupporter,
  handMade,
} as const;

const BY_SHARERS = {
  addSharer,
  welcome,
  leave,
  weigh,
  propose,
  agree,
  everybodyAgrees,
  object,
  takeVoiceBack: takeBackWord,
  payOut,
  takePayoutBack,
  correct,
  acceptDrift: takeDrift,
} as const satisfies Partial<Record<CircleDeed, unknown>>;

/** Whether it takes a phone of the circle's ring. */
export function isOfSharers(deed: CircleDeed): boolean {
  return !isByAnybody(deed);
}

/** Does one thing on a phone, if the phone has what it needs. */
export async function doCircleDeed(deed: CircleDeed, begun: Begun): Promise<void> {
  const hand = await handOf(begun);
  if (!hand) return;
  if (isByAnybody(deed)) return BY_ANYBODY[deed](hand);
  const { sharing } = hand;
  if (sharing) await BY_SHARERS[deed]({ ...hand, sharing });
}

function isByAnybody(deed: CircleDeed): deed is keyof typeof BY_ANYBODY {
  return Object.hasOwn(BY_ANYBODY, deed);
}

async function spend({ phone, rng, week, sharing }: Hand): Promise<void> {
  const bought = { kind: 'purchase', shop: 'Lune', what: 'pois', paidBy: 'cash-box' } as const;
  const expense = { ...bought, amount: cents(1 + rng.int(200)), spentOn: isoDate('2026-11-26') };
  const own = phoneOf(phone);
  const isLate = standingSettle(week.book) !== null;
  const id = toFactId(own.ids.next());
  const deps = { phone: sharing?.phone ?? own, week };
  const saved = await saveExpense(deps, { id, expense, replaces: null });
  if (note(phone, saved) && isLate) phone.world.counts.lateExpenses += 1;
}

async function takeBackExpense({ phone, rng, week }: Hand): Promise<void> {
  const all = week.book.facts(expenseKind).value;
  const one = all[rng.int(all.length)];
  if (one) note(phone, await removeExpense({ week }, toFactId(one.id)));
}

/** The app's own use case; at once a second time, from the same facts, it says nothing new. */
async function settleWeek({ phone, week, group, sharing }: Hand): Promise<void> {
  const deps = { week, group, deskBook: null, circleBook: sharing?.circle.book ?? null };
  const before = phone.world.circle?.watch.merged(week.book);
  if (!note(phone, await settleByTheApp(deps, NOTHING_EARLIER))) return;
  const facts = () => week.book.facts(settleKind).value.map(({ id }) => id);
  const first = facts();
  const own = phone.world.circle?.watch.merged(week.book);
  if (!note(phone, await settleByTheApp(deps, NOTHING_EARLIER))) return;
  // Only where nothing of others came in between.
  if (before === undefined || phone.world.circle?.watch.merged(week.book) !== own) return;
  expectThat(
    String(facts()) === String(first),
    'P26',
    `${phone.name} settles twice from one state`,
  );
}

/** Another phone told the group what an earlier week left: with figures of its own. */
async function settleEarlier({ phone, rng, group }: Hand): Promise<void> {
  const week = isoWeek(`2026-W${41 + rng.int(7)}`);
  const money = group.book.facts(weekTotalKind).value.filter(({ data }) => data.week === week);
  const toShare = cents(1000 + rng.int(400));
  const replaces = money.map(({ id }) => id).toSorted();
  const none = { orders: 0, mains: 0, sold: [], purchases: cents(0), kitchen: cents(0) };
  const total = { week, ...none, income: toShare, toShare, replaces };
  const id = await intentId('week-total', week, String(toShare), ...replaces);
  const saved = await group.book.commit([happen(weekTotalKind, id, total)]);
  if (saved.ok) noteCommit(phone);
  else tolerate(saved.error);
}

const TOKEN = { colour: 'sky', shape: 'star' } as const;

async function addSupporter({ phone, circle, group, sharing }: Hand): Promise<void> {
  const before = new Set(group.members.value.map(({ id }) => id));
  const person = { ...TOKEN, nickname: `S ${phone.rng.int(1e6)}`, shares: false };
  const deps = { phone: phoneOf(phone), group, circle: sharing?.circle ?? null };
  if (!note(phone, await addPerson(deps, person))) return;
  for (const { id, nickname } of group.members.value)
    if (!before.has(id) && nickname === person.nickname) circle.supporters.add(id);
  phone.world.counts.supportersTried += 1;
}

/** A phone without the circle's ring writes for a supporter, in the book it has, all that makes a sharer. */
async function handMade({ phone, rng, circle, group, sharing }: Hand): Promise<void> {
  const supporters = [...circle.supporters].toSorted();
  const member = supporters[rng.int(supporters.length)] as MemberId | undefined; // it was added as one
  if (sharing || member === undefined) return;
  const ids = phoneOf(phone).ids;
  const [admission, round] = [ids.next(), ids.next()];
  const person = { member, nickname: 'S', weight: 100, amount: cents(1000), why: [] };
  const saved = await group.book.commit([
    happen(sharerProposedKind, admission, { member, present: [] }),
    happen(roundKind, round, {
      pots: [
        {
          week: isoWeek('2026-W47'),
          settle: toFactId('none'),
          toShare: cents(1000),
          granted: cents(0),
        },
      ],
      total: cents(1000),
      unit: 1,
      people: [{ ...person, carryBefore: '0/1', carryAfter: '0/1' }],
      leftover: cents(0),
      fromFund: cents(0),
      ruleVersion: 'hamilton-carry-1',
      rotation: [member],
      corrections: [],
    }),
    happen(voiceKind, ids.next(), { round: toFactId(round), member, kind: 'agreed', note: '' }),
  ]);
  if (!saved.ok) return tolerate(saved.error);
  noteCommit(phone);
  phone.world.counts.supportersTried += 1;
}

async function addSharer({ phone, group, sharing }: Sharing): Promise<void> {
  if (group.members.value.length > 6) return;
  const person = { ...TOKEN, nickname: `P ${phone.rng.int(1e6)}`, shares: true };
  note(phone, await addPerson({ phone: sharing.phone, group, circle: sharing.circle }, person));
}

async function welcome(hand: Sharing): Promise<void> {
  const { phone, rng, sharing } = hand;
  const { pending } = sharing.circle.sharers.value;
  const one = pending[rng.int(pending.length)];
  if (!one) return addSharer(hand);
  const isWhole = rng.chance(0.5);
  for (const member of isWhole ? one.waitingFor : one.waitingFor.slice(0, 1))
    note(phone, await welcomeSharer(sharing, one.admission, member));
  if (isWhole) phone.world.counts.sharersWelcomed += 1;
}

/** Whoever founded the circle stays in it. */
async function leave({ phone, rng, sharing }: Sharing): Promise<void> {
  const others = sharing.circle.sharers.value.counted.slice(1);
  const one = others[rng.int(others.length)];
  if (one !== undefined && one !== 'kiwi') note(phone, await endSharing(sharing, one));
}

async function weigh({ phone, rng, sharing }: Sharing): Promise<void> {
  const { counted } = sharing.circle.sharers.value;
  const one = counted[rng.int(counted.length)];
  if (one === undefined) return;
  const weight = rng.pick([100, 100, 130, 160]);
  const once = rng.pick(['not-this-time', 'hard-time', 'usual'] as const);
  note(
    phone,
    await (rng.chance(0.5) ? setWeight(sharing, one, weight) : setOnce(sharing, one, once)),
  );
}

async function propose(hand: Sharing): Promise<void> {
  const { phone, rng, group, week, sharing } = hand;
  const pots = unsharedPots(settledPots({ group, week }), sharing.circle.agreed.value);
  // Some count a week in that others leave out.
  const some = rng.chance(0.6) ? pots : pots.filter(() => rng.chance(0.6));
  if (some.length === 0) return settleEarlier(hand);
  const choice = { pots: some, unit: rng.pick([1, 5, 50] as const), members: group.members.value };
  checkOrderOfMembers(phone, sharing.circle, choice);
  if (note(phone, await proposeCircleRound(sharing, choice)))
    phone.world.counts.roundsProposed += 1;
}

async function agree(hand: Sharing): Promise<void> {
  const current = hand.sharing.circle.current.value;
  const silent = current?.round.people.filter(({ member }) => !current.said.has(member)) ?? [];
  const one = silent[hand.rng.int(silent.length)];
  if (current && one) await say(hand, { round: current.round, member: one.member, kind: 'agreed' });
}

/** Everybody sits around one phone. */
async function everybodyAgrees(hand: Sharing): Promise<void> {
  const { circle } = hand.sharing;
  if (!circle.current.value) await propose(hand);
  const current = circle.current.value;
  if (!current) return;
  const { round } = current;
  for (const { member } of round.people) await say(hand, { round, member, kind: 'agreed' });
  if (circle.agreed.value.some(({ id }) => id === round.id))
    hand.phone.world.counts.roundsAgreed += 1;
}

async function object(hand: Sharing): Promise<void> {
  const current = hand.sharing.circle.current.value;
  if (!current) return;
  const { member } = hand.rng.pick(current.round.people);
  await say(hand, { round: current.round, member, kind: 'objects' });
  hand.phone.world.counts.objections += 1;
}

interface Word {
  readonly round: CircleRound;
  readonly member: MemberId;
  readonly kind: 'agreed' | 'objects';
}

async function say({ phone, sharing }: Sharing, { round, ...word }: Word): Promise<void> {
  note(phone, await sayVoice(sharing, { ...word, round: round.id }));
}

async function takeBackWord({ phone, rng, sharing }: Sharing): Promise<void> {
  const current = sharing.circle.current.value;
  const all = [...(current?.said.keys() ?? [])];
  const member = all[rng.int(all.length)];
  if (current && member !== undefined)
    note(phone, await takeVoiceBack(sharing, { round: current.round.id, member }));
}

/** Any envelope that this phone does not show as given. */
async function payOut(hand: Sharing): Promise<void> {
  const { phone, app, rng, circle, sharing } = hand;
  const toGive = envelopesToGive(sharing.circle);
  const one = toGive[rng.int(toGive.length)];
  if (!one) return everybodyAgrees(hand);
  const saved = await handEnvelope(sharing, one.round, one.member);
  if (!note(phone, saved) || !saved.ok) return;
  circle.given.set(app, [...(circle.given.get(app) ?? []), saved.value]);
  phone.world.counts.payouts += 1;
}

/** What the screen of the envelopes lets people give. */
export function envelopesToGive(
  circle: OpenCircle,
): { readonly round: CircleRound; readonly member: MemberId }[] {
  return envelopeRounds(circle).flatMap((round) =>
    round.people
      .filter(({ member }) => isToGive(circle, round, member))
      .map(({ member }) => ({ round, member })),
  );
}

async function takePayoutBack({ phone, app, rng, circle }: Sharing): Promise<void> {
  const all = circle.given.get(app) ?? [];
  const one = all.splice(rng.int(all.length), 1)[0];
  if (!one) return;
  const undone = await one.undo();
  if (!undone.ok) return tolerate(undone.error);
  noteCommit(phone);
  phone.world.counts.payoutsTakenBack += 1;
}

async function correct({ phone, rng, sharing }: Sharing): Promise<void> {
  const agreed = sharing.circle.agreed.value;
  const round = agreed[rng.int(agreed.length)];
  if (!round) return;
  const { member } = rng.pick(round.people);
  const direction = rng.pick(['more', 'less'] as const);
  const form = { member, direction, amount: `0,${10 + rng.int(80)}`, why: 'oubli' };
  if (note(phone, await correctRound(sharing, round.id, form))) phone.world.counts.corrected += 1;
}

async function takeDrift({ phone, group, week, sharing }: Sharing): Promise<void> {
  const { agreed, corrections } = sharing.circle;
  const settled = settledPots({ group, week });
  for (const round of agreed.value) {
    const drift = roundDrift(round, agreed.value, settled, corrections.value);
    if (!drift) continue;
    if (note(phone, await acceptDrift(sharing, round, drift, 'chiffres')))
      phone.world.counts.corrected += 1;
    return;
  }
}
