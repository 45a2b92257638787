import {
  type Allergen,
  ALLERGENS,
  type AllergenSheet,
  missingDetails,
  undeclaredAllergens,
} from '../../domain/allergen.ts';
import { inheritedSheets } from '../../store/views/week-menu.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';
import { Tag } from '../../ui/tag.tsx';
import { AllergenQuestion } from '../allergen-question.tsx';
import { ALLERGEN_WORD } from '../dish-words.ts';
import { declareAllergen, declareRest } from './change-dish.ts';
import { Contradictions } from './dish-diets-part.tsx';
import type { DishEditing } from './dish-editing.ts';
import { SavedNote } from '../saved-note.tsx';
import '../allergens.css';

/** The fourteen questions; one tap answers all that are left. */
export function AllergensPart({ week, dish, saved, save }: DishEditing) {
  const { t } = useTexts();
  const left = undeclaredAllergens(dish.allergens).length;
  const inherited = inheritedSheets(week.book).get(dish.id) ?? {};
  const rest = left === ALLERGENS.length ? t('menu.noneOfThe14') : t('menu.noneOfTheOthers');
  const declare = () => save('allergens', () => declareRest(week, dish), t('menu.noneSaid'));
  return (
    <Section title={t('menu.allergens')}>
      <output class="allergens-left">
        <AllergensState sheet={dish.allergens} />
      </output>
      <ul class="allergens">
        {ALLERGENS.map((allergen: Allergen) => (
          <AllergenQuestion
            key={allergen}
            allergen={allergen}
            entry={dish.allergens[allergen] ?? null}
            inherited={inherited[allergen] ?? null}
            saved={saved === allergen}
            onAnswer={(entry) =>
              save(allergen, () => declareAllergen(week, dish.id, { allergen, entry }))
            }
          />
        ))}
      </ul>
      <Contradictions dish={dish} />
      {left > 0 && (
        <Button wide onPress={() => void declare()}>
          {rest}
        </Button>
      )}
      <SavedNote shown={saved === 'allergens'} />
    </Section>
  );
}

/** What the menu still waits for before it can be published: answers first, then which cereal or nut. */
function AllergensState({ sheet }: { readonly sheet: AllergenSheet }) {
  const { t, list } = useTexts();
  const left = undeclaredAllergens(sheet).length;
  const unnamed = missingDetails(sheet).map((allergen) => t(ALLERGEN_WORD[allergen]));
  if (left > 0) return <Tag tone="todo">{t('menu.allergensLeft', { n: left })}</Tag>;
  return unnamed.length > 0 ? (
    <Tag tone="todo">{t('menu.blockerDetail', { what: list(unnamed) })}</Tag>
  ) : (
    <Tag tone="good">{t('menu.allergensDone')}</Tag>
  );
}
