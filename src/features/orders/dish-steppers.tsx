import { COURSES, type Dish } from '../../domain/dish.ts';
import { offeredDishes, sortDishes } from '../../domain/menu.ts';
import type { OrderLine } from '../../domain/order.ts';
import { errorSentence, type SpokenError } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { hasPrices, type OpenWeek } from '../../store/views/open-week.ts';
import { Mark } from '../../ui/mark.tsx';
import { Section } from '../../ui/section.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import { MOST_PORTIONS, type OrderDraft } from './order-draft.ts';

const COURSE_WORD = {
  starter: 'orders.starters',
  main: 'orders.mainDishes',
  dessert: 'orders.desserts',
} as const;

export interface DishSteppersProps {
  readonly week: OpenWeek;
  /** Lines the order has already, at their own prices. */
  readonly lines: readonly OrderLine[];
  readonly quantities: OrderDraft['quantities'];
  readonly onChange: (quantities: OrderDraft['quantities']) => void;
  readonly error: SpokenError | undefined;
}

/** How many of each dish, by course; a dish taken off the menu stays where the order has it. */
export function DishSteppers(props: DishSteppersProps) {
  const { week, lines, error } = props;
  const menu = week.menu.value;
  const texts = useTexts();
  const offered = offeredDishes(menu);
  const kept = sortDishes(menu.dishes).filter(
    (dish) => dish.removed && lines.some((line) => line.dish === dish.id),
  );
  const groups = COURSES.map((course) => ({
    word: texts.t(COURSE_WORD[course]),
    dishes: offered.filter((dish) => dish.course === course),
  }));
  const all = [...groups, { word: texts.t('orders.offMenu'), dishes: kept }];
  return (
    <div class="orders-dishes" data-wrong={error !== undefined} tabIndex={-1}>
      {error !== undefined && (
        <p class="field-error" role="alert">
          <Mark tone="problem" />
          {errorSentence(texts, error)}
        </p>
      )}
      {all
        .filter(({ dishes }) => dishes.length > 0)
        .map(({ word, dishes }) => (
          <Section key={word} title={word}>
            <div class="orders-steppers">
              {dishes.map((dish) => (
                <DishStepper key={dish.id} {...props} dish={dish} />
              ))}
            </div>
          </Section>
        ))}
    </div>
  );
}

function DishStepper({ dish, ...props }: DishSteppersProps & { readonly dish: Dish }) {
  const { t, money } = useTexts();
  const { week, lines, quantities, onChange } = props;
  const price = lines.find((line) => line.dish === dish.id)?.unitPrice ?? dish.price;
  return (
    <Stepper
      label={dish.name}
      {...(hasPrices(week) ? { hint: money(price) } : {})}
      value={quantities[dish.id] ?? 0}
      max={MOST_PORTIONS}
      onChange={(quantity) => onChange({ ...quantities, [dish.id]: quantity })}
      lessLabel={t('words.less', { what: dish.name })}
      moreLabel={t('words.more', { what: dish.name })}
    />
  );
}
