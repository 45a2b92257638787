/**
 * The fourteen allergens to declare, in the order of Regulation (EU) 1169/2011, annex II.
 * Sulphites count above 10 mg/kg or 10 mg/l, expressed as SO2.
 */
export const ALLERGENS = [
  'gluten',
  'crustaceans',
  'eggs',
  'fish',
  'peanuts',
  'soy',
  'milk',
  'nuts',
  'celery',
  'mustard',
  'sesame',
  'sulphites',
  'lupin',
  'molluscs',
] as const;

export type Allergen = (typeof ALLERGENS)[number];

/** What the kitchen says of one allergen in one dish. */
export type Presence = 'contains' | 'may-contain' | 'not';

export interface AllergenEntry {
  readonly presence: Presence;
  /** Which cereal or which nut, in the cook's words; empty for the twelve others. */
  readonly detail: string;
}

/** What the kitchen declared of one dish. An absent key is a question not yet answered, never a « no ». */
export type AllergenSheet = { readonly [A in Allergen]?: AllergenEntry };

/** Annex II asks to name the cereal and the nut, not the family alone. */
const NAMED: readonly Allergen[] = ['gluten', 'nuts'];

/** From the one that warns most. */
const PRESENCES: readonly Presence[] = ['contains', 'may-contain', 'not'];

/** Of answers that contradict each other the one that warns most: a warning too many hurts nobody. */
export function strictestPresence(first: Presence, others: readonly unknown[]): Presence {
  return PRESENCES.find((presence) => presence === first || others.includes(presence)) ?? first;
}

/** The allergens nobody has answered for, in annex II order. Not one may be left at publication. */
export function undeclaredAllergens(sheet: AllergenSheet): Allergen[] {
  return ALLERGENS.filter((allergen) => sheet[allergen] === undefined);
}

/** Gluten or nuts that are, or may be, in the dish without the cereal or the nut being named. */
export function missingDetails(sheet: AllergenSheet): Allergen[] {
  return NAMED.filter((allergen) => {
    const entry = sheet[allergen];
    return entry !== undefined && entry.presence !== 'not' && entry.detail.trim() === '';
  });
}

/** Every allergen still unanswered becomes « not »; what was answered stays (« none of the 14 »). */
export function declareRestAbsent(sheet: AllergenSheet): AllergenSheet {
  const absent: AllergenEntry = { presence: 'not', detail: '' };
  return { ...Object.fromEntries(ALLERGENS.map((allergen) => [allergen, absent])), ...sheet };
}
