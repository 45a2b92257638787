import { ALLERGENS, type Allergen } from '../domain/allergen.ts';
import { Chip } from '../ui/chip.tsx';
import { ChoiceSet } from '../ui/choice-set.tsx';
import { writeKept } from './kept-orders.ts';
import type { PageControl } from './page-state.ts';

/** What the person does not eat. It leaves the phone with no order. */
export function AvoidList({ page }: { readonly page: PageControl }) {
  const { deps, state, update } = page;
  const { t } = state.texts;
  const { avoid } = state.kept;
  const pick = (allergen: Allergen) => (isAvoided: boolean) => {
    const others = avoid.filter((one) => one !== allergen);
    const kept = { ...state.kept, avoid: isAvoided ? [...others, allergen] : others };
    writeKept(deps.storage, kept);
    update({ kept });
  };
  return (
    <details open={avoid.length > 0}>
      <summary>{t('avoid')}</summary>
      <ChoiceSet id="avoid" legend={t('avoid')} legendHidden hint={t('avoidHint')}>
        {ALLERGENS.map((allergen) => (
          <Chip
            key={allergen}
            type="checkbox"
            name="avoid"
            choice={{ value: allergen, word: t(allergen) }}
            checked={avoid.includes(allergen)}
            onPick={pick(allergen)}
          />
        ))}
      </ChoiceSet>
    </details>
  );
}
