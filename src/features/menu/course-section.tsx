import { Plus } from 'lucide';
import { type Course, type Dish, toDishId } from '../../domain/dish.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { List } from '../../ui/list.tsx';
import { Section } from '../../ui/section.tsx';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { addDish } from './change-dish.ts';
import { DishRow } from './dish-row.tsx';
import { COURSE_TITLE } from '../dish-words.ts';

export interface CourseSectionProps extends ScreenProps {
  readonly course: Course;
  /** Of all courses, in menu order. */
  readonly dishes: readonly Dish[];
  readonly locked: boolean;
}

const ADD_WORD = {
  starter: 'menu.addStarter',
  main: 'menu.addMain',
  dessert: 'menu.addDessert',
} as const;

/** The dishes of one course, and one tap for one more. */
export function CourseSection(props: CourseSectionProps) {
  const { course, dishes, locked, week, phone, gestures, go } = props;
  const { t } = useTexts();
  const here = dishes.filter((dish) => dish.course === course);
  const add = async () => {
    const dish = toDishId(phone.ids.next());
    const added = await gestures.run(() => addDish(week, dish, course), t('menu.dishAdded'));
    if (added) go(paths.dish(week.week, dish));
  };
  return (
    <Section title={t(COURSE_TITLE[course])}>
      {here.length === 0 && <p>{t('menu.noneYet')}</p>}
      {here.length > 0 && (
        <List>
          {here.map((dish) => (
            <DishRow key={dish.id} week={week} dish={dish} />
          ))}
        </List>
      )}
      {!locked && (
        <div class="menu-add">
          <Button icon={Plus} onPress={() => void add()}>
            {t(ADD_WORD[course])}
          </Button>
        </div>
      )}
    </Section>
  );
}
