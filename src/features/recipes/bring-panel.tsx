import { FileUp } from 'lucide';
import { useState } from 'preact/hooks';
import { LONGEST_RECIPE_FILE } from '../../formats/read-recipe.ts';
import { readRecipes } from '../../formats/recipe-json-ld.ts';
import { errorSentence, type SpokenError } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { paths } from '../paths.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { bringRecipes, broughtRecipe, onlyRecipe } from './bring-recipes.ts';
import type { RecipeScreenProps } from './with-mine.tsx';

/** Takes recipes of a file or of a pasted text; they are private until they are lent. */
export function BringPanel(props: RecipeScreenProps) {
  const texts = useTexts();
  const { t } = texts;
  const { gestures, me, go, week } = props;
  const [pasted, setPasted] = useState('');
  const [error, setError] = useState<SpokenError | null>(null);
  const once = useOneAtATime();
  const take = async (text: string) => {
    const read = readRecipes(text);
    setError(read.ok ? null : read.error);
    if (!read.ok) return;
    const said = { by: me.value, unsaid: t('recipes.lookAllergens') };
    const recipes = read.value.map((recipe) => broughtRecipe(props, recipe, said));
    const done = t('recipes.brought', { n: recipes.length });
    if (!(await gestures.run(() => bringRecipes(props, recipes), done))) return;
    setPasted('');
    const only = onlyRecipe(recipes);
    if (only !== null) go(paths.editRecipe(week.week, only));
  };
  const open = async ([file]: readonly File[]) => {
    if (!file) return;
    if (file.size > LONGEST_RECIPE_FILE) setError({ type: 'RecipeFileTooLarge' });
    else await take(await file.text().catch(() => ''));
  };
  return (
    <div class="recipe-choices">
      <p>{t('recipes.bringHint')}</p>
      <FileButton
        word={t('recipes.file')}
        icon={FileUp}
        accept=".json,.jsonld,.html,.htm,application/json,application/ld+json,text/html"
        onFiles={(files) => once('file', () => open(files))}
      />
      <TextField
        label={t('recipes.paste')}
        value={pasted}
        onInput={setPasted}
        lines={3}
        error={error ? errorSentence(texts, error) : undefined}
      />
      <Button onPress={() => once('paste', () => take(pasted))}>{t('recipes.take')}</Button>
    </div>
  );
}
