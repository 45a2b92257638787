import type { Clause, Sentence } from './clauses.ts';
import type { Countable } from './countable.ts';
import type { Mention } from './mentions.ts';
import type { Moods } from './moods.ts';
import type { OpenPoint } from './reading.ts';
import { wordsAt } from './text-lines.ts';
import type { Token } from './tokens.ts';
import { LINKING, SMALL } from './vocabulary.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u));

/** What surrounds an answer and names nothing: « oui », « merci », « please ». */
const AROUND = words(
  `oui ouais oki ok okay non ah oh donc merci mrc bcp beaucoup d accord super parfait bonjour bonsoir salut hello coucou seul seule seulement juste
  volontiers plaisir svp stp x fois plus de portion portions piece pieces les le la pour nous moi tous total quand meme allez bon ben alors
  yes yep yeah sure thanks thank you hi please only just more all portions
  ja jawel graag bedankt dank dag hoi alsjeblieft alstublieft maar stuks porties
  نعم ايوه اي طيب تمام شكرا مرحبا سلام لو سمحت سمحتو من فضلك عافاك فقط بس`,
);
const ASKING = words(
  `voudrais voudrait voudrions veux veut voulons prends prend prendrai prendrais prendrons prenons aimerais aimerait aimerions souhaite souhaitons commande commander commandons reserve reserver
  want like order ll take wil willen neem nemen bestellen wens بدي بدنا اريد نريد عايز بغيت حابب`,
);
const YES = / (?:oui|ouais|yes|yep|yeah|ja|jawel|نعم|ايوه|اي) /u;
const PLEASE =
  / (?:svp|stp|s il vous plait|s il te plait|please|pls|graag|aub|alstublieft|volontiers|avec plaisir|لو سمحت|من فضلك|عافاك) /u;
const TOO =
  / (?:pour (?:moi|nous) aussi|aussi pour (?:moi|nous)|for (?:me|us) too|me too please|voor (?:mij|ons) ook|ook voor (?:mij|ons)) /u;
const ARTICLE_OF_DAY = words('le the de den');
const DAYS_FROM = 8;
const ONES = words('un une een');
/** An answer is short: more words say something of their own. */
const MOST_WORDS = 12;
const MOST_TOKENS = 24;

interface Wishing {
  readonly text: string;
  readonly countable: Countable;
  readonly moods: Moods;
  readonly mentions: readonly Mention[];
}

/**
 * A number or a wish alone: « 2 svp » that answers what was asked, « pour moi aussi »; or nothing but the name
 * of a dish. Hours, addresses, numbers of people and thanks are none.
 */
export function bareWish({ text, countable, moods, mentions }: Wishing): OpenPoint | null {
  const { tokens } = countable;
  for (const clause of moods.clauses) {
    const place = isSaid(clause, moods) ? bareAt(clause, countable) : null;
    if (!place) continue;
    const { value, ...span } = place;
    return { ...wordsAt(text, tokens, span), quantity: value, candidates: [] };
  }
  const name = loneName(mentions, tokens);
  const said = name && moods.clauses.every((clause) => isSaid(clause, moods));
  if (!name || said !== true) return null;
  return { ...wordsAt(text, tokens, name), quantity: null, candidates: name.candidates };
}

/** The first of the names that are all a text says. */
function loneName(mentions: readonly Mention[], tokens: readonly Token[]): Mention | null {
  const [first] = mentions;
  if (!first || tokens.length > MOST_TOKENS) return null;
  const named = (at: number) => mentions.some(({ from, to }) => from <= at && at < to);
  const only = tokens.every(
    ({ kind }, at) =>
      named(at) || kind === 'mark' || kind === 'break' || kind === 'blank' || isLight(tokens, at),
  );
  return only ? first : null;
}

function isSaid({ from, sentence }: Clause, moods: Moods): boolean {
  const mood = moods.moodAt(from);
  return (mood === 'says' || mood === 'doubts') && (!sentence.asks || sentence.cues.has('wishes'));
}

interface Bare {
  readonly from: number;
  readonly to: number;
  readonly value: number | null;
}

function bareAt({ from, to, fold, sentence }: Clause, text: Countable): Bare | null {
  const said = text.tokens
    .slice(from, to)
    .flatMap(({ kind }, i) => (kind === 'word' || kind === 'number' ? [from + i] : []))
    .filter((at) => !text.apart.has(at));
  if (said.length === 0 || said.length > MOST_WORDS) return null;
  if (!said.every((at) => isLight(text.tokens, at))) return null;
  const number = said.find((at) => isBareNumber(at, text));
  if (number !== undefined) {
    return { from: number, to: number + 1, value: valueOf(text.tokens[number]) };
  }
  const [first = from] = said;
  const last = said.at(-1) ?? from;
  const wished = isWish(fold, said, text.tokens) || agrees(sentence, text.tokens);
  return wished ? { from: first, to: last + 1, value: null } : null;
}

/** « Oui, avec plaisir ! »: a whole sentence that only says yes to what was offered. */
function agrees({ from, to, fold }: Sentence, tokens: readonly Token[]): boolean {
  const light = tokens
    .slice(from, to)
    .every(({ kind }, i) => (kind !== 'word' && kind !== 'number') || isLight(tokens, from + i));
  return light && YES.test(fold) && PLEASE.test(fold);
}

function valueOf(token: Token | undefined): number | null {
  if (token?.kind === 'word') return 1;
  return token?.vague === true ? null : (token?.value ?? null);
}

function isLight(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind === 'number') return true;
  const fold = token?.fold ?? '';
  const light = [AROUND, ASKING, LINKING, SMALL, ONES].some((set) => set.has(fold));
  return light || isName(tokens, at);
}

/** « 2 pour Nadine ». */
function isName(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.capital === true && /^(?:pour|for|voor)$/u.test(tokens[at - 1]?.fold ?? '');
}

/** « Une », « 3 », « quelques »; not 0, and not « le 26 ». */
function isBareNumber(at: number, { tokens }: Countable): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (token.kind === 'word') return ONES.has(token.fold);
  if (token.value === null || token.vague) return token.vague;
  return token.value > 0 && !isDay(token.value, tokens[at - 1]);
}

function isDay(value: number, before: Token | undefined): boolean {
  return value > DAYS_FROM && before !== undefined && ARTICLE_OF_DAY.has(before.fold);
}

/** « Je voudrais commander », « oui svp », « pour moi aussi »; not « je veux » inside something else. */
function isWish(fold: string, said: readonly number[], tokens: readonly Token[]): boolean {
  if (TOO.test(fold) || (YES.test(fold) && PLEASE.test(fold))) return true;
  return said.some((at) => ASKING.has(tokens[at]?.fold ?? ''));
}
