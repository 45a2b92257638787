import type { PlantedBug } from './planted-bugs.ts';

/** Mistakes in how people who share agree, and how what they agreed is paid. */
export const CIRCLE_BUGS: readonly PlantedBug[] = [
  {
    name: 'what the circle says is put in order by the clocks of its phones alone',
    file: 'src/store/views/circle-time.ts',
    from: 'Math.max(at, (data.after ?? -1) + 1)',
    to: 'at',
    theme: 'the circle',
    first: 3,
    seeds: 1,
  },
  {
    name: 'a new sharer counts before anybody agreed to her',
    file: 'src/domain/sharers.ts',
    from: 'if (moment === null) waitingFor.push(member);\n    else moments.push(moment);',
    to: 'if (moment !== null) moments.push(moment);',
    theme: 'the circle',
    first: 1,
    seeds: 2,
  },
  {
    name: 'two phones that give one envelope write two payouts',
    file: 'src/features/sharing/hand-envelope.ts',
    from: "await intentId('payout', round.id, member, ...takenBack)",
    to: 'crypto.randomUUID()',
    theme: 'the circle',
    first: 1,
    seeds: 4,
  },
  {
    name: 'a word taken back after all agreed opens the round again',
    file: 'src/store/views/circle-rounds.ts',
    from: "    if (about && roundStatus(about, counted, rounds) === 'agreed') continue;\n",
    to: '    if (about && roundStatus(about, [], rounds) === "agreed") continue;\n',
    theme: 'the circle',
    first: 1,
    seeds: 2,
  },
  {
    name: 'settling again sums up what is late and lists only what was counted before',
    file: 'src/features/cash/settle-week.ts',
    from: 'const counted = moneyFacts(readWeekMoney(week.book)).map(({ id }) => id);',
    to: 'const counted = standingSettle(week.book)?.fact.data.counted ?? moneyFacts(readWeekMoney(week.book)).map(({ id }) => id);',
    theme: 'the circle',
    first: 1,
    seeds: 4,
  },
];
