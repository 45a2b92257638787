import type { Clause, Sentence } from './clauses.ts';
import { namesOtherDay, namesServedDay, type DayNaming } from './other-week.ts';
import { dateMentions } from './date-mentions.ts';
import type { IntakeMenu } from './reading.ts';
import type { Token } from './tokens.ts';
import { hasCue } from './vocabulary.ts';

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
export function moodsOf(
  clauses: readonly Clause[],
  tokens: readonly Token[],
  menu: IntakeMenu,
): Moods {
  const naming = { dates: dateMentions(tokens), menu };
  const own = clauses.map((_, at) => moodOf(at, clauses, naming));
  const moods = own.map((mood, at) =>
    isInBrackets(tokens, clauses[at]) ? bracketMood(mood, own[at - 1]) : mood,
  );
  const indexes = clauses.flatMap(({ from, to }, index) =>
    Array.from<number>({ length: to - from }).fill(index),
  );
  const first = clauses[0]?.from ?? 0;
  const clauseIndex = (token: number) => indexes[token - first] ?? -1;
  return {
    clauses,
    clauseAt: (token) => clauses[clauseIndex(token)],
    moodAt: (token) => moods[clauseIndex(token)] ?? 'says',
  };
}

function isInBrackets(tokens: readonly Token[], clause: Clause | undefined): boolean {
  return clause !== undefined && tokens[clause.from - 1]?.fold === '(';
}

/** « Le dessert de jeudi passé (2 riz au lait) »: what stands in brackets is meant like what stands before. */
function bracketMood(own: Mood, before: Mood | undefined): Mood {
  return before === undefined || before === 'says' ? own : before;
}

function moodOf(at: number, clauses: readonly Clause[], naming: DayNaming): Mood {
  const clause = clauses[at];
  if (!clause) return 'says';
  const wishes = hasCue('wishes', clause.fold);
  if (isOtherWeek(at, clauses, naming)) return 'other-week';
  if (hasCue('told', clause.fold) || isPast(clause, wishes)) return 'past';
  const asked = clause.sentence.asks && !wishes ? askedMood(clause) : null;
  return asked ?? (isDoubted(clause) ? 'doubts' : 'says');
}

function isDoubted({ fold, sentence }: Clause): boolean {
  const here = hasCue('maybe', fold) || hasCue('each', fold);
  const depends = sentence.cues.has('otherwise') || sentence.cues.has('if');
  return here || depends || CONDITION.test(sentence.fold) || LATER.test(sentence.fold);
}

/** « Si le stoemp est halal », « if my sister comes »; not « si possible », which is only polite. */
const CONDITION =
  / (?:si|s ils?|if) (?!(?:(?:c est|cela est|ce serait|it s|it is|that s) )?(?:encore |toujours |bien |still |at all )?(?:possible|faisable|jouable|permis|ok|okay)|(?:ce n |c )est pas (?:trop|deja|complique)|(?:it s|it is) not too|pas trop tard|ca (?:ne )?(?:(?:vous|te) )?(?:va|convient|arrange|derange|marche|joue|dit)|(?:vous|tu) (?:le )?(?:voulez|veux|pouvez|peux|permettez)|(?:vous|te) plait|(?:je|on|nous) (?:passe|passons|viens|vient|venons|peux|peut|pouvons|paie|paye|payons)|(?:i|we|you) (?:may|can|could|come|pay|want|like)|besoin|jamais|souci|probleme|question|needed|any (?:problem|question))/u;
/** « Je commanderai 2 tajines demain »: announced, not ordered yet. */
const LATER =
  / (?:(?:commandera|confirmera|recommandera|reserverai)\p{L}*|(?:passerai|ferai) (?:ma |une |notre )?commande|(?:will|ll) (?:order|confirm)|(?:zal|zullen) (?:\S+ ){0,5}(?:bestellen|bevestigen)) (?:\S+ ){0,6}(?:demain|plus tard|bientot|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|tomorrow|later|soon|morgen|later) | (?:demain|plus tard|bientot|tomorrow|later|soon|morgen) (?:\S+ ){0,6}(?:(?:commandera|confirmera|reserverai)\p{L}*|(?:will|ll) (?:order|confirm)) /u;

const THOSE = / (?:ces|ses|vos|those|these|die|dat|deze|celui|هاد|هدول) /u;

/** « C'était bon », and « ces 2 tajines » beside it in one sentence. */
function isPast({ fold, sentence }: Clause, wishes: boolean): boolean {
  if (wishes) return false;
  if (hasCue('past', fold)) return true;
  return sentence.cues.has('past') && THOSE.test(fold) && !sentence.cues.has('wishes');
}

/** In a question only a wish counts: « je prends 2 mafés, c'est combien ? », « pourrais-je avoir … ? ». */
function askedMood(clause: Clause): Mood | null {
  const { cues } = clause.sentence;
  if (cues.has('tells')) return 'asks';
  if (cues.has('requests')) return null;
  if (!cues.has('asks')) return 'doubts';
  return hasCue('asks', clause.fold) ? 'asks' : 'doubts';
}

/** How many clauses back a day still counts. */
const MOST_BACK = 6;
const THIS_WEEK =
  / (?:cette semaine|ce jeudi|cette fois|ce coup ci|this week|this time|this thursday|deze week|deze keer|هالاسبوع|هذا الاسبوع) /u;
const TOWARDS = /^ (?:pour|for|voor|mais pour|ce sera pour|from|a partir|des|vanaf|ل) /u;

/** « La semaine prochaine », « pour le 3 décembre »: in the clause, before it, or right after it with « pour ». */
function isOtherWeek(at: number, clauses: readonly Clause[], naming: DayNaming): boolean {
  const clause = clauses[at];
  if (!clause || THIS_WEEK.test(clause.fold)) return false;
  if (namesOtherDay(clause, naming)) return true;
  const earlier = sameSentence(clauses.slice(Math.max(0, at - MOST_BACK), at), clause.sentence);
  const named = earlier.findLast((one) => namesOtherDay(one, naming) || isThisWeek(one, naming));
  if (named) return !isThisWeek(named, naming);
  const [next] = sameSentence(clauses.slice(at + 1, at + 2), clause.sentence);
  return next !== undefined && TOWARDS.test(next.fold) && namesOtherDay(next, naming);
}

function isThisWeek(clause: Clause, naming: DayNaming): boolean {
  return THIS_WEEK.test(clause.fold) || namesServedDay(clause, naming);
}

function sameSentence(clauses: readonly Clause[], sentence: Sentence): readonly Clause[] {
  return clauses.filter((one) => one.sentence === sentence);
}
