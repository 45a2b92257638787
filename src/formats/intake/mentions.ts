import type { DishId } from '../../domain/dish.ts';
import { isArabicPair, type IndexedDish, type MenuIndex, type WordMatch } from './menu-index.ts';
import type { Token } from './tokens.ts';
import { AND_WORDS, JOINING } from './vocabulary.ts';
import { matchWord } from './word-match.ts';

/** Words that name a dish, or may name several. */
export interface Mention {
  /** Tokens from `from` up to, not with, `to`. */
  readonly from: number;
  readonly to: number;
  /** The dishes it may name, best first; one when it is clear. */
  readonly candidates: readonly DishId[];
  /** The words name just this dish, in letters that leave no doubt. */
  readonly firm: boolean;
  /** Words right after it that name something else: « mafé poulet » where there is no such mafé. */
  readonly clash: boolean;
  /** « شوربتين »: two by the ending of the word. */
  readonly pair: boolean;
}

interface Growing {
  to: number;
  fits: readonly IndexedDish[];
  keys: Set<string>;
  weak: boolean;
}

const MOST_JOINING = 3;

/** Everything in a text that names a dish of the menu, first to last; no two overlap. */
export function findMentions(tokens: readonly Token[], menu: MenuIndex): Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length;) {
    const found = tokens[at]?.kind === 'word' ? mentionAt(tokens, at, menu) : null;
    if (found) mentions.push(found);
    at = found ? found.to : at + 1;
  }
  return mentions;
}

function mentionAt(tokens: readonly Token[], at: number, menu: MenuIndex): Mention | null {
  const first = matchWord(tokens, at, menu);
  const fits = fitting(menu.dishes, first);
  if (fits.length === 0) return null;
  const growing: Growing = {
    to: at + first.length,
    fits,
    keys: new Set(first.keys),
    weak: first.weak,
  };
  while (grow(tokens, growing, menu));
  const decided = decide(growing, menu);
  const tail = tailOf(tokens, growing, menu);
  return {
    from: at,
    to: tail.clash ? tail.to : growing.to,
    candidates: decided.candidates,
    firm: decided.firm && !tail.clash && !tail.doubt && !growing.weak,
    clash: tail.clash,
    pair: isArabicPair(tokens[at]?.fold ?? ''),
  };
}

/** The dishes that have a word, or two, of the menu. */
function fitting(dishes: readonly IndexedDish[], match: WordMatch): readonly IndexedDish[] {
  return dishes.filter(({ dish, keys, veggie }) =>
    [...match.keys].some(
      (key) => keys.has(key) || (key === 'veggie' && veggie) || key === `both:${dish.id}`,
    ),
  );
}

/** Takes the next word in when it names the same dish; « et » only where a dish has it in its name. */
function grow(tokens: readonly Token[], growing: Growing, menu: MenuIndex): boolean {
  const next = afterJoining(
    tokens,
    growing.to,
    growing.fits.some(({ joins }) => joins),
  );
  if (next === null || tokens[next]?.kind !== 'word') return false;
  const match = matchWord(tokens, next, menu);
  if (match.keys.size === 0) return false;
  const fits = fitting(growing.fits, match);
  if (fits.length === 0) return false;
  growing.to = next + match.length;
  growing.fits = fits;
  for (const key of match.keys) growing.keys.add(key);
  growing.weak ||= match.weak && fits.length > 1;
  return true;
}

/** The next word that says something, past « de », « à la », « ( »; null where the name has ended. */
function afterJoining(tokens: readonly Token[], at: number, over: boolean): number | null {
  let next = at;
  for (let skipped = 0; skipped <= MOST_JOINING; skipped++, next++) {
    const token = tokens[next];
    if (!token) return null;
    if (token.kind === 'mark' && skipped === 0 && /[(&/-]/u.test(token.fold)) continue;
    if (token.kind === 'break' && skipped === 0) {
      if (tokens[next + 1]?.kind !== 'word') return null;
      continue;
    }
    if (token.kind !== 'word') return null;
    const small = JOINING.has(token.fold) || (over && AND_WORDS.has(token.fold));
    if (!small) return next;
  }
  return null;
}

interface Decided {
  readonly candidates: readonly DishId[];
  readonly firm: boolean;
}

function decide({ fits, keys }: Growing, menu: MenuIndex): Decided {
  const all = fits.map(({ dish }) => dish.id);
  if (fits.length === 1) return { candidates: all, firm: true };
  const whole = fits.filter(({ phrases }) => phrases.some((phrase) => sameKeys(phrase, keys)));
  const veggieMains = keys.has('veggie')
    ? fits.filter(({ dish, veggie }) => dish.course === 'main' && veggie)
    : [];
  const [only] = whole;
  if (only && whole.length === 1) {
    const rival = fits.some(
      (one) => one !== only && one.dish.course === only.dish.course && !isVeggieOnly(keys),
    );
    const named = sameKeys(only.phrases[0] ?? [], keys) && keys.size > 1;
    const rivalMains = isVeggieOnly(keys) && veggieMains.some((one) => one !== only);
    return { candidates: [only.dish.id], firm: named || (!rival && !rivalMains) };
  }
  if (isVeggieOnly(keys) && veggieMains.length > 0) {
    return { candidates: veggieMains.map(({ dish }) => dish.id), firm: veggieMains.length === 1 };
  }
  const heads = fits.filter(({ phrases }) =>
    phrases.some((phrase) => phrase[0] !== undefined && keys.has(phrase[0])),
  );
  const [head] = heads;
  if (head && heads.length === 1 && menu.dishes.length > 1)
    return { candidates: [head.dish.id], firm: false };
  return { candidates: all, firm: false };
}

function isVeggieOnly(keys: ReadonlySet<string>): boolean {
  return keys.size === 1 && keys.has('veggie');
}

function sameKeys(phrase: readonly string[], keys: ReadonlySet<string>): boolean {
  return (
    phrase.length > 0 &&
    phrase.every((key) => keys.has(key)) &&
    [...keys].every((key) => phrase.includes(key))
  );
}

interface Tail {
  readonly to: number;
  /** Food that is not in the dish follows: the words name something that is not on the menu. */
  readonly clash: boolean;
  /** A word nobody knows follows. */
  readonly doubt: boolean;
}

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

/** What stands right after a mention, and whether it goes with it. */
function tailOf(tokens: readonly Token[], growing: Growing, menu: MenuIndex): Tail {
  const none = { to: growing.to, clash: false, doubt: false };
  const next = afterJoining(tokens, growing.to, false);
  const token = next === null ? undefined : tokens[next];
  if (next === null || !token || tokens[growing.to]?.kind === 'break') return none;
  const between = tokens.slice(growing.to, next).filter(({ kind }) => kind === 'word');
  if (
    between.some(({ fold }) => fold === 'la' || fold === 'le' || fold === 'les') &&
    between.length === 1
  )
    return none;
  if (WITHOUT.has(token.fold))
    return { ...none, doubt: lacksItself(tokens, next + 1, growing, menu) };
  if (between.some(({ fold }) => /^(?:a|an|un|une|een)$/u.test(fold) && fold !== 'a')) return none;
  const match = matchWord(tokens, next, menu);
  const soft = between.some(({ fold }) => WITH.has(fold));
  if (match.nature === 'unknown')
    return { ...none, doubt: !soft && (between.length > 0 || !isSignature(tokens, next)) };
  if (match.nature === 'known') return none;
  if (soft) return { ...none, doubt: true };
  const described = growing.keys.size > 1 && match.nature === 'food';
  if (described) return { ...none, doubt: true };
  return { to: next + match.length, clash: true, doubt: false };
}

/** « Maqlouba sans aubergine »: without what makes it that dish. */
function lacksItself(
  tokens: readonly Token[],
  at: number,
  { fits }: Growing,
  menu: MenuIndex,
): boolean {
  const skipped = JOINING.has(tokens[at]?.fold ?? '') ? at + 1 : at;
  const { keys } = matchWord(tokens, skipped, menu);
  return fits.some((dish) => [...keys].some((key) => dish.keys.has(key)));
}

/** The last word of a line that begins with a capital is a signature, « 2 tajines Nadia ». */
function isSignature(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    tokens[at]?.capital === true &&
    (next === undefined || next.kind === 'break' || next.kind === 'blank')
  );
}
