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
  if (value === null || menu.numbers.size === 0 || tokens[at + 1]?.kind !== 'word') return false;
  return [...matchWord(tokens, at + 1, menu).keys].some((key) =>
    menu.numbers.has(`${value} ${key}`),
  );
}
