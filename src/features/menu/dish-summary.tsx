import { ALLERGENS, type Presence } from '../../domain/allergen.ts';
import type { Dish } from '../../domain/dish.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { hasPrices, type OpenWeek } from '../../store/views/open-week.ts';
import { Icon } from '../../ui/icon.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { Name } from '../../ui/name.tsx';
import { Section } from '../../ui/section.tsx';
import { ALLERGEN_PICTURE, PRESENCE_WORD } from '../allergen-words.ts';
import { ALLERGEN_WORD, COURSE_WORD, DIET_WORD, SPICY_WORD } from '../dish-words.ts';
import '../photo-field.css';

export interface DishSummaryProps {
  readonly week: OpenWeek;
  readonly dish: Dish;
}

/** A dish as it was published, to read. */
export function DishSummary({ week, dish }: DishSummaryProps) {
  const { t, money, list } = useTexts();
  const diets = dish.diets.map((diet) => t(DIET_WORD[diet]));
  return (
    <>
      <p>
        {t(COURSE_WORD[dish.course])} ·{' '}
        {hasPrices(week) && (
          <>
            <Ltr>{money(dish.price)}</Ltr> ·{' '}
          </>
        )}
        {t(SPICY_WORD[dish.spicy])}
        {diets.length > 0 && ` · ${list(diets)}`}
      </p>
      <Section title={t('menu.allergens')}>
        {!mayHoldAny(dish) && <p>{t('menu.textContainsNone')}</p>}
        <AllergenList dish={dish} presence="contains" />
        <AllergenList dish={dish} presence="may-contain" />
        <p>{t('menu.textAllergens')}</p>
      </Section>
      {dish.photo !== null && (
        <img class="photo-picture" src={dish.photo} alt={t('menu.photoOf', { what: dish.name })} />
      )}
    </>
  );
}

function mayHoldAny({ allergens }: Dish): boolean {
  return ALLERGENS.some((allergen) => allergens[allergen]?.presence !== 'not');
}

function AllergenList({
  dish,
  presence,
}: Pick<DishSummaryProps, 'dish'> & { readonly presence: Presence }) {
  const { t } = useTexts();
  const found = ALLERGENS.flatMap((allergen) => {
    const entry = dish.allergens[allergen];
    return entry?.presence === presence ? [{ allergen, detail: entry.detail.trim() }] : [];
  });
  if (found.length === 0) return null;
  return (
    <List label={t(PRESENCE_WORD[presence])}>
      {found.map(({ allergen, detail }) => (
        <ListRow
          key={allergen}
          leading={<Icon node={ALLERGEN_PICTURE[allergen]} />}
          trailing={t(PRESENCE_WORD[presence])}
          detail={detail === '' ? undefined : <Name>{detail}</Name>}
        >
          {t(ALLERGEN_WORD[allergen])}
        </ListRow>
      ))}
    </List>
  );
}
