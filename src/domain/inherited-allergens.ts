import {
  type Allergen,
  type AllergenEntry,
  ALLERGENS,
  type AllergenSheet,
  strictestPresence,
} from './allergen.ts';
import type { Ingredient } from './recipe.ts';

/**
 * What a dish inherits of its ingredients, strictest answer first; only allergens that are in one of them.
 * The cereals and nuts are named one after the other. (Regulation (EU) 1169/2011, annex II.)
 */
export function inheritedAllergens(
  ingredients: readonly Pick<Ingredient, 'allergens'>[],
): AllergenSheet {
  const sheet: Partial<Record<Allergen, AllergenEntry>> = {};
  for (const allergen of ALLERGENS) {
    const entries = ingredients.flatMap((one) => presentEntry(one.allergens[allergen]));
    const [first] = entries;
    if (!first) continue;
    const others = entries.map(({ presence }) => presence);
    const details = entries.map(({ detail }) => detail.trim()).filter((detail) => detail !== '');
    const presence = strictestPresence(first.presence, others);
    sheet[allergen] = { presence, detail: [...new Set(details)].join(', ') };
  }
  return sheet;
}

/**
 * What a dish declares once it inherits: the stricter answer, and the cook's own naming of cereal or nut
 * before the recipe's.
 */
export function withInherited(declared: AllergenSheet, inherited: AllergenSheet): AllergenSheet {
  const sheet: Partial<Record<Allergen, AllergenEntry>> = { ...declared };
  for (const allergen of ALLERGENS) {
    const [own, brought] = [declared[allergen], inherited[allergen]];
    if (!brought || brought.presence === 'not') continue;
    const presence = own ? strictestPresence(own.presence, [brought.presence]) : brought.presence;
    const detail = own?.detail.trim() ? own.detail : brought.detail;
    sheet[allergen] = { presence, detail };
  }
  return sheet;
}

function presentEntry(entry: AllergenEntry | undefined): AllergenEntry[] {
  return entry && entry.presence !== 'not' ? [entry] : [];
}
