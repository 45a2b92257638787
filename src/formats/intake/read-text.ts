import type { DishId } from '../../domain/dish.ts';
import type {
  IntakeMenu,
  OpenPoint,
  ReadHandover,
  ReadLine,
  UnclearReason,
  Wish,
} from './reading.ts';
import { asBefore } from './as-before.ts';
import { bareWish } from './bare-wish.ts';
import { withEach } from './each-dish.ts';
import { clausesOf, foldedWords, sentencesOf, type Sentence } from './clauses.ts';
import { readHandover } from './handover.ts';
import { joinLines, type JoinedLine } from './join-lines.ts';
import { findMentions } from './mentions.ts';
import type { MenuIndex } from './menu-index.ts';
import { withoutNameNumbers } from './name-numbers.ts';
import { moodsOf, type Moods } from './moods.ts';
import { readNote } from './notes.ts';
import { numbersApart } from './numbers-apart.ts';
import { withoutPrices, withPricesApart } from './price-list.ts';
import { readLines, wordsAt, type LinesRead } from './text-lines.ts';
import type { TextPoint } from './unnumbered.ts';
import { plainText } from './plain-text.ts';
import { tokensOf, type Token } from './tokens.ts';
import { unknownDishes } from './unknown-dishes.ts';
import { findCue, hasCue } from './vocabulary.ts';

/** A line that may also say how the order before it changes. */
export interface LineRead extends ReadLine {
  /** To be added to what was ordered. */
  readonly adds: boolean;
  /** To be taken off what was ordered. */
  readonly removes: boolean;
  /** The dishes its words may mean: itself where they are clear. */
  readonly among: readonly DishId[];
}

/** What the words of one text say, without knowing who sent it and what was ordered before. */
export interface TextRead {
  readonly lines: readonly LineRead[];
  readonly open: readonly OpenPoint[];
  readonly unwanted: readonly LineRead[];
  readonly handover: ReadHandover | null;
  readonly note: string;
  readonly reason: UnclearReason | null;
  readonly otherWeek: boolean;
  readonly cancels: boolean;
  /** The whole order, in so many words: « annuler ma commande ». */
  readonly cancelsAll: boolean;
  readonly absent: boolean;
  readonly changes: boolean;
  /** It speaks of an order that must have been sent before: « au lieu de », « modifier ma commande ». */
  readonly changesKnown: boolean;
  readonly goesOn: boolean;
  /** It begins by taking back what was said: « non, 3 ». */
  readonly corrects: boolean;
  readonly noted: boolean;
  readonly wish: Wish;
  /** How many dishes it names, with or without a number: a pasted menu names many. */
  readonly named: number;
  readonly prices: number;
  /** A number or a wish that stands alone, for where nothing else is asked: « 2 svp ». */
  readonly bare: OpenPoint | null;
}

/** Reads a text against a menu. Reads no more than the words say; never throws. */
export function readText(text: string, menu: IntakeMenu, index: MenuIndex): TextRead {
  const plain = plainText(text);
  const tokens = withoutNameNumbers(tokensOf(text), index);
  const sentences = sentencesOf(tokens, plain);
  const clauses = clausesOf(tokens, sentences);
  const moods = moodsOf(clauses, tokens, menu);
  const mentions = findMentions(tokens, index);
  const counted = { tokens, apart: numbersApart(plain, tokens), english: isEnglish(tokens) };
  const countable = withPricesApart(counted, mentions, index);
  const named = withoutPrices(readLines(mentions, countable, moods), countable, mentions);
  const read = withEach(named, { text: countable, moods, mentions, menu: index });
  const points = [...read.points, ...unknownDishes({ text: countable, read, moods, menu: index })];
  const lines = joinLines(read.lines, countable);
  const show = (line: JoinedLine | LinesRead['unwanted'][number]) => shownLine(line, text, tokens);
  const before = asBefore(clauses, tokens, lines.length > 0, text);
  const fold = foldedWords(tokens, 0, tokens.length);
  return {
    lines: lines.filter(({ quantity }) => quantity > 0).map(show),
    open: [...openPoints(points, text, tokens), ...before],
    unwanted: [...read.unwanted, ...lines.filter(({ quantity }) => quantity === 0)].map(show),
    handover: readHandover({ text, tokens, moods }, menu),
    note: readNote(text, tokens, clauses),
    reason: points[0]?.why ?? (before.length > 0 ? 'as-before' : null),
    otherWeek:
      read.otherWeek ||
      clauses.some((_, at) => moods.moodAt(clauses[at]?.from ?? 0) === 'other-week'),
    cancels: cancels(moods),
    cancelsAll: cancels(moods) && CANCELS_ALL.test(fold),
    absent: hasCue('absent', fold),
    changesKnown: KNOWN_ORDER.test(fold),
    changes: clauses.some(
      (clause) => hasCue('change', clause.fold) && moods.moodAt(clause.from) !== 'other-week',
    ),
    goesOn: startsWith('goesOn', fold) || /^[\s]*\+/u.test(plain),
    corrects: startsWith('correction', fold) || STARRED.test(plain),
    noted: startsNoted(fold),
    wish: wishOf(sentences, fold),
    named: new Set(mentions.flatMap(({ candidates }) => candidates)).size,
    prices: [...countable.apart.values()].filter((kind) => kind === 'price').length,
    bare: bareWish({ text, countable, moods, mentions }),
  };
}

function shownLine(
  line: JoinedLine | LinesRead['unwanted'][number],
  text: string,
  tokens: readonly Token[],
): LineRead {
  const parts = 'parts' in line ? line.parts : [line];
  const words =
    parts.length > 1
      ? parts.map((part) => wordsAt(text, tokens, part).words).join(' … ')
      : wordsAt(text, tokens, line).words;
  return {
    dish: line.dish,
    quantity: line.quantity,
    confidence: line.sure ? 'sure' : 'guess',
    words,
    span: wordsAt(text, tokens, line).span,
    adds: line.adds,
    removes: line.removes,
    among: 'among' in line ? line.among : [line.dish],
  };
}

function openPoints(
  points: readonly TextPoint[],
  text: string,
  tokens: readonly Token[],
): OpenPoint[] {
  return points
    .toSorted((a, b) => a.from - b.from)
    .map((point) => ({
      ...wordsAt(text, tokens, point),
      quantity: point.quantity,
      candidates: point.candidates,
    }));
}

const CANCELS_ALL =
  / (?:annul\p{L}*|decommand\p{L}*|supprim\p{L}*|cancel\p{L}*|withdraw|scrap|drop|afzeggen|schrap\p{L}*|الغاء|الغي\p{L}*|نلغي) (?:\S+ ){0,3}(?:commande|order|bestelling|الطلب|طلبي|طلب|tout|everything|alles) | (?:commande|order|bestelling) (?:\S+ ){0,2}(?:annul\p{L}*|cancel\p{L}*|afzeggen) /u;
const KNOWN_ORDER =
  / (?:(?:ajout|rajout|add|toevoeg)\p{L}* (?:\S+ ){1,6}(?:a|to|aan) (?:ma|notre|my|our|mijn|onze) (?:commande|order|bestelling)|au lieu d\p{L}*|a la place|instead of|in plaats van|i p v|ipv|(?:modifi\p{L}*|chang\p{L}*) (?:ma|notre|la|my|our|the) (?:commande|order)|(?:change|changement|wijziging|amendment) (?:to|dans|de|a|in|van|voor) (?:ma|notre|my|our|mijn|onze) (?:commande|order|bestelling)|mijn bestelling (?:wijzigen|aanpassen|veranderen)|تعديل|بدل) /u;

/** « Annuler ma commande », not a question about cancelling, and not « sans annuler ». */
function cancels({ clauses }: Moods): boolean {
  return clauses.some(({ fold, sentence }) => {
    const [hit] = findCue('cancel', fold);
    if (!hit) return false;
    const asksOnly =
      sentence.asks && !sentence.cues.has('requests') && !sentence.cues.has('wishes');
    const general =
      sentence.asks &&
      / (?:une|des|an|a|een|any) (?:commandes?|orders?|bestelling) /u.test(sentence.fold);
    return (
      !asksOnly &&
      !general &&
      !/ (?:pas|ne|not|don t|niet|sans|si|if|als) (?:\S+ ){0,1}$/u.test(fold.slice(0, hit.start))
    );
  });
}

function startsWith(cue: 'goesOn' | 'correction', fold: string): boolean {
  return findCue(cue, fold).some(({ start }) => start <= 1);
}

/** « *3 tajines »: how people put their last message right; a star at both ends is bold type. */
const STARRED = /^\s*\*\s?[^*\n]+$|^[^*\n]+\*\s*$/u;

function startsNoted(fold: string): boolean {
  return findCue('noted', fold).some(({ start }) => start < 24);
}

function wishOf(sentences: readonly Sentence[], fold: string): Wish {
  const wantsMenu = sentences.some(
    (one) =>
      hasCue('menu', one.fold) &&
      (one.asks || hasCue('wishes', one.fold) || hasCue('requests', one.fold)),
  );
  if (wantsMenu) return 'menu';
  return fold.trim() !== '' && sentences.some(({ asks }) => asks) ? 'question' : null;
}

const ENGLISH_WORDS = new Set(
  'the i please would like could thanks for and of pick order we have want get hi my'.split(' '),
);
const FRENCH_WORDS = new Set(
  'je pour et le la les des du une vous nous svp est bonjour merci on de a il y ai'.split(' '),
);

/** Whether « a » and « an » may mean one: more English words than French ones. */
function isEnglish(tokens: readonly Token[]): boolean {
  const count = (words: ReadonlySet<string>) =>
    tokens.filter(({ kind, fold }) => kind === 'word' && words.has(fold)).length;
  return count(ENGLISH_WORDS) > count(FRENCH_WORDS);
}
