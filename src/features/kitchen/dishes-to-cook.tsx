import { Leaf } from 'lucide';
import { isVegetarian } from '../../domain/dish.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { CountRow } from '../../ui/count-row.tsx';
import { Icon } from '../../ui/icon.tsx';
import { List } from '../../ui/list.tsx';
import { Name } from '../../ui/name.tsx';
import { Section } from '../../ui/section.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { CourseToCook, DishToCook } from './read-kitchen.ts';

const COURSE_TITLE = {
  starter: 'menu.starters',
  main: 'menu.mains',
  dessert: 'menu.desserts',
} as const;

/** One row per dish, the number first, course by course. */
export function DishesToCook({ courses }: { readonly courses: readonly CourseToCook[] }) {
  const { t } = useTexts();
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
              <DishCountRow key={toCook.id} toCook={toCook} />
            ))}
          </List>
        </Section>
      ))}
    </>
  );
}

function DishCountRow({ toCook }: { readonly toCook: DishToCook }) {
  const { t, number } = useTexts();
  const { dish, quantity } = toCook;
  return (
    <CountRow count={number(quantity)} badges={<DishBadges toCook={toCook} />}>
      {dish === null && t('kitchen.unknownDish')}
      {dish !== null && (dish.name.trim() === '' ? t('menu.unnamed') : <Name>{dish.name}</Name>)}
    </CountRow>
  );
}

function DishBadges({ toCook: { dish, sinceMorning } }: { readonly toCook: DishToCook }) {
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
      {dish?.removed === true && <Tag tone="attention">{t('kitchen.offMenu')}</Tag>}
    </>
  );
}

function signed(n: number): string {
  return n > 0 ? `+${n}` : `−${-n}`;
}
