import { type CapacityUse, type Kitchen, type Resource, RESOURCES } from '../../domain/capacity.ts';
import type { Dish } from '../../domain/dish.ts';
import { offeredDishes } from '../../domain/menu.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { capacityUseRowId, capacityUseTable } from '../../store/books/plan-tables.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Name } from '../../ui/name.tsx';
import { Section } from '../../ui/section.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { QuantityField } from './quantity-field.tsx';
import { RESOURCE_PICTURE, RESOURCE_WORD, TAKEN_AS, TAKING_WORD } from './resource-words.ts';
import { quantityText, readQuantity, readTaking, setUse, takingText } from './save-capacity.ts';

export type DishTakingsProps = ScreenProps & { readonly kitchen: Kitchen };

/** Dish by dish what it takes. All is asked at once: what the group says there is may change meanwhile. */
export function DishTakings(props: DishTakingsProps) {
  const { week, kitchen } = props;
  const { t } = useTexts();
  const dishes = offeredDishes(week.menu.value);
  return (
    <Section title={t('capacity.perDish')}>
      {dishes.length === 0 && <p>{t('capacity.noDish')}</p>}
      {dishes.map((dish) => (
        <Disclosure key={dish.id} late summary={<DishSummary dish={dish} kitchen={kitchen} />}>
          {RESOURCES.map((resource) => (
            <TakingFields key={resource} {...props} dish={dish.libraryId} resource={resource} />
          ))}
        </Disclosure>
      ))}
    </Section>
  );
}

function DishSummary({ dish, kitchen }: { readonly dish: Dish; readonly kitchen: Kitchen }) {
  const { t } = useTexts();
  const portions = t('capacity.portions', { n: kitchen.counts.get(dish.libraryId) ?? 0 });
  return (
    <span class="plan-words">
      <span class="plan-title">
        {dish.name.trim() === '' ? t('menu.unnamed') : <Name>{dish.name}</Name>}
      </span>
      <span class="plan-soft">{portions}</span>
    </span>
  );
}

interface TakingFieldsProps extends ScreenProps {
  readonly dish: string;
  readonly resource: Resource;
}

function TakingFields({ dish, resource, group, gestures }: TakingFieldsProps) {
  const { t } = useTexts();
  const row = group.book.rows(capacityUseTable).value.get(capacityUseRowId(dish, resource));
  const save = (fields: { takes: CapacityUse['takes'] | null } | { fixed: number }) =>
    gestures.run(() => setUse(group, { dish, resource }, fields));
  return (
    <fieldset class="plan-fields">
      <legend class="plan-legend">
        <Icon node={RESOURCE_PICTURE[resource]} />
        {t(RESOURCE_WORD[resource])}
      </legend>
      <QuantityField
        label={t(TAKING_WORD[resource])}
        hint={resource === 'hours' ? t('capacity.hoursEachHint') : undefined}
        stored={takingText(row?.takes ?? null)}
        check={(text) => readTaking(TAKEN_AS[resource], text)}
        save={(takes) => save({ takes })}
      />
      <QuantityField
        label={t('capacity.fixed')}
        stored={quantityText(row?.fixed === 0 ? null : (row?.fixed ?? null))}
        check={readQuantity}
        save={(fixed) => save({ fixed: fixed ?? 0 })}
      />
    </fieldset>
  );
}
