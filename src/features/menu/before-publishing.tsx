import { type Menu, menuWarnings, type PublishBlocker } from '../../domain/menu.ts';
import type { Texts } from '../../i18n/texts.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';
import { List, ListRow } from '../../ui/list.tsx';
import { Mark } from '../../ui/mark.tsx';
import { Name } from '../../ui/name.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { paths } from '../paths.ts';
import { ALLERGEN_WORD, DIET_WORD } from '../dish-words.ts';

export interface BlockersProps {
  readonly week: OpenWeek;
  readonly blockers: readonly PublishBlocker[];
}

/** What keeps the menu from going out; each line leads to where it is mended. */
export function Blockers({ week, blockers }: BlockersProps) {
  const texts = useTexts();
  const { t } = texts;
  const nameOf = (dish: string) =>
    week.menu.value.dishes.find(({ id }) => id === dish)?.name.trim() ?? '';
  if (blockers.length === 0) return null;
  if (blockers.some(({ type }) => type === 'NoDish')) return <p>{t('menu.noDish')}</p>;
  return (
    <Section title={t('menu.beforePublishing')}>
      <List>
        {blockers.map((blocker, at) =>
          blocker.type === 'NoDish' ? null : (
            <ListRow
              key={`${blocker.dish}/${blocker.type}/${at}`}
              href={paths.dish(week.week, blocker.dish)}
              leading={<Mark tone="attention" />}
              detail={blockerSentence(blocker, texts)}
            >
              {nameOf(blocker.dish) === '' ? (
                t('menu.unnamed')
              ) : (
                <Name>{nameOf(blocker.dish)}</Name>
              )}
            </ListRow>
          ),
        )}
      </List>
    </Section>
  );
}

/** What a person should know before publishing, and may accept. */
export function Warnings({ menu }: { readonly menu: Menu }) {
  const { t } = useTexts();
  return (
    <>
      {menuWarnings(menu).map(({ type }) => (
        <Notice key={type} tone="attention" word={t('menu.attention')}>
          {t('menu.noVegetarianMain')}
        </Notice>
      ))}
    </>
  );
}

function blockerSentence(blocker: PublishBlocker, { t, list }: Texts): string {
  switch (blocker.type) {
    case 'NoDish':
      return t('menu.noDish');
    case 'NameMissing':
      return t('menu.blockerName');
    case 'PriceMissing':
      return t('menu.blockerPrice');
    case 'AllergensUndeclared':
      return t('menu.blockerAllergens', { n: blocker.missing.length });
    case 'AllergenDetailMissing':
      return t('menu.blockerDetail', {
        what: list(blocker.missing.map((allergen) => t(ALLERGEN_WORD[allergen]))),
      });
    case 'DietContradiction':
      return t('menu.blockerDiet', {
        diet: t(DIET_WORD[blocker.diet]),
        allergen: t(ALLERGEN_WORD[blocker.allergen]),
      });
  }
}
