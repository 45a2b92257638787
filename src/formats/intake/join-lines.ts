import type { DishId } from '../../domain/dish.ts';
import { inRange } from './bindings.ts';
import type { Countable } from './countable.ts';
import { isWeekday } from './calendar-words.ts';
import { foldedWords } from './clauses.ts';
import type { TextLine } from './text-lines.ts';
import { AND_WORDS, findCue, hasCue } from './vocabulary.ts';

/** A line as the whole text says it, with all the places it was read from. */
export interface JoinedLine extends TextLine {
  /** Every part it was added up from, first to last. */
  readonly parts: readonly { readonly from: number; readonly to: number }[];
}

/**
 * Lines of one dish become one: a correction takes the place of what it corrects, what is said « pour moi »
 * and « pour mon voisin » is added up, the same said twice counts once. Anything else is a guess.
 */
export function joinLines(lines: readonly TextLine[], text: Countable): JoinedLine[] {
  const corrected = lines.map((line) => {
    const said = correctedLine(line, lines, text);
    return said === line && isTakenBack(line, text) ? { ...line, sure: false } : said;
  });
  const joined = new Map<DishId, JoinedLine>();
  for (const line of corrected) {
    const own = { ...line, parts: [{ from: line.from, to: line.to }] };
    const before = joined.get(line.dish);
    joined.set(line.dish, before ? joinTwo(before, own, text) : own);
  }
  return [...joined.values()];
}

function joinTwo(before: JoinedLine, line: JoinedLine, text: Countable): JoinedLine {
  const lead = foldedWords(text.tokens, before.to, line.from);
  if (corrects(lead)) return line;
  if (isForSomeone(before, text) && isForSomeone(line, text)) {
    return { ...summed(before, line), sure: before.sure && line.sure };
  }
  const again = SUMS_UP.test(lead);
  if (again && before.quantity === line.quantity) return before;
  const rows = !again && isRow(before, text) && isRow(line, text);
  return { ...(rows ? summed(before, line) : line), sure: false };
}

function summed(before: JoinedLine, line: JoinedLine): JoinedLine {
  return {
    ...before,
    quantity: before.quantity + line.quantity,
    parts: [...before.parts, ...line.parts],
    adds: before.adds && line.adds,
  };
}

/** « 1 taouk » and « 1 taouk sans ail » below it: each on a line of its own. */
function isRow({ from, to }: TextLine, { tokens }: Countable): boolean {
  const bullet = tokens[from - 1]?.kind === 'mark' ? from - 2 : from - 1;
  const start = bullet < 0 || isLineEnd(tokens[bullet]);
  return (
    start &&
    tokens
      .slice(to, to + MOST_ROW)
      .some((token, at) => isLineEnd(token) || to + at === tokens.length - 1)
  );
}

/** How many tokens may follow on its line. */
const MOST_ROW = 8;

function isLineEnd(token: Countable['tokens'][number] | undefined): boolean {
  return token?.kind === 'break' || token?.kind === 'blank';
}

/** « … Non attends », « …, non plutôt »: after this the words before may not hold any more. */
const TAKES_BACK =
  /^ (?:(?:ah |euh |oh )?(?:non|nan|nee|neen|no)(?! (?:merci|pas|plus|thanks|thank|seulement|geen|niet|only|not|vegan|epice)) (?:attends|attendez|wait|wacht|plutot|liever|rather|en fait|finalement|sorry|pardon|mets|mettez)|attends|attendez|oups|wait|wacht) /u;

function isTakenBack({ to }: TextLine, text: Countable): boolean {
  const behind = paragraph(text, to, to + FARTHEST);
  const pause = behind.findIndex(({ kind }) => kind === 'mark' || kind === 'break');
  if (pause < 0) return false;
  const at = behind.findIndex((_, i) => i > pause && TAKES_BACK.test(wordsFrom(behind, i)));
  return at >= 0;
}

/** A few words from a place on that begins something. */
function wordsFrom(tokens: Countable['tokens'], at: number): string {
  const starts = tokens[at - 1]?.kind === 'mark' || tokens[at - 1]?.kind === 'break';
  return starts ? foldedWords(tokens, at, at + 4) : ' ';
}

const SUMS_UP = / (?:donc|recap|recapitulatif|resume|total|soit|so|in short|dus|samengevat|يعني) /u;

function corrects(lead: string): boolean {
  return hasCue('correction', lead);
}

const FOR = /^(?:pour|for|voor|pr|ل)$/u;

/** « Pour moi », « pour mon voisin », « pour Josiane », right before or right after a line. */
function isForSomeone({ from, to }: TextLine, { tokens }: Countable): boolean {
  const near = [...tokens.slice(Math.max(0, from - 6), from), ...tokens.slice(to, to + 5)];
  const before = foldedWords(tokens, Math.max(0, from - 6), from);
  const after = foldedWords(tokens, to, to + 5);
  const people = [before, after].some((fold) => hasCue('forOther', fold) || hasCue('forMe', fold));
  return (
    people ||
    isUnderHeading(from, tokens) ||
    near.some(
      ({ fold }, at) =>
        FOR.test(fold) && near[at + 1]?.capital === true && !isWeekday(near[at + 1]?.fold ?? ''),
    )
  );
}

/** Where the line of a token begins. */
function lineStart(tokens: Countable['tokens'], at: number): number {
  let start = at;
  while (start > 0 && !isLineEnd(tokens[start - 1])) start -= 1;
  return start;
}

/** « Pour le docteur : » at the start of the line, or as a line of its own above it. */
function isUnderHeading(from: number, tokens: Countable['tokens']): boolean {
  for (let at = from; ;) {
    const start = lineStart(tokens, at);
    const line = tokens.slice(start, at);
    const colon = line.findIndex(({ fold }) => fold === ':');
    if (colon >= 0) return isForAnyone(line.slice(0, colon));
    if (start === 0 || tokens[start - 1]?.kind === 'blank') return false;
    at = start - 1;
  }
}

/** « Pour le docteur », « et pour Marie ». */
function isForAnyone(words: Countable['tokens']): boolean {
  const [first, ...rest] = AND_WORDS.has(words[0]?.fold ?? '') ? words.slice(1) : words;
  const said = rest.length > 0 && rest.length < 4;
  return (
    said &&
    FOR.test(first?.fold ?? '') &&
    rest.every(({ kind, fold }) => kind === 'word' && !isWeekday(fold))
  );
}

/** « 2 tajines, non 3 »; « 1 mafé en plus, donc 4 au total ». */
function correctedLine(line: TextLine, lines: readonly TextLine[], text: Countable): TextLine {
  const next = lines.find(({ from }) => from >= line.to);
  const end = Math.min(next?.from ?? Infinity, line.to + FARTHEST);
  for (const [i, { value, vague }] of paragraph(text, line.to, end).entries()) {
    const at = line.to + i;
    if (value === null || vague || inRange(at, text.tokens)) continue;
    const corrected = { ...line, quantity: value, to: at + 1 };
    if (line.adds && isSum(at, line, text)) return { ...corrected, adds: false };
    if (isCorrection(at, line, text)) return corrected;
  }
  return line;
}

/** The tokens from one place to another, up to an empty line. */
function paragraph({ tokens }: Countable, from: number, to: number): Countable['tokens'] {
  const behind = tokens.slice(from, to);
  const blank = behind.findIndex(({ kind }) => kind === 'blank');
  return blank < 0 ? behind : behind.slice(0, blank);
}

/** How far behind its dish a number may be corrected, in tokens. */
const FARTHEST = 14;
/** A correction stands right before the number, with at most a short word between. */
const CLOSE = 12;

function isCorrection(at: number, line: TextLine, text: Countable): boolean {
  const lead = foldedWords(text.tokens, line.to, at);
  const last = Math.max(-Infinity, ...findCue('correction', lead).map(({ end }) => end));
  return lead.length - last < CLOSE && !text.apart.has(at) && endsHere(at, text);
}

function isSum(at: number, line: TextLine, text: Countable): boolean {
  if (text.apart.get(at) === 'total') return true;
  const lead = foldedWords(text.tokens, line.to, at);
  return (
    !text.apart.has(at) &&
    endsHere(at, text) &&
    / (?:donc|soit|so|dus|ce qui fait|ca fait|that makes|makes|يعني) (?:en tout |au total )?$/u.test(
      lead,
    )
  );
}

function endsHere(at: number, { tokens }: Countable): boolean {
  const next = tokens[at + 1];
  return (
    next === undefined ||
    next.kind !== 'word' ||
    /^(?:seule?|seulement|only|svp|stp|please|aub|merci|au|en|in|pour|for|voor|finalement|graag|thanks|et|and)$/u.test(
      next.fold,
    )
  );
}
