import { dietContradictions, DIETS } from '../../domain/dish.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Checks } from '../../ui/checks.tsx';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { Notice } from '../../ui/notice.tsx';
import { changeDish } from './change-dish.ts';
import type { DishEditing } from './dish-editing.ts';
import { ALLERGEN_WORD, DIET_WORD, SPICY_WORD } from '../dish-words.ts';
import { SavedNote } from '../saved-note.tsx';

/** What the cook claims, and at once what the allergens deny. */
export function DietsPart({ week, dish, saved, save }: DishEditing) {
  const { t } = useTexts();
  return (
    <div>
      <Checks
        legend={t('menu.diets')}
        hint={t('menu.dietsHint')}
        choices={DIETS.map((diet) => ({ value: diet, word: t(DIET_WORD[diet]) }))}
        values={dish.diets}
        onChange={(diets) => void save('diets', () => changeDish(week, dish.id, { diets }))}
      />
      <Contradictions dish={dish} />
      <SavedNote shown={saved === 'diets'} />
    </div>
  );
}

/** The claims of a dish that its allergens deny; it stands beside whatever brought them about. */
export function Contradictions({ dish }: Pick<DishEditing, 'dish'>) {
  const { t } = useTexts();
  return (
    <>
      {dietContradictions(dish).map(({ diet, allergen }) => (
        <Notice key={`${diet}/${allergen}`} tone="problem" word={t('menu.problem')} role="alert">
          {t('menu.contradiction', {
            diet: t(DIET_WORD[diet]),
            allergen: t(ALLERGEN_WORD[allergen]),
          })}
        </Notice>
      ))}
    </>
  );
}

/** From not spicy to very spicy. */
export function SpicyPart({ week, dish, saved, save }: DishEditing) {
  const { t } = useTexts();
  const levels = [0, 1, 2, 3] as const;
  const keys = ['0', '1', '2', '3'] as const;
  return (
    <div>
      <ChoiceGroup
        legend={t('menu.spicy')}
        choices={levels.map((level) => ({ value: keys[level], word: t(SPICY_WORD[level]) }))}
        value={keys[dish.spicy]}
        onChange={(key) => {
          const spicy = levels[keys.indexOf(key)] ?? 0;
          void save('spicy', () => changeDish(week, dish.id, { spicy })); // says its own failure
        }}
      />
      <SavedNote shown={saved === 'spicy'} />
    </div>
  );
}
