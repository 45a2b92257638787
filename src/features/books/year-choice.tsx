import { useTexts } from '../../i18n/use-texts.ts';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import type { LookedAtYear } from './use-year.ts';

/** Which year to look at; nothing to choose while there is one. */
export function YearChoice({ year, years, setYear }: LookedAtYear) {
  const { t } = useTexts();
  if (years.length < 2) return null;
  return (
    <ChoiceGroup
      legend={t('books.year')}
      value={String(year)}
      choices={years.map((one) => ({ value: String(one), word: String(one) }))}
      onChange={(chosen) => setYear(Number(chosen))}
    />
  );
}
