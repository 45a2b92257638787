import { isKnownUnit, KNOWN_UNITS } from '../../domain/measure.ts';
import { UNIT_WORD } from '../measure-text.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { SelectField } from '../../ui/select-field.tsx';

export interface UnitFieldProps {
  readonly unit: string;
  /** A cook's own unit that may be chosen too. */
  readonly own?: string | undefined;
  readonly onChange: (unit: string) => void;
}

/** In what something is counted. */
export function UnitField({ unit, own = unit, onChange }: UnitFieldProps) {
  const { t } = useTexts();
  const others = [...new Set([unit, own])].filter((one) => !isKnownUnit(one));
  return (
    <SelectField<string>
      label={t('shopping.packUnit')}
      options={[
        ...KNOWN_UNITS.map((value) => ({ value, word: t(UNIT_WORD[value]) })),
        ...others.map((value) => ({ value, word: value })),
      ]}
      value={unit}
      onChange={onChange}
    />
  );
}
