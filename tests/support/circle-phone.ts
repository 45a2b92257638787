import type { Member, MemberId } from '../../src/domain/member.ts';
import { TOKEN_COLOURS, TOKEN_SHAPES, toMemberId } from '../../src/domain/member.ts';
import type { IsoWeek } from '../../src/domain/calendar.ts';
import { cents } from '../../src/domain/money.ts';
import { toInstant } from '../../src/kernel/clock.ts';
import { sharerProposedKind, sharerWelcomedKind } from '../../src/store/books/circle-book.ts';
import { toFactId } from '../../src/domain/fact.ts';
import { memberTable, weekTotalKind } from '../../src/store/books/group-book.ts';
import { settleKind } from '../../src/store/books/week-book.ts';
import { happen, put } from '../../src/store/table.ts';
import { type OpenCircle, openCircle } from '../../src/store/views/open-circle.ts';
import { type OpenPhone, openPhone, type PhoneOptions, valueOf } from './open-phone.ts';

/** A phone in the middle of the table: a group, its sharers, and a settled week. */
export interface CirclePhone extends OpenPhone {
  readonly circle: OpenCircle;
  readonly sharers: readonly MemberId[];
  /** A second later: two gestures of people never happen in one millisecond. */
  tick(): void;
  /** Settles the open week with this to share, in cents; again after a change. */
  settle(toShare: number, counted?: readonly string[]): Promise<void>;
  /** Settles an earlier week: its total alone, as the group keeps it. */
  settleEarlier(week: IsoWeek, toShare: number): Promise<void>;
  /** Proposes somebody without any welcome. */
  propose(nickname: string): Promise<MemberId>;
}

/** Founds a group in which these people share, all welcomed. */
export async function circlePhone(
  nicknames: readonly string[],
  options: PhoneOptions = {},
): Promise<CirclePhone> {
  const opened = await openPhone(options);
  const { phone, circleBook, group, week, setNow } = opened;
  const tick = () => setNow(toInstant(phone.clock.now() + 1000));
  const sharers: MemberId[] = [];
  const propose = async (nickname: string) => {
    tick();
    const { member, admission } = newSharer(nickname, group.members.value);
    const proposed = happen(sharerProposedKind, admission, { member: member.id, present: sharers });
    valueOf(await circleBook.commit([proposed]));
    const { id, ...fields } = member;
    valueOf(await group.book.commit([put(memberTable, id, fields)]));
    return member.id;
  };
  for (const nickname of nicknames) {
    const member = await propose(nickname);
    tick();
    const admission = toFactId(`admission-${nickname}`);
    const welcomes = sharers.map((by) =>
      happen(sharerWelcomedKind, `${nickname}-by-${by}`, { admission, member: by, kind: 'agreed' }),
    );
    valueOf(await circleBook.commit(welcomes));
    sharers.push(member);
  }
  const settle = async (toShare: number, counted: readonly string[] = []) => {
    tick();
    const fact = happen(settleKind, phone.ids.next(), settled(toShare, counted));
    valueOf(await week.book.commit([fact]));
  };
  const settleEarlier = async (earlier: IsoWeek, toShare: number) => {
    tick();
    const fact = happen(weekTotalKind, phone.ids.next(), total(earlier, toShare));
    valueOf(await group.book.commit([fact]));
  };
  const circle = openCircle(circleBook);
  return { ...opened, circle, sharers, tick, settle, settleEarlier, propose };
}

function newSharer(nickname: string, members: readonly Member[]) {
  const place = members.length;
  const colour = TOKEN_COLOURS[place % TOKEN_COLOURS.length] ?? 'orange';
  const shape = TOKEN_SHAPES[place % TOKEN_SHAPES.length] ?? 'circle';
  const member = { id: toMemberId(nickname), nickname, colour, shape, left: false };
  return { member, admission: `admission-${nickname}` };
}

const NOTHING = cents(0);

function settled(toShare: number, counted: readonly string[]) {
  return {
    counted: [...counted],
    income: cents(toShare),
    purchases: NOTHING,
    kitchen: NOTHING,
    gifts: NOTHING,
    cashDifference: NOTHING,
    rounding: NOTHING,
    late: NOTHING,
    deficitCarried: NOTHING,
    total: cents(toShare),
    reserve: NOTHING,
    toShare: cents(toShare),
    unpaid: [],
    replaces: [],
  };
}

function total(week: IsoWeek, toShare: number) {
  return {
    week,
    orders: 0,
    mains: 0,
    sold: [],
    income: cents(toShare),
    purchases: NOTHING,
    kitchen: NOTHING,
    toShare: cents(toShare),
    replaces: [],
  };
}
