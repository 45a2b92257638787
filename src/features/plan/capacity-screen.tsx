import { RESOURCES } from '../../domain/capacity.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { DishTakings } from './dish-takings.tsx';
import { FirstShort } from './first-short.tsx';
import { QuantityField } from './quantity-field.tsx';
import { readCapacity } from './read-capacity.ts';
import { RESOURCE_WORD } from './resource-words.ts';
import { quantityText, readQuantity, setAvailable } from './save-capacity.ts';
import './plan.css';

/** How much the kitchen holds, what each dish takes of it, and what is short first when a dish grows. */
export function CapacityScreen(props: ScreenProps) {
  const { week } = props;
  const { t, day } = useTexts();
  const kitchen = readCapacity(props);
  return (
    <Page
      title={t('capacity.title')}
      meta={day(week.terms.value.servedOn)}
      back={{ href: paths.plan(week.week), word: t('plan.title') }}
    >
      <FirstShort week={week} kitchen={kitchen} />
      <AvailableFields {...props} available={kitchen.available} />
      <DishTakings {...props} kitchen={kitchen} />
    </Page>
  );
}

type AvailableFieldsProps = ScreenProps & {
  readonly available: ReturnType<typeof readCapacity>['available'];
};

function AvailableFields({ group, gestures, available }: AvailableFieldsProps) {
  const { t } = useTexts();
  return (
    <Section title={t('capacity.there')}>
      <p>{t('capacity.thereHint')}</p>
      {RESOURCES.map((resource) => (
        <QuantityField
          key={resource}
          label={t(RESOURCE_WORD[resource])}
          hint={resource === 'hours' ? t('capacity.hoursHint') : undefined}
          stored={quantityText(available.get(resource) ?? null)}
          check={readQuantity}
          save={(value) => gestures.run(() => setAvailable(group, resource, value))}
        />
      ))}
    </Section>
  );
}
