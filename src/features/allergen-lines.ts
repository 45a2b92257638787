import {
  type Allergen,
  ALLERGENS,
  type Presence,
  undeclaredAllergens,
} from '../domain/allergen.ts';
import type { Dish } from '../domain/dish.ts';
import type { Texts } from '../i18n/texts.ts';
import { ALLERGEN_WORD } from './dish-words.ts';
import { oneLine } from './one-line.ts';

/** What a dish contains and may contain of the fourteen, a sentence each; or that not all is declared. */
export function allergenLines(dish: Dish, texts: Texts): string[] {
  const { t, list } = texts;
  if (undeclaredAllergens(dish.allergens).length > 0) return [t('menu.textNotDeclared')];
  const named = (presence: Presence) =>
    ALLERGENS.filter((allergen) => dish.allergens[allergen]?.presence === presence).map(
      (allergen) => allergenName(dish, allergen, texts),
    );
  const [contains, mayContain] = [named('contains'), named('may-contain')];
  // « None of the 14 » first would stop a reader before « may contain ».
  if (contains.length + mayContain.length === 0) return [t('menu.textContainsNone')];
  return [
    ...(contains.length > 0 ? [t('menu.textContains', { list: list(contains) })] : []),
    ...(mayContain.length > 0 ? [t('menu.textMayContain', { list: list(mayContain) })] : []),
  ];
}

function allergenName(dish: Dish, allergen: Allergen, { t }: Texts): string {
  const detail = oneLine(dish.allergens[allergen]?.detail ?? '');
  const word = t(ALLERGEN_WORD[allergen]);
  return detail === '' ? word : `${word} (${detail})`;
}
