import { measureText } from './measure-text.ts';
import { ceilingOf } from '../domain/fraction.ts';
import type { Measure } from '../domain/measure.ts';
import type { Texts } from '../i18n/texts.ts';
import type { ShoppingLine } from './read-shopping.ts';

/** How much of a line to buy: packs where it comes in packs, else the exact need; null: to taste. */
export function toBuyText({ need, packs, ware }: ShoppingLine, texts: Texts): string | null {
  if (packs && ware.pack)
    return texts.t('shopping.packs', { n: packs.packs, pack: measureText(ware.pack, texts) });
  return need && measureText(inWholePieces(need), texts);
}

/** Nobody sells a third of a lemon. */
function inWholePieces(need: Measure): Measure {
  if (need.unit !== 'piece') return need;
  return { ...need, amount: { num: ceilingOf(need.amount), den: 1n } };
}

/** What stands beside it: the exact need of packs, « to taste », and what it is for. */
export function besideText(line: ShoppingLine, texts: Texts): string {
  const { t, commas } = texts;
  const { need, packs, toTaste, recipes } = line;
  const parts = [
    ...(packs && need ? [t('shopping.exactly', { amount: measureText(need, texts) })] : []),
    ...(toTaste ? [t('recipes.toTaste')] : []),
    ...(recipes.length > 0 ? [t('shopping.forRecipes', { recipes: commas(recipes) })] : []),
    ...(line.extras.length > 0 ? [t('shopping.byHand')] : []),
  ];
  return parts.join(' · ');
}
