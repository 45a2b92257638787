import {
  type Allergen,
  type AllergenEntry,
  ALLERGENS,
  type AllergenSheet,
} from '../../domain/allergen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Checks } from '../../ui/checks.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { AllergenQuestion } from '../allergen-question.tsx';
import { ALLERGEN_PICTURE } from '../allergen-words.ts';
import { ALLERGEN_WORD } from '../dish-words.ts';
import { SavedNote } from '../saved-note.tsx';
import { changeIngredient } from './change-recipe.ts';
import type { IngredientEditing } from './recipe-editing.ts';
import '../allergens.css';

const BROUGHT: AllergenEntry = { presence: 'contains', detail: '' };

/** What an ingredient brings of the fourteen: ticked, then how much of it, and which cereal or nut. */
export function BringsPart({ props, known, saved, save, ingredient }: IngredientEditing) {
  const { t, list } = useTexts();
  const { id, allergens } = ingredient;
  const part = `${id}/brings`;
  const brought = ALLERGENS.filter((one) => allergens[one] !== undefined);
  const place = { recipe: known.recipe.id, id };
  const put = (change: (now: AllergenSheet) => AllergenSheet, where = part) =>
    save(where, () =>
      changeIngredient(props, place, (now) => ({ allergens: change(now.allergens) })),
    );
  const tick = (ticked: readonly Allergen[]) =>
    put((now) => {
      const standing = ALLERGENS.filter((one) =>
        brought.includes(one) === ticked.includes(one)
          ? now[one] !== undefined // not the one that was tapped
          : ticked.includes(one),
      );
      return Object.fromEntries(standing.map((one) => [one, now[one] ?? BROUGHT]));
    });
  const words = brought.map((one) => t(ALLERGEN_WORD[one]));
  return (
    <Disclosure
      summary={
        brought.length === 0 ? t('recipes.bringsNone') : t('recipes.brings', { list: list(words) })
      }
      late
    >
      <div class="recipe-part">
        <Checks
          legend={t('recipes.bringsWhich')}
          choices={ALLERGENS.map((one) => ({
            value: one,
            word: t(ALLERGEN_WORD[one]),
            icon: ALLERGEN_PICTURE[one],
          }))}
          values={brought}
          onChange={(ticked) => void tick(ticked)}
        />
        <ul class="allergens">
          {brought.map((allergen) => (
            <AllergenQuestion
              key={allergen}
              allergen={allergen}
              entry={allergens[allergen] ?? null}
              saved={saved === `${part}/${allergen}`}
              onAnswer={(entry) =>
                put((now) => ({ ...now, [allergen]: entry }), `${part}/${allergen}`)
              }
            />
          ))}
        </ul>
        <SavedNote shown={saved === part} />
      </div>
    </Disclosure>
  );
}
