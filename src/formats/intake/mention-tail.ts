import { afterJoining, type Growing } from './growing-name.ts';
import type { MenuIndex } from './menu-index.ts';
import type { Token } from './tokens.ts';
import { JOINING } from './vocabulary.ts';
import { matchWord } from './word-match.ts';

/** What stands right after a mention, and whether it goes with it. */
export interface Tail {
  /** Where the mention ends, with the food that clashes. */
  readonly to: number;
  /** Food that is not in the dish follows: the words name something that is not on the menu. */
  readonly clash: boolean;
  /** A word nobody knows follows. */
  readonly doubt: boolean;
}

/** After these a side dish or a place may follow as well as a part of the name. */
const WITH = new Set([
  'avec',
  'with',
  'met',
  'مع',
  'sans',
  'without',
  'zonder',
  'بدون',
  'en',
  'in',
  'chez',
  'facon',
  'sur',
  'on',
]);
const WITHOUT = new Set(['sans', 'without', 'zonder', 'بدون', 'بلا']);
const ARTICLES = new Set(['la', 'le', 'les', 'an', 'un', 'une', 'een']);

/** Looks at the first word after a mention that says something. */
export function tailOf(tokens: readonly Token[], grown: Growing, menu: MenuIndex): Tail {
  const none = { to: grown.to, clash: false, doubt: false };
  const next = tokens[grown.to]?.kind === 'break' ? null : afterJoining(tokens, grown.to, false);
  const token = next === null ? undefined : tokens[next];
  if (next === null || !token) return none;
  if (WITHOUT.has(token.fold))
    return { ...none, doubt: lacksItself(tokens, next + 1, grown, menu) };
  const between = tokens.slice(grown.to, next).filter(({ kind }) => kind === 'word');
  if (between.length === 1 && between.some(({ fold }) => ARTICLES.has(fold))) return none;
  return judge({ tokens, next, between, grown }, menu);
}

interface Following {
  readonly tokens: readonly Token[];
  readonly next: number;
  readonly between: readonly Token[];
  readonly grown: Growing;
}

function judge({ tokens, next, between, grown }: Following, menu: MenuIndex): Tail {
  const none = { to: grown.to, clash: false, doubt: false };
  const { nature, length } = matchWord(tokens, next, menu);
  const soft = between.some(({ fold }) => WITH.has(fold));
  switch (nature) {
    case 'known':
      return none;
    case 'unknown':
      return { ...none, doubt: !soft && (between.length > 0 || !isHarmless(tokens, next)) };
    case 'menu':
    case 'food': {
      const described = soft || (grown.keys.size > 1 && nature === 'food');
      return described
        ? { ...none, doubt: true }
        : { to: next + length, clash: true, doubt: false };
    }
  }
}

/** « Maqlouba sans aubergine »: without what makes it that dish. */
function lacksItself(
  tokens: readonly Token[],
  at: number,
  { fits }: Growing,
  menu: MenuIndex,
): boolean {
  const said = JOINING.has(tokens[at]?.fold ?? '') ? at + 1 : at;
  const { keys } = matchWord(tokens, said, menu);
  return fits.some((dish) => [...keys].some((key) => dish.keys.has(key)));
}

/** « Suffiront », « absolument »: endings that names of dishes do not have. */
const NO_NAME = /(?:[eiu]r(?:ai|as|a|ons|ez|ont|ait|aient)|ement|ements|ssons|ssent)$/u;

function isHarmless(tokens: readonly Token[], at: number): boolean {
  return NO_NAME.test(tokens[at]?.fold ?? '') || isSignature(tokens, at);
}

/** The last word of a line that begins with a capital is a signature, « 2 tajines Nadia ». */
function isSignature(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  const ends = next === undefined || next.kind === 'break' || next.kind === 'blank';
  return tokens[at]?.capital === true && ends;
}
