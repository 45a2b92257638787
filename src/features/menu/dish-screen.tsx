import { CookingPot, Trash2, Undo2, UtensilsCrossed } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import type { Dish, DishId } from '../../domain/dish.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { hasPrices } from '../../store/views/open-week.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Name } from '../../ui/name.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { useRecipeWays } from '../use-recipe-ways.ts';
import { discardBlank, isBlank, ordersNaming, putBack, takeOff } from './change-dish.ts';
import { AllergensPart } from './dish-allergens-part.tsx';
import { DietsPart, SpicyPart } from './dish-diets-part.tsx';
import type { DishEditing } from './dish-editing.ts';
import { PhotoPart } from './dish-photo-part.tsx';
import { AliasesPart, CoursePart, NamePart, PricePart } from './dish-words-part.tsx';
import { isOver, isPublished } from './menu-events.ts';
import { DishSummary } from './dish-summary.tsx';
import { MenuLocked } from './menu-locked.tsx';
import './dish-screen.css';

export type DishScreenProps = ScreenProps & { readonly dish: DishId };

/** One dish: every answer is kept as soon as it is given. */
export function DishScreen(props: DishScreenProps) {
  return <DishPage key={props.dish} {...props} />;
}

function DishPage(props: DishScreenProps) {
  const { t } = useTexts();
  const { week } = props;
  const dish = week.menu.value.dishes.find(({ id }) => id === props.dish);
  useDiscardBlank(props);
  const named = dish !== undefined && dish.name.trim() !== '';
  return (
    <Page
      title={named ? <Name>{dish.name}</Name> : t('menu.newDish')}
      back={{ href: paths.menu(week.week), word: t('menu.backToMenu') }}
      action={
        <LinkButton kind="main" wide href={paths.menu(week.week)}>
          {t('menu.dishDone')}
        </LinkButton>
      }
    >
      {dish === undefined ? (
        <EmptyState picture={UtensilsCrossed}>{t('menu.dishGone')}</EmptyState>
      ) : (
        <DishContent {...props} edited={dish} />
      )}
    </Page>
  );
}

function DishContent(props: DishScreenProps & { readonly edited: Dish }) {
  const events = props.week.events.value;
  const isOpen = !isPublished(events) && !isOver(events);
  return (
    <>
      <RecipeLink {...props} />
      {isOpen ? <DishEditor {...props} /> : <PublishedDish {...props} />}
    </>
  );
}

/** How it is cooked, where this phone can read it. */
function RecipeLink(props: DishScreenProps & { readonly edited: Dish }) {
  const { t } = useTexts();
  const recipe = useRecipeWays(props).get(props.edited.libraryId);
  if (recipe === undefined) return null;
  return (
    <LinkButton icon={CookingPot} href={paths.recipe(props.week.week, recipe)}>
      {t('recipes.way')}
    </LinkButton>
  );
}

function PublishedDish(props: DishScreenProps & { readonly edited: Dish }) {
  return (
    <>
      <MenuLocked {...props} />
      <DishSummary week={props.week} dish={props.edited} />
    </>
  );
}

function DishEditor(props: DishScreenProps & { readonly edited: Dish }) {
  const { week, gestures, edited } = props;
  const [saved, setSaved] = useState<string | null>(null);
  const editing: DishEditing = {
    week,
    dish: edited,
    saved,
    save: async (part, work, said) => {
      const done = await gestures.run(work, said);
      setSaved(done ? part : null);
      return done;
    },
  };
  return (
    <div class="dish-editor">
      {edited.removed && <TakenOff {...props} />}
      <NamePart {...editing} />
      <CoursePart {...editing} />
      {hasPrices(week) && <PricePart {...editing} />}
      <DietsPart {...editing} />
      <SpicyPart {...editing} />
      <AllergensPart {...editing} />
      <AliasesPart {...editing} />
      <PhotoPart {...editing} />
      {!edited.removed && <TakeOffButton {...props} />}
    </div>
  );
}

function TakenOff({ week, dish, gestures }: DishScreenProps) {
  const { t } = useTexts();
  const n = ordersNaming(week.orders.value, dish);
  const press = () => gestures.run(() => putBack(week, dish), t('menu.dishBackDone'));
  return (
    <Notice
      tone="info"
      word={t('menu.dishOffWord')}
      action={
        <Button icon={Undo2} onPress={() => void press()}>
          {t('menu.dishBack')}
        </Button>
      }
    >
      {t('menu.dishOff')} {n > 0 && t('menu.namedBy', { n })}
    </Notice>
  );
}

function TakeOffButton({ week, dish, gestures, go }: DishScreenProps) {
  const { t } = useTexts();
  const press = async () => {
    const n = ordersNaming(week.orders.value, dish);
    const said = n > 0 ? t('menu.dishRemovedOrdered', { n }) : t('menu.dishRemoved');
    if (await gestures.run(() => takeOff(week, dish), said)) go(paths.menu(week.week));
  };
  return (
    <Button kind="danger" icon={Trash2} onPress={() => void press()}>
      {t('menu.dishRemove')}
    </Button>
  );
}

/** A dish somebody opened and said nothing of goes when the screen is left. */
function useDiscardBlank({ week, dish, gestures }: DishScreenProps): void {
  useEffect(
    () => () => {
      const left = week.menu.value.dishes.find(({ id }) => id === dish);
      // Its failure leaves an empty dish that says itself what it lacks.
      if (left && isBlank(left)) void gestures.run(() => discardBlank(week, dish));
    },
    [week, dish, gestures],
  );
}
