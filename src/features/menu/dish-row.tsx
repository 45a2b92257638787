import { Leaf } from 'lucide';
import { undeclaredAllergens } from '../../domain/allergen.ts';
import { type Dish, isVegetarian } from '../../domain/dish.ts';
import { publishBlockers } from '../../domain/menu.ts';
import { NO_MONEY } from '../../domain/money.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { hasPrices, type OpenWeek } from '../../store/views/open-week.ts';
import { Icon } from '../../ui/icon.tsx';
import { ListRow } from '../../ui/list.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { Name } from '../../ui/name.tsx';
import { Tag } from '../../ui/tag.tsx';
import { paths } from '../paths.ts';
import { ordersNaming } from './change-dish.ts';
import './dish-row.css';

export interface DishRowProps {
  readonly week: OpenWeek;
  readonly dish: Dish;
}

/** A dish in the list: name, price, vegetarian or not, and whether something is missing. */
export function DishRow({ week, dish }: DishRowProps) {
  const { t } = useTexts();
  const unnamed = dish.name.trim() === '';
  return (
    <ListRow
      href={paths.dish(week.week, dish.id)}
      detail={<DishMarks week={week} dish={dish} />}
      trailing={hasPrices(week) ? <Price price={dish.price} /> : undefined}
    >
      {unnamed ? t('menu.unnamed') : <Name>{dish.name}</Name>}
    </ListRow>
  );
}

function Price({ price }: Pick<Dish, 'price'>) {
  const { t, money } = useTexts();
  return price === NO_MONEY ? <>{t('menu.noPrice')}</> : <Ltr>{money(price)}</Ltr>;
}

function DishMarks({ week, dish }: DishRowProps) {
  const { t } = useTexts();
  const open = undeclaredAllergens(dish.allergens).length;
  const incomplete =
    !dish.removed && publishBlockers({ dishes: [dish] }, hasPrices(week)).length > 0;
  const ordered = dish.removed ? ordersNaming(week.orders.value, dish.id) : 0;
  return (
    <span class="dish-row-marks">
      {isVegetarian(dish) && (
        <span class="dish-row-veggie">
          <Icon node={Leaf} />
          {t('menu.veggie')}
        </span>
      )}
      {incomplete && (
        <Tag tone="attention">
          {open > 0 ? t('menu.blockerAllergens', { n: open }) : t('menu.toComplete')}
        </Tag>
      )}
      {ordered > 0 && <span>{t('menu.namedBy', { n: ordered })}</span>}
    </span>
  );
}
