import { useState } from 'preact/hooks';
import {
  type Kitchen,
  needOf,
  type Resource,
  RESOURCES,
  type Taking,
} from '../../domain/capacity.ts';
import type { Dish } from '../../domain/dish.ts';
import { offeredDishes } from '../../domain/menu.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { capacityUseRowId, capacityUseTable } from '../../store/books/plan-tables.ts';
import { takingOf } from '../../store/views/kitchen-plan.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Name } from '../../ui/name.tsx';
import { Section } from '../../ui/section.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { QuantityField } from './quantity-field.tsx';
import { RESOURCE_PICTURE, RESOURCE_WORD, TAKEN_AS, TAKING_WORD } from './resource-words.ts';
import { quantityText, readPortions, readQuantity, setUse } from './save-capacity.ts';

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

interface TakingFieldsProps extends DishTakingsProps {
  /** Of the library. */
  readonly dish: string;
  readonly resource: Resource;
}

function TakingFields(props: TakingFieldsProps) {
  const { dish, resource, group, gestures } = props;
  const { t } = useTexts();
  const row = group.book.rows(capacityUseTable).value.get(capacityUseRowId(dish, resource));
  const takes = row?.takes ? takingOf(row.takes) : null;
  const save = (fields: { takes: Taking | null } | { fixed: number }) =>
    gestures.run(() => setUse(group, { dish, resource }, fields));
  const ask = { resource, takes, onTakes: (now: Taking | null) => save({ takes: now }) };
  return (
    <fieldset class="plan-fields">
      <legend class="plan-legend">
        <Icon node={RESOURCE_PICTURE[resource]} />
        {t(RESOURCE_WORD[resource])}
      </legend>
      {TAKEN_AS[resource] === 'holds' ? <HoldsField {...ask} /> : <TogetherFields {...ask} />}
      <QuantityField
        label={t('capacity.fixed')}
        stored={quantityText(row?.fixed === 0 ? null : (row?.fixed ?? null))}
        check={readQuantity}
        save={(fixed) => save({ fixed: fixed ?? 0 })}
      />
      <TakesNow {...props} />
    </fieldset>
  );
}

interface AskProps {
  readonly resource: Resource;
  readonly takes: Taking | null;
  readonly onTakes: (takes: Taking | null) => Promise<boolean>;
}

/** One burner, tray or box holds so many portions. */
function HoldsField({ resource, takes, onTakes }: AskProps) {
  const { t } = useTexts();
  return (
    <QuantityField
      label={t(TAKING_WORD[resource])}
      stored={takes?.kind === 'holds' ? String(takes.portions) : ''}
      check={readPortions}
      save={(portions) => onTakes(portions === null ? null : { kind: 'holds', portions })}
    />
  );
}

/** So many portions take so many litres or hours: a whole pot is known, a single portion is not. */
function TogetherFields({ resource, takes, onTakes }: AskProps) {
  const { t } = useTexts();
  const kept = takes?.kind === 'each' ? takes : null;
  // Portions alone mean nothing yet: they wait here for what they take.
  const [waiting, setWaiting] = useState<number | null>(null);
  const of = kept?.of ?? waiting ?? 1;
  return (
    <div class="plan-together">
      <QuantityField
        label={t('capacity.of')}
        stored={String(of)}
        check={readPortions}
        save={async (portions) => {
          setWaiting(portions);
          return kept === null || onTakes({ ...kept, of: portions ?? 1 });
        }}
      />
      <QuantityField
        label={t(TAKING_WORD[resource])}
        hint={resource === 'hours' ? t('capacity.hoursEachHint') : undefined}
        stored={quantityText(kept?.hundredths ?? null)}
        check={readQuantity}
        save={(hundredths) =>
          onTakes(hundredths === null ? null : { kind: 'each', hundredths, of })
        }
      />
    </div>
  );
}

/** What was written, in what the kitchen sees: what the dish takes with the orders of now. */
function TakesNow({ kitchen, dish, resource }: TakingFieldsProps) {
  const { t, number } = useTexts();
  const use = kitchen.uses.find((one) => one.dish === dish && one.resource === resource);
  if (!use || needOf(use, 1) === 0) return null;
  const n = kitchen.counts.get(dish) ?? 0;
  const portions = t('capacity.portions', { n });
  const takes = number(needOf(use, n) / 100);
  const there = kitchen.available.get(resource);
  return (
    <output class="plan-soft">
      {there === undefined
        ? t('capacity.takesNow', { portions, takes })
        : t('capacity.takesNowOf', { portions, takes, there: number(there / 100) })}
    </output>
  );
}
