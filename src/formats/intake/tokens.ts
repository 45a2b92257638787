import { foldWord } from './fold-word.ts';
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

const PIECE = /(?<number>\d+(?:[.,]\d+)?)|(?<word>[\p{L}\p{M}]+)|(?<break>\n)|(?<space>[^\S\n]+)|(?<mark>.)/gsu;
const ARABIC_DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/gu;
const LONGEST_PHRASE = 4;

/**
 * A text with the same length in which digits are Latin, spaces plain, and signs that only steer display
 * are spaces: all that is read afterwards stands where it stood.
 */
export function plainText(text: string): string {
  return text
    .replace(ARABIC_DIGIT, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\0\ufe0f\u20e3\t\f\v\u061c]/gu, ' ')
    .replace(/[’‘ʼ`´]/gu, "'")
    .replace(/\r/gu, ' ')
    .replace(/[٫]/gu, ',')
    .replace(/[،]/gu, ',')
    .replace(/[؛]/gu, ';')
    .replace(/[؟]/gu, '?');
}

/** The tokens of a plain text; number words of up to four words are one token. */
export function tokensOf(plain: string): Token[] {
  return joinNumberWords(dropInnerMarks(cutPieces(plain)));
}

function cutPieces(plain: string): Token[] {
  const tokens: Token[] = [];
  let gap = true;
  for (const hit of plain.matchAll(PIECE)) {
    const groups = hit.groups ?? {};
    if (groups['space'] !== undefined) {
      gap = true;
      continue;
    }
    const text = hit[0];
    const capital = /^\p{Lu}/u.test(text);
    const base = { start: hit.index, end: hit.index + text.length, vague: false, gap, capital };
    gap = false;
    if (groups['break'] !== undefined) {
      gap = true;
      const last = tokens.at(-1)?.kind;
      if (last === 'break') tokens.pop();
      if (last === 'blank') continue;
      tokens.push({ ...base, kind: last === 'break' ? 'blank' : 'break', fold: '', value: null });
    } else if (groups['number'] !== undefined) {
      const whole = /^\d{1,6}$/u.test(text) ? Number(text) : null;
      tokens.push({ ...base, kind: 'number', fold: text, value: whole });
    } else {
      const kind = groups['word'] === undefined ? 'mark' : 'word';
      tokens.push({ ...base, kind, fold: kind === 'word' ? foldWord(text) : text, value: null });
    }
  }
  return tokens;
}

/** « d'orange », « quatre-vingt »: the sign between two letters separates words and says nothing. */
function dropInnerMarks(tokens: readonly Token[]): Token[] {
  return tokens.filter((token, at) => {
    if (token.kind === 'word' && token.fold === 's' && !token.gap && tokens[at - 1]?.fold === "'" && tokens[at + 1]?.gap !== false) return false;
    if (token.kind !== 'mark' || (token.fold !== "'" && token.fold !== '-')) return true;
    const inner = !token.gap && tokens[at - 1]?.kind === 'word' && tokens[at + 1]?.kind === 'word' && tokens[at + 1]?.gap === false;
    return !inner && token.fold !== "'";
  });
}

function joinNumberWords(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = numberAt(tokens, at);
    const token = tokens[at];
    if (found) {
      joined.push(found.token);
      at += found.length;
    } else {
      if (token) joined.push(token);
      at += 1;
    }
  }
  return joined;
}

function numberAt(tokens: readonly Token[], at: number): { token: Token; length: number } | null {
  const first = tokens[at];
  if (first?.kind !== 'word') return null;
  for (let length = LONGEST_PHRASE; length > 0; length--) {
    const words = tokens.slice(at, at + length);
    const last = words.at(-1);
    if (!last || words.length < length || words.some(({ kind }) => kind !== 'word')) continue;
    const phrase = words.map(({ fold }) => fold).join(' ');
    const vague = VAGUE_NUMBERS.get(phrase);
    const value = vague ?? NUMBERS.get(phrase) ?? (length === 1 ? NUMBERS.get(phrase.replace(/^و(?=..)/u, '')) : undefined);
    if (value === undefined) continue;
    return { length, token: { ...first, kind: 'number', fold: phrase, end: last.end, value, vague: vague !== undefined } };
  }
  return null;
}
