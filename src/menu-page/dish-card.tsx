import { Leaf } from 'lucide';
import { isVegetarian } from '../domain/dish.ts';
import type { CustomerDish } from '../formats/customer-menu.ts';
import { Icon } from '../ui/icon.tsx';
import { Ltr } from '../ui/ltr.tsx';
import { Mark } from '../ui/mark.tsx';
import { Counter } from './counter.tsx';
import { allergenList, allergensOf, claimsOf, COURSE_PICTURE } from './dish-words.ts';
import { avoidedIn } from './draft.ts';
import type { PageState } from './page-state.ts';

export interface DishCardProps {
  readonly dish: CustomerDish;
  readonly state: PageState;
  readonly onQuantity: (quantity: number) => void;
}

/** One dish: picture, name, price, what is in it, and how many. Never « safe »: what was declared. */
export function DishCard({ dish, state, onQuantity }: DishCardProps) {
  const { texts, kept, draft } = state;
  const { t } = texts;
  const avoided = avoidedIn(dish, kept.avoid);
  const contains = allergensOf(dish, 'contains', texts);
  const traces = allergensOf(dish, 'may-contain', texts);
  return (
    <li class="dish" data-unsuited={avoided.contains.length > 0}>
      <p class="dish-head">
        <Icon node={COURSE_PICTURE[dish.course]} size="big" />
        <strong>
          <Ltr>{texts.money(dish.price)}</Ltr>
        </strong>
        {isVegetarian(dish) && (
          <span class="dish-leaf">
            <Icon node={Leaf} />
            {t(dish.diets.includes('vegan') ? 'vegan' : 'vegetarian')}
          </span>
        )}
        {claimsOf(dish, texts).map((claim) => (
          <span key={claim}>{claim}</span>
        ))}
      </p>
      <Counter
        texts={texts}
        label={dish.name}
        value={draft.quantities[dish.number] ?? 0}
        onChange={onQuantity}
      />
      <p class="dish-inside">
        {contains.length > 0 && <span>{t('contains', { list: texts.list(contains) })}</span>}
        {traces.length > 0 && <span>{t('mayContain', { list: texts.list(traces) })}</span>}
        {contains.length + traces.length === 0 && <span>{t('containsNone')}</span>}
      </p>
      {kept.avoid.length > 0 && <Verdict avoided={avoided} texts={texts} />}
    </li>
  );
}

interface VerdictProps extends Pick<PageState, 'texts'> {
  readonly avoided: ReturnType<typeof avoidedIn>;
}

function Verdict({ avoided: { contains, mayContain }, texts }: VerdictProps) {
  const { t } = texts;
  const isClear = contains.length + mayContain.length === 0;
  return (
    <p class="dish-verdict">
      <Mark tone={contains.length > 0 ? 'problem' : isClear ? 'info' : 'attention'} />
      <span>
        {contains.length > 0 && t('notForYou', { list: allergenList(contains, texts) })}{' '}
        {mayContain.length > 0 && t('maybeNotForYou', { list: allergenList(mayContain, texts) })}
        {isClear && t('withoutAvoided')}
      </span>
    </p>
  );
}
