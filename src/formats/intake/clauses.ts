import type { Token } from './tokens.ts';
import { hasCue } from './vocabulary.ts';

/** A stretch of tokens between two pauses, and the sentence it belongs to. */
export interface Clause {
  readonly from: number;
  readonly to: number;
  /** Its words, folded, with one space between and around them. */
  readonly fold: string;
  readonly sentence: Sentence;
}

export interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly fold: string;
  /** It ends with a question mark. */
  readonly asks: boolean;
}

const PAUSE = /[,;:()[\]|–—]/u;
const STOP = /[.!?…]/u;
const TURNS = new Set(['mais', 'donc', 'alors', 'car', 'but', 'so', 'because', 'maar', 'dus', 'want', 'لكن', 'بس']);
const SHORT_LINE = 44;
const BULLET = /[-–—•·*▪◦‣+>]/u;

/** The sentences of a text, in order. A line end closes one unless the line was only broken by its width. */
export function sentencesOf(tokens: readonly Token[], plain: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  tokens.forEach((_, at) => {
    if (at < from || !endsSentence(tokens, at, plain)) return;
    sentences.push(sentence(tokens, from, at + 1));
    from = at + 1;
  });
  if (from < tokens.length) sentences.push(sentence(tokens, from, tokens.length));
  return sentences;
}

/** The clauses of sentences, in order. */
export function clausesOf(tokens: readonly Token[], sentences: readonly Sentence[]): Clause[] {
  return sentences.flatMap((whole) => {
    const clauses: Clause[] = [];
    let from = whole.from;
    const close = (to: number) => {
      if (to > from) clauses.push({ from, to, fold: foldedWords(tokens, from, to), sentence: whole });
      from = to;
    };
    for (let at = whole.from; at < whole.to; at++) {
      const token = tokens[at];
      if (!token) continue;
      if (token.kind === 'mark' && PAUSE.test(token.fold)) close(at + 1);
      else if (token.kind === 'word' && TURNS.has(token.fold)) close(at);
    }
    close(whole.to);
    return clauses;
  });
}

/** Words and numbers from one token up to another, folded, as cues are looked for in. */
export function foldedWords(tokens: readonly Token[], from: number, to: number): string {
  const words = tokens.slice(from, to).filter(({ kind }) => kind === 'word' || kind === 'number');
  return ` ${words.map(({ fold }) => fold).join(' ')} `;
}

function sentence(tokens: readonly Token[], from: number, to: number): Sentence {
  const fold = foldedWords(tokens, from, to);
  const asks = tokens.slice(from, to).some((token) => token.kind === 'mark' && token.fold === '?');
  return { from, to, fold, asks: asks || (hasCue('asks', fold) && / (?:est ce qu[e]?|is there|are there|avez vous|heb je|hebben jullie|هل) /u.test(fold)) };
}

function endsSentence(tokens: readonly Token[], at: number, plain: string): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token) return false;
  if (token.kind === 'blank') return true;
  if (token.kind === 'mark' && STOP.test(token.fold)) {
    return next === undefined || (next.gap && !(next.kind === 'mark' && STOP.test(next.fold))) || next.kind !== 'number';
  }
  if (token.kind !== 'break' || next === undefined) return false;
  if (next.kind === 'mark') return BULLET.test(next.fold);
  const first = plain.slice(next.start, next.start + 1);
  const lineStart = plain.lastIndexOf('\n', token.start - 1) + 1;
  return token.start - lineStart < SHORT_LINE || (next.kind === 'word' && first !== first.toLowerCase());
}
