import { Download, HandHelping, ListX, Trash2, Undo2 } from 'lucide';
import { writeRecipe } from '../../formats/write-recipe.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';
import { paths } from '../paths.ts';
import { saveFile } from '../save-file.ts';
import { deleteRecipe } from './change-recipe.ts';
import { lendRecipe, takeOffList, takeRecipeAway } from './lend-recipe.ts';
import type { RecipeEditing } from './recipe-editing.ts';

/** Who reads it: lend it, take it away, copy it, delete it. */
export function EditSharing(editing: RecipeEditing) {
  const { t } = useTexts();
  const { known } = editing;
  const { recipe, home, isLender } = known;
  const copy = () => {
    const name = recipe.name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '');
    const file = `${name.slice(0, 60) || t('recipes.title')}.json`;
    saveFile(new File([writeRecipe(recipe)], file, { type: 'application/ld+json' }));
  };
  return (
    <Section title={t('recipes.sharing')}>
      <div class="recipe-choices">
        {home === 'mine' && <Lend {...editing} />}
        {home === 'group' && isLender && <TakeAway {...editing} />}
        {home === 'group' && !isLender && <TakeOff {...editing} />}
        <Button icon={Download} onPress={copy}>
          {t('recipes.copy')}
        </Button>
        {(home === 'mine' || isLender) && <Delete {...editing} />}
      </div>
    </Section>
  );
}

function Lend({ props, known, save }: RecipeEditing) {
  const { t } = useTexts();
  const lend = () => save('lend', () => lendRecipe(props, known.recipe.id), t('recipes.lentSaid'));
  return (
    <>
      {known.isReturned && <p>{t('recipes.returned')}</p>}
      <p>{t('recipes.lendWhy')}</p>
      <Button icon={HandHelping} onPress={() => void lend()}>
        {t('recipes.lend')}
      </Button>
    </>
  );
}

function TakeAway({ props, known, save }: RecipeEditing) {
  const { t } = useTexts();
  const take = () =>
    save('lend', () => takeRecipeAway(props, known.recipe.id), t('recipes.takenSaid'));
  return (
    <>
      <p>{t('recipes.takeAwayWhy')}</p>
      <Button icon={Undo2} onPress={() => void take()}>
        {t('recipes.takeAway')}
      </Button>
    </>
  );
}

/** For phones that did not lend it: the list is tidied without the lender's phone. Can be undone. */
function TakeOff({ props, known, save }: RecipeEditing) {
  const { t } = useTexts();
  const press = async () => {
    const said = t('recipes.takenOffSaid');
    if (await save('lend', () => takeOffList(props, known.recipe.id), said))
      props.go(paths.recipes(props.week.week));
  };
  return (
    <>
      <p>{t('recipes.lentByOther')}</p>
      <Button icon={ListX} onPress={() => void press()}>
        {t('recipes.takeOff')}
      </Button>
    </>
  );
}

function Delete({ props, known, save }: RecipeEditing) {
  const { t } = useTexts();
  const press = async () => {
    const said = t('recipes.deletedSaid');
    if (await save('delete', () => deleteRecipe(props, known.recipe.id), said))
      props.go(paths.recipes(props.week.week));
  };
  return (
    <Button kind="danger" icon={Trash2} onPress={() => void press()}>
      {t('recipes.delete')}
    </Button>
  );
}
