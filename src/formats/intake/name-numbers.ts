import { stemOf } from './fold-word.ts';
import type { MenuIndex } from './menu-index.ts';
import type { Token } from './tokens.ts';
import { matchWord } from './word-match.ts';

/** Read as the small word it is like: it belongs to the name and counts nothing. */
const SMALL_WORD = 'de';

/** Tokens in which a number that is part of a dish's name, « couscous sept légumes », counts nothing. */
export function withoutNameNumbers(tokens: readonly Token[], menu: MenuIndex): Token[] {
  return tokens.map((token, at) =>
    isOfName(tokens, at, menu) ? { ...token, kind: 'word', fold: SMALL_WORD, value: null } : token,
  );
}

function isOfName(tokens: readonly Token[], at: number, menu: MenuIndex): boolean {
  const value = tokens[at]?.value ?? null;
  if (value === null) return false;
  if (isPartOfWord(tokens, at)) return true;
  return isBeforeItsWord(tokens, at, menu) || isBehindItsWord(tokens, at, menu);
}

/** « 5-spice », « 4-seizoenen »: a number that a hyphen ties to a word counts nothing. */
function isPartOfWord(tokens: readonly Token[], at: number): boolean {
  const [hyphen, word] = [tokens[at + 1], tokens[at + 2]];
  return hyphen?.fold === '-' && !hyphen.gap && word?.kind === 'word' && !word.gap;
}

function isBeforeItsWord(tokens: readonly Token[], at: number, menu: MenuIndex): boolean {
  if (menu.numbers.size === 0 || tokens[at + 1]?.kind !== 'word') return false;
  return [...matchWord(tokens, at + 1, menu).keys].some((key) =>
    menu.numbers.has(`${tokens[at]?.value} ${key}`),
  );
}

/** « Nems (4 pièces) », « menu 2 »: the word before it and what follows are those of the name. */
function isBehindItsWord(tokens: readonly Token[], at: number, menu: MenuIndex): boolean {
  const before = tokens[at - 1]?.fold === '(' ? at - 2 : at - 1;
  if (menu.numbersBehind.size === 0 || tokens[before]?.kind !== 'word') return false;
  const [number, next] = [tokens[at]?.value, tokens[at + 1]];
  const follows = next?.kind === 'word' ? stemOf(next.fold) : '';
  return [...matchWord(tokens, before, menu).keys].some((key) =>
    [follows, ''].some((word) => menu.numbersBehind.has(`${key} ${number} ${word}`)),
  );
}
