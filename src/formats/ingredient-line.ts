import { inLatinDigits } from '../kernel/latin-digits.ts';
import { type Measure, parseQuantity } from '../domain/measure.ts';
import { unitAhead } from './measure-words.ts';

/** What a line of a recipe says: « 500 g de riz ». */
export interface IngredientLine {
  readonly name: string;
  /** null: no quantity, or one this reader does not understand; then the name is the whole line. */
  readonly measure: Measure | null;
}

const NUMBER =
  /^(?:\d{1,6} \d{1,3}[/⁄]\d{1,3}|\d{1,6}[/⁄]\d{1,6}|\d{1,7}(?:[.,]\d{1,6})? ?[¼½¾⅓⅔⅛⅜⅝⅞]?|[¼½¾⅓⅔⅛⅜⅝⅞])(?![\d.,/⁄])/u;

/** « 1.500 » is a thousand and a half for some, one and a half for others: nobody guesses here. */
const AMBIGUOUS = /^[1-9]\d{0,2}[.,]\d{3}$/;

/** Words and signs after a number that make it less than sure: « 2 à 3 », « 200 g + 50 g », « 1 kg 500 ». */
const JOINED = /^(?:[-–—~+/&×*%=\d]|(?:à|a|ou|or|of|tot|to|et|and|en|x|أو|إلى)(?=\s))/iu;

const LINKING = /^(?:de la |de l['’] ?|des |du |de |d['’] ?|of |van |من )/iu;

/**
 * Reads a line as recipes write it, never more than stands there: a number, a unit where there is one, a
 * name. What is not understood stays whole as the name, to taste.
 */
export function readIngredientLine(line: string): IngredientLine {
  const text = inLatinDigits(line)
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^[-•*–] /, '');
  const number = NUMBER.exec(text)?.[0].trim() ?? '';
  const amount = parseQuantity(number);
  const counted = AMBIGUOUS.test(number) ? null : countedThing(text.slice(number.length));
  if (!amount.ok || amount.value.num === 0n || counted === null)
    return { name: text, measure: null };
  return { name: counted.name, measure: { amount: amount.value, unit: counted.unit } };
}

/** What follows a number: a unit and a name, or a name that is counted by the piece; null: not sure. */
function countedThing(after: string): { readonly name: string; readonly unit: string } | null {
  const words = after.trimStart();
  const found = unitAhead(words);
  const name = found ? found.rest.replace(LINKING, '').trim() : words;
  if (name === '' || JOINED.test(name)) return null;
  if (found) return { name, unit: found.unit };
  return /^ \p{L}/u.test(after) && !/\d/.test(words) ? { name, unit: 'piece' } : null;
}
