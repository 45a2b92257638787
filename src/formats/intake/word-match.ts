import { consonantsOf, isArabic, soundOf, stemOf } from './fold-word.ts';
import { arabicForms, foodKey, keysNamedBy, type MenuIndex, type WordMatch } from './menu-index.ts';
import { nearMatch, otherScript } from './near-match.ts';
import type { Token } from './tokens.ts';
import { BEGINS_FOOD, KNOWN, VEGGIE, foodOf } from './vocabulary.ts';

const NOTHING: ReadonlySet<string> = new Set();
/** Words are few and come back: what was found for one is kept with the menu, up to so many. */
const MOST_KEPT = 4000;

/** What the word, or the two or three words, at a place of the message may be. */
export function matchWord(tokens: readonly Token[], at: number, menu: MenuIndex): WordMatch {
  const phrase = foodPhraseAt(tokens, at, menu) ?? namePhraseAt(tokens, at, menu);
  return phrase ?? matchOne(tokens[at]?.fold ?? '', menu);
}

function matchOne(fold: string, menu: MenuIndex): WordMatch {
  const kept = menu.matches.get(fold);
  if (kept) return kept;
  const match = findOne(fold, menu);
  if (menu.matches.size < MOST_KEPT) menu.matches.set(fold, match);
  return match;
}

function findOne(fold: string, menu: MenuIndex): WordMatch {
  const exact = exactKeys(fold, menu);
  if (exact.size > 0) return { keys: exact, nature: 'menu', weak: false, length: 1 };
  if (KNOWN.has(fold)) return { keys: NOTHING, nature: 'known', weak: false, length: 1 };
  if (foodKey(fold) !== undefined) {
    const other = otherScript(fold, menu);
    if (other && !other.weak) return other;
    return { keys: NOTHING, nature: 'food', weak: false, length: 1 };
  }
  const near = nearMatch(fold, menu);
  return near ?? { keys: NOTHING, nature: 'unknown', weak: false, length: 1 };
}

function foodPhraseAt(tokens: readonly Token[], at: number, menu: MenuIndex): WordMatch | null {
  if (!BEGINS_FOOD.has(tokens[at]?.fold ?? '')) return null;
  for (const length of [3, 2]) {
    const concept = foodOf(phraseOf(tokens, at, length) ?? '');
    if (concept === undefined) continue;
    const keys = keysNamedBy(`c:${concept}`, menu);
    return { keys, nature: keys.size > 0 ? 'menu' : 'food', weak: false, length };
  }
  return null;
}

/** So many words from a place on, or null where fewer follow. */
function phraseOf(tokens: readonly Token[], at: number, length: number): string | null {
  const words = tokens.slice(at, at + length);
  if (words.length < length || words.some(({ kind }) => kind !== 'word')) return null;
  return words.map(({ fold }) => fold).join(' ');
}

/** A name of two or three words in the other script, « شيش طاووق ». */
function namePhraseAt(tokens: readonly Token[], at: number, menu: MenuIndex): WordMatch | null {
  if (!isArabic(tokens[at]?.fold ?? '')) return null;
  for (const length of [3, 2]) {
    const [first, ...rest] = phraseOf(tokens, at, length)?.split(' ') ?? [];
    if (first === undefined) continue;
    const signs = rest.map((word) => consonantsOf(word.replace(/^ال/u, ''))).join('');
    const dish = arabicForms(first)
      .map((form) => menu.byConsonants.get(consonantsOf(form) + signs))
      .find((one) => one !== undefined);
    if (dish) return { keys: new Set([`both:${dish.id}`]), nature: 'menu', weak: false, length };
  }
  return null;
}

function exactKeys(fold: string, menu: MenuIndex): Set<string> {
  const food = foodKey(fold);
  const forms = isArabic(fold) ? arabicForms(fold) : [fold];
  const written = forms.map((form) => menu.byStem.get(stemOf(form)));
  const keys = [
    ...(food === undefined ? [] : keysNamedBy(food, menu)),
    ...written,
    heardKey(fold, menu),
  ];
  const veggie = VEGGIE.has(fold) && menu.dishes.some((dish) => dish.veggie);
  return new Set([...keys.flatMap((key) => key ?? []), ...(veggie ? ['veggie'] : [])]);
}

/** « Baclava » sounds like « baklava »; a word that is known to mean something else does not. */
function heardKey(fold: string, menu: MenuIndex): string | undefined {
  const sound = soundOf(stemOf(fold));
  return KNOWN.has(fold) || sound.length < 3 ? undefined : menu.bySound.get(sound);
}
