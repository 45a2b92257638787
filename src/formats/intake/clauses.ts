import type { Token } from './tokens.ts';
import type { CueName } from './language-words.ts';
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
  /** It ends with a question mark, or begins like a question. */
  readonly asks: boolean;
  /** Those of the cues that are asked of whole sentences. */
  readonly cues: ReadonlySet<CueName>;
}

const SENTENCE_CUES = ['asks', 'tells', 'requests', 'wishes', 'past', 'if', 'otherwise'] as const;
const PAUSE = /[,;:()[\]|–—]/u;
const STOP = /[.!?…]/u;
const TURNS = new Set([
  'mais',
  'donc',
  'alors',
  'car',
  'but',
  'so',
  'because',
  'maar',
  'dus',
  'want',
  'لكن',
  'بس',
]);
const QUESTION = / (?:est ce qu[e]?|is there|are there|avez vous|heb je|hebben jullie|هل) /u;
const SHORT_LINE = 44;
const BULLET = /[-–—•·*▪◦‣+>]/u;

/** The sentences of a text, in order. A line end closes one unless the line was only broken by its width. */
export function sentencesOf(tokens: readonly Token[], plain: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  tokens.forEach((_, at) => {
    if (!endsSentence(tokens, at, plain)) return;
    sentences.push(sentence(tokens, from, at + 1));
    from = at + 1;
  });
  if (from < tokens.length) sentences.push(sentence(tokens, from, tokens.length));
  return sentences;
}

/** The clauses of sentences, in order. */
export function clausesOf(tokens: readonly Token[], sentences: readonly Sentence[]): Clause[] {
  return sentences.flatMap((whole) => {
    const ends = tokens
      .slice(whole.from, whole.to)
      .flatMap((token, i) => clauseEnd(token, whole.from + i));
    const starts = [whole.from, ...ends];
    return starts.flatMap((from, i) => {
      const to = starts[i + 1] ?? whole.to;
      return to > from ? [{ from, to, fold: foldedWords(tokens, from, to), sentence: whole }] : [];
    });
  });
}

/** Where the next clause begins, when this token ends one or begins one. */
function clauseEnd(token: Token, at: number): number[] {
  if (token.kind === 'mark' && PAUSE.test(token.fold)) return [at + 1];
  return token.kind === 'word' && TURNS.has(token.fold) ? [at] : [];
}

/** Words and numbers from one token up to another, folded, as cues are looked for in. */
export function foldedWords(tokens: readonly Token[], from: number, to: number): string {
  const words = tokens.slice(Math.max(0, from), to).filter(isSaid);
  return ` ${words.map(({ fold }) => fold).join(' ')} `;
}

function isSaid({ kind }: Token): boolean {
  return kind === 'word' || kind === 'number';
}

function sentence(tokens: readonly Token[], from: number, to: number): Sentence {
  const fold = foldedWords(tokens, from, to);
  const cues = new Set<CueName>(SENTENCE_CUES.filter((cue) => hasCue(cue, fold)));
  const marked = tokens
    .slice(from, to)
    .some(({ kind, fold: sign }) => kind === 'mark' && sign === '?');
  return { from, to, fold, asks: marked || (cues.has('asks') && QUESTION.test(fold)), cues };
}

function endsSentence(tokens: readonly Token[], at: number, plain: string): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  switch (token?.kind) {
    case 'blank':
      return true;
    case 'mark':
      return STOP.test(token.fold) && stops(next);
    case 'break':
      return next !== undefined && startsAnew(token, next, plain);
    case 'word':
    case 'number':
    case undefined:
      return false;
  }
}

/** « … » and « 18.30 » go on; « 2… non, 3 » ends. */
function stops(next: Token | undefined): boolean {
  if (next === undefined || next.kind !== 'number') return true;
  return next.gap;
}

function startsAnew(end: Token, next: Token, plain: string): boolean {
  if (next.kind === 'mark') return BULLET.test(next.fold);
  const lineStart = plain.lastIndexOf('\n', end.start - 1) + 1;
  return end.start - lineStart < SHORT_LINE || (next.kind === 'word' && next.capital);
}
