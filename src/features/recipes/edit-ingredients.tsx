import { Plus } from 'lucide';
import { useState } from 'preact/hooks';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Name } from '../../ui/name.tsx';
import { Section } from '../../ui/section.tsx';
import { measureText } from '../measure-text.ts';
import { putIngredient, removeIngredient } from './change-recipe.ts';
import { BringsPart } from './edit-brings.tsx';
import { EditMeasure } from './edit-measure.tsx';
import { EditName } from './edit-name.tsx';
import { EditScaling } from './edit-scaling.tsx';
import { PartTools } from './part-tools.tsx';
import type { IngredientEditing, RecipeEditing } from './recipe-editing.ts';

/** One line each; what a line holds opens in place. */
export function EditIngredients(editing: RecipeEditing) {
  const { t } = useTexts();
  const { props, known, save } = editing;
  const { ingredients, id: recipe } = known.recipe;
  const [added, setAdded] = useState<string | null>(null);
  const add = async () => {
    const id = props.phone.ids.next();
    if (await save(id, () => putIngredient(props, recipe, { id }))) setAdded(id);
  };
  return (
    <Section title={t('recipes.ingredients')}>
      <ul class="recipe-parts">
        {ingredients.map((ingredient, at) => (
          <li key={ingredient.id}>
            <Disclosure
              summary={<IngredientSummary ingredient={ingredient} />}
              open={added === ingredient.id}
              late
            >
              <div class="recipe-part">
                <EditName {...editing} ingredient={ingredient} />
                <EditMeasure {...editing} ingredient={ingredient} />
                <EditScaling {...editing} ingredient={ingredient} />
                <BringsPart {...editing} ingredient={ingredient} />
                <PartTools
                  {...editing}
                  part={ingredient.id}
                  isFirst={at === 0}
                  isLast={at === ingredients.length - 1}
                  removedSaid={t('recipes.removedSaid')}
                  onRemove={() => removeIngredient(props, recipe, ingredient.id)}
                />
              </div>
            </Disclosure>
          </li>
        ))}
      </ul>
      <Button wide icon={Plus} onPress={() => void add()}>
        {t('recipes.addIngredient')}
      </Button>
    </Section>
  );
}

function IngredientSummary({
  ingredient: { name, measure },
}: Pick<IngredientEditing, 'ingredient'>) {
  const texts = useTexts();
  const { t } = texts;
  return (
    <>
      <bdi>{measure === null ? t('recipes.toTaste') : measureText(measure, texts)}</bdi>{' '}
      {name.trim() === '' ? t('recipes.unnamedIngredient') : <Name>{name}</Name>}
    </>
  );
}
