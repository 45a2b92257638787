import { foldWord } from './fold-word.ts';
import { plainText } from './plain-text.ts';
import { NUMBERS, VAGUE_NUMBERS } from './vocabulary.ts';

/** A word, a number, a sign, the end of a line, or an empty line. */
export interface Token {
  readonly kind: 'word' | 'number' | 'mark' | 'break' | 'blank';
  /** Folded. */
  readonly fold: string;
  readonly start: number;
  readonly end: number;
  /** Of a whole number; null for any other token, and for « 1,5 ». */
  readonly value: number | null;
  /** « une dizaine », « a couple »; a value of 0 is « quelques ». */
  readonly vague: boolean;
  /** Space or a line end stands before it. */
  readonly gap: boolean;
  /** Its first letter is a capital. */
  readonly capital: boolean;
}

/** A number, a word, a line end, space, any other sign. */
const PIECE = /(\d+(?:[.,]\d+)?)|(\p{L}[\p{L}\p{M}]*)|(\n)|([^\S\n]+)|./gsu;
const LONGEST_PHRASE = 4;
/** Words that begin the name of a number: all others need no second look. */
const BEGINS_NUMBER = new Set(
  [...NUMBERS.keys(), ...VAGUE_NUMBERS.keys()].map((phrase) => phrase.split(' ')[0] ?? ''),
);

/** The tokens of a text, whose places are those of the text; number words of up to four words are one token. */
export function tokensOf(text: string): Token[] {
  return joinNumberWords(dropInnerMarks(cutPieces(plainText(text))));
}

function cutPieces(plain: string): Token[] {
  const tokens: Token[] = [];
  let gap = true;
  for (const hit of plain.matchAll(PIECE)) {
    const [text, number, word, line, space] = hit;
    if (space === undefined) tokens.push(pieceOf(hit.index, text, gap, { number, word, line }));
    gap = space !== undefined || line !== undefined;
  }
  return joinLineEnds(tokens);
}

interface Piece {
  readonly number: string | undefined;
  readonly word: string | undefined;
  readonly line: string | undefined;
}

function pieceOf(start: number, text: string, gap: boolean, { number, word, line }: Piece): Token {
  const base = { start, end: start + text.length, value: null, vague: false, gap, capital: false };
  if (line !== undefined) return { ...base, kind: 'break', fold: '' };
  if (word !== undefined) {
    return { ...base, kind: 'word', fold: foldWord(word), capital: /^\p{Lu}/u.test(word) };
  }
  if (number === undefined) return { ...base, kind: 'mark', fold: text };
  const value = /^\d{1,6}$/u.test(number) ? Number(number) : null;
  return { ...base, kind: 'number', fold: number, value };
}

/** Two or more line ends in a row are one empty line. */
function joinLineEnds(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    const again = token.kind === 'break' && (last?.kind === 'break' || last?.kind === 'blank');
    if (again) joined[joined.length - 1] = { ...last, kind: 'blank', end: token.end };
    else joined.push(token);
  }
  return joined;
}

/** « d'orange », « quatre-vingt », « loempia's »: a sign between two letters separates words and says nothing. */
function dropInnerMarks(tokens: readonly Token[]): Token[] {
  return tokens.filter((token, at) => {
    const [before, next] = [tokens[at - 1], tokens[at + 1]];
    if (token.fold === 's' && before?.fold === "'" && !token.gap) return next?.gap === false;
    if (token.fold === "'") return false;
    return token.fold !== '-' || token.gap || !isJoined(before, next);
  });
}

function isJoined(before: Token | undefined, next: Token | undefined): boolean {
  return before?.kind === 'word' && next?.kind === 'word' && !next.gap;
}

function joinNumberWords(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length;) {
    const found = numberAt(tokens, at);
    const token = found?.token ?? tokens[at];
    if (token) joined.push(token);
    at += found?.length ?? 1;
  }
  return joined;
}

interface NumberFound {
  readonly token: Token;
  readonly length: number;
}

function numberAt(tokens: readonly Token[], at: number): NumberFound | null {
  const first = tokens[at];
  if (first?.kind !== 'word' || !(BEGINS_NUMBER.has(first.fold) || first.fold.startsWith('و'))) {
    return null;
  }
  for (let length = LONGEST_PHRASE; length > 0; length--) {
    const found = numberOf(tokens.slice(at, at + length), length);
    if (found) return { token: found, length };
  }
  return null;
}

/** The number that words say; in Arabic « and » is written in one with it. */
function numberOf(words: readonly Token[], length: number): Token | null {
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last || words.length < length) return null;
  if (words.some(({ kind }) => kind !== 'word')) return null;
  const phrase = words.map(({ fold }) => fold).join(' ');
  const vague = VAGUE_NUMBERS.get(phrase);
  const value = vague ?? NUMBERS.get(phrase) ?? NUMBERS.get(phrase.replace(/^و(?=..)/u, ''));
  if (value === undefined) return null;
  return {
    ...first,
    kind: 'number',
    fold: phrase,
    end: last.end,
    value,
    vague: vague !== undefined,
  };
}
