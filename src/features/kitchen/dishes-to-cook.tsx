import { Leaf } from 'lucide';
import type { WeekName } from '../../domain/calendar.ts';
import type { RecipeId } from '../../domain/recipe.ts';
import { isVegetarian } from '../../domain/dish.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { CountRow } from '../../ui/count-row.tsx';
import { Icon } from '../../ui/icon.tsx';
import { List } from '../../ui/list.tsx';
import { Name } from '../../ui/name.tsx';
import { Section } from '../../ui/section.tsx';
import { Tag } from '../../ui/tag.tsx';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { useRecipeWays } from '../use-recipe-ways.ts';
import type { CourseToCook, DishToCook } from './read-kitchen.ts';

const COURSE_TITLE = {
  starter: 'menu.starters',
  main: 'menu.mains',
  dessert: 'menu.desserts',
} as const;

export type DishesToCookProps = Pick<ScreenProps, 'phone' | 'group' | 'week'> & {
  readonly courses: readonly CourseToCook[];
};

/** One row per dish, the number first, course by course. */
export function DishesToCook(props: DishesToCookProps) {
  const { t } = useTexts();
  const { courses, week } = props;
  const ways = useRecipeWays(props);
  return (
    <>
      {courses.map(({ course, total, dishes }) => (
        <Section
          key={course ?? 'unknown'}
          title={t('kitchen.courseTotal', {
            course: course === null ? t('kitchen.unknownCourse') : t(COURSE_TITLE[course]),
            n: total,
          })}
        >
          <List>
            {dishes.map((toCook) => (
              <DishCountRow
                key={toCook.id}
                toCook={toCook}
                week={week.week}
                recipe={ways.get(toCook.dish?.libraryId ?? '')}
              />
            ))}
          </List>
        </Section>
      ))}
    </>
  );
}

interface DishRowProps {
  readonly toCook: DishToCook;
  readonly week: WeekName;
  /** The recipe of the dish, where this phone can show it. */
  readonly recipe: RecipeId | undefined;
}

function DishCountRow({ toCook, week, recipe }: DishRowProps) {
  const { t, number, isComplete } = useTexts();
  const hasWay = recipe !== undefined && isComplete;
  const { dish, quantity } = toCook;
  return (
    <CountRow
      count={number(quantity)}
      badges={<DishBadges toCook={toCook} hasWay={hasWay} />}
      {...(hasWay && { href: paths.recipe(week, recipe) })}
    >
      {dish === null && t('kitchen.unknownDish')}
      {dish !== null && (dish.name.trim() === '' ? t('menu.unnamed') : <Name>{dish.name}</Name>)}
    </CountRow>
  );
}

interface DishBadgesProps {
  readonly toCook: DishToCook;
  readonly hasWay: boolean;
}

function DishBadges({ toCook: { dish, sinceMorning }, hasWay }: DishBadgesProps) {
  const { t } = useTexts();
  return (
    <>
      {sinceMorning !== 0 && (
        <Tag tone="info">{t('kitchen.sinceMorning', { n: signed(sinceMorning) })}</Tag>
      )}
      {dish !== null && isVegetarian(dish) && (
        <span class="kitchen-veggie">
          <Icon node={Leaf} />
          {t('kitchen.veggie')}
        </span>
      )}
      {hasWay && <span>{t('recipes.way')}</span>}
      {dish?.removed === true && <Tag tone="attention">{t('kitchen.offMenu')}</Tag>}
    </>
  );
}

function signed(n: number): string {
  return n > 0 ? `+${n}` : `−${-n}`;
}
