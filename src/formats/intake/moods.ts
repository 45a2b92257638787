import { dateMentions, type DateWords } from './date-mentions.ts';
import type { Clause } from './clauses.ts';
import type { Token } from './tokens.ts';
import type { IntakeMenu } from './reading.ts';
import { findCue, hasCue } from './vocabulary.ts';

/** How what is said about a dish is to be taken. */
export type Mood = 'says' | 'doubts' | 'past' | 'asks' | 'other-week';

/** What a whole text tells about itself, asked once. */
export interface Moods {
  readonly clauses: readonly Clause[];
  /** The clause a token stands in. */
  readonly clauseAt: (token: number) => Clause | undefined;
  readonly moodAt: (token: number) => Mood;
}

/** The moods of the clauses of a text. */
export function moodsOf(clauses: readonly Clause[], tokens: readonly Token[], menu: IntakeMenu): Moods {
  const dates = dateMentions(tokens);
  const moods = clauses.map((clause, at) => moodOf(clause, { clauses, at, dates, menu }));
  const clauseIndex = (token: number) => clauses.findIndex(({ from, to }) => from <= token && token < to);
  return {
    clauses,
    clauseAt: (token) => clauses[clauseIndex(token)],
    moodAt: (token) => moods[clauseIndex(token)] ?? 'says',
  };
}

interface Around {
  readonly clauses: readonly Clause[];
  readonly at: number;
  readonly dates: readonly DateWords[];
  readonly menu: IntakeMenu;
}

function moodOf(clause: Clause, around: Around): Mood {
  const wishes = hasCue('wishes', clause.fold);
  if (isOtherWeek(clause, around)) return 'other-week';
  if (hasCue('told', clause.fold) || isPast(clause, wishes, around.clauses)) return 'past';
  if (clause.sentence.asks) {
    const asked = askedMood(clause, wishes);
    if (asked) return asked;
  }
  const doubts = hasCue('maybe', clause.fold) || hasCue('otherwise', clause.sentence.fold) || hasCue('if', clause.sentence.fold) || hasCue('each', clause.fold);
  return doubts ? 'doubts' : 'says';
}

/** « C'était bon », and « ces 2 tajines » beside it in one sentence. */
function isPast(clause: Clause, wishes: boolean, clauses: readonly Clause[]): boolean {
  if (wishes) return false;
  if (hasCue('past', clause.fold)) return true;
  const beside = clauses.some((one) => one.sentence === clause.sentence && one !== clause && hasCue('past', one.fold));
  return beside && / (?:ces|ses|vos|those|these|die|dat|deze|celui|هاد|هدول) /u.test(clause.fold) && !hasCue('wishes', clause.sentence.fold);
}

/** In a question only a wish counts: « je prends 2 mafés, c'est combien ? », « pourrais-je avoir … ? ». */
function askedMood(clause: Clause, wishes: boolean): Mood | null {
  const { fold } = clause.sentence;
  if (hasCue('tells', fold) && !wishes) return 'asks';
  if (hasCue('requests', fold)) return null;
  if (wishes) return null;
  if (hasCue('asks', fold)) return hasCue('wishes', fold) && !hasCue('asks', clause.fold) ? 'doubts' : 'asks';
  return 'doubts';
}

const THIS_WEEK = / (?:cette semaine|ce jeudi|cette fois|ce coup ci|this week|this time|this thursday|deze week|deze keer|هالاسبوع|هذا الاسبوع) /u;
const TOWARDS = /^ (?:pour|for|voor|mais pour|ce sera pour|from|a partir|des|vanaf|ل) /u;

/** « La semaine prochaine », « pour le 3 décembre »: in the clause itself, before it, or right after it with « pour ». */
function isOtherWeek(clause: Clause, { clauses, at, dates, menu }: Around): boolean {
  if (THIS_WEEK.test(clause.fold)) return false;
  if (namesOther(clause, dates, menu)) return true;
  for (let i = at - 1; i >= 0 && clauses[i]?.sentence === clause.sentence; i--) {
    const before = clauses[i];
    if (before && THIS_WEEK.test(before.fold)) return false;
    if (before && namesServed(before, dates, menu)) return false;
    if (before && namesOther(before, dates, menu)) return true;
  }
  const next = clauses[at + 1];
  return next !== undefined && next.sentence === clause.sentence && TOWARDS.test(next.fold) && namesOther(next, dates, menu);
}

function namesOther(clause: Clause, dates: readonly DateWords[], menu: IntakeMenu): boolean {
  if (findCue('nextWeek', clause.fold).length > 0) return true;
  return datesIn(clause, dates).some((date) => isOtherDate(date, clause, menu));
}

function namesServed(clause: Clause, dates: readonly DateWords[], menu: IntakeMenu): boolean {
  return datesIn(clause, dates).some(({ day, month }) => day === Number(menu.servedOn.slice(8)) && (month === null || month === Number(menu.servedOn.slice(5, 7))));
}

function datesIn({ from, to }: Clause, dates: readonly DateWords[]): DateWords[] {
  return dates.filter(({ at }) => from <= at && at < to);
}

/** A day that is not the menu's: after it, or named as the day the order is for. */
function isOtherDate({ day, month, aimed }: DateWords, clause: Clause, menu: IntakeMenu): boolean {
  const served = { month: Number(menu.servedOn.slice(5, 7)), day: Number(menu.servedOn.slice(8)) };
  if (day === served.day && (month === null || month === served.month)) return false;
  if (aimed) return !isCutoff(day, month, menu);
  if (month === null) return false;
  const later = (month - served.month + 12) % 12;
  return (later > 0 && later < 6) || (later === 0 && day > served.day) ? hasCue('wishes', clause.fold) || aimed : false;
}

function isCutoff(day: number, month: number | null, menu: IntakeMenu): boolean {
  const { date } = menu.cutoff;
  return day === Number(date.slice(8)) && (month === null || month === Number(date.slice(5, 7)));
}
