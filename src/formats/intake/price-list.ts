import type { Countable } from './countable.ts';
import type { Mention } from './mentions.ts';
import type { MenuIndex } from './menu-index.ts';
import type { LinesRead, TextLine } from './text-lines.ts';
import type { Token } from './tokens.ts';

/** From so many prices on, a text is a list of prices. */
const MANY_PRICES = 3;
/** What may stand between a dish and its price. */
const BEFORE_PRICE = /[:=(\-–—→.•·*]/u;
const MOST_SIGNS = 2;

/**
 * The text with numbers set apart that are what the menu asks for the dish before them: « boulets 10 - vol-au-vent
 * 10,50 ». Only in a list of prices; elsewhere « boulets 10 » orders ten of them.
 */
export function withPricesApart(
  text: Countable,
  mentions: readonly Mention[],
  menu: MenuIndex,
): Countable {
  const prices = pricesByDish(menu);
  const found = mentions.flatMap((mention) => {
    const at = numberBehind(mention.to, text);
    const costs = at !== null && isPriceOf(mention, text.tokens[at], prices);
    return costs && !isPriced(at + 1, text) ? [at] : [];
  });
  const said = [...text.apart.values()].filter((kind) => kind === 'price').length;
  const others = found.filter((at) => !text.apart.has(at));
  if (others.length === 0 || said + others.length < MANY_PRICES) return text;
  return {
    ...text,
    apart: new Map([...text.apart, ...others.map((at) => [at, 'price'] as const)]),
  };
}

function pricesByDish({ dishes }: MenuIndex): ReadonlyMap<string, number> {
  return new Map(
    dishes.flatMap(({ dish: { id, price } }) => (price === null ? [] : [[id, price]])),
  );
}

function numberBehind(to: number, { tokens }: Countable): number | null {
  const behind = tokens.slice(to, to + MOST_SIGNS + 1);
  const signs = behind.findIndex(({ kind, fold }) => kind !== 'mark' || !BEFORE_PRICE.test(fold));
  return behind[signs]?.kind === 'number' ? to + signs : null;
}

function isPriceOf(
  { candidates }: Mention,
  token: Token | undefined,
  prices: ReadonlyMap<string, number>,
): boolean {
  const euros = Number((token?.fold ?? '').replace(',', '.'));
  return candidates.some((dish) => prices.get(dish) === Math.round(euros * 100));
}

/** « Shiro 9 81,00 »: the number of a row is followed by its price. */
function isPriced(at: number, { tokens, apart }: Countable): boolean {
  const next = tokens[at]?.kind === 'number' || tokens[at]?.kind === 'word' ? at : at + 1;
  return apart.get(next) === 'price';
}

/** In a list of prices, « soupe 3,50 / brick 4 », a whole number after a dish is its price too. */
export function withoutPrices(
  read: LinesRead,
  text: Countable,
  mentions: readonly Mention[],
): LinesRead {
  const { tokens, apart } = text;
  const prices = [...apart].filter(
    ([at, kind]) => kind === 'price' && tokens[at]?.value === null,
  ).length;
  if (prices < 2 || prices < read.lines.length) return read;
  const kept = read.lines.filter((line) => {
    const behind = tokens[line.to - 1]?.kind === 'number' && tokens[line.from]?.kind !== 'number';
    const next = mentions.find(({ from }) => from >= line.to);
    return !behind || hasOwnPrice(line, next, text);
  });
  return { ...read, lines: kept };
}

/** « Soupe 2 7,00 »: a row says how many, and what they cost. */
function hasOwnPrice(
  { from, to }: TextLine,
  next: Mention | undefined,
  { tokens, apart }: Countable,
): boolean {
  const line = tokens.findIndex(
    ({ kind }, at) => at >= to && (kind === 'break' || kind === 'blank'),
  );
  const end = Math.min(line < 0 ? tokens.length : line, next?.from ?? tokens.length);
  return tokens.slice(from, end).some((_, i) => apart.get(from + i) === 'price');
}
