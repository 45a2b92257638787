import { Ltr } from '../ui/ltr.tsx';
import type { MenuPageTexts } from '../i18n/menu-page/texts.ts';
import { ORDER_BOUNDS } from '../formats/order-message.ts';
import { Name } from '../ui/name.tsx';

export interface CounterProps {
  readonly texts: MenuPageTexts;
  readonly label: string;
  readonly value: number;
  readonly least?: number;
  readonly onChange: (value: number) => void;
}

/** How many: by one tap, less or more. */
export function Counter({ texts, label, value, least = 0, onChange }: CounterProps) {
  const { t } = texts;
  const step = (sign: string, name: string, next: number) => (
    <button
      type="button"
      aria-label={name}
      aria-disabled={next < least || next > ORDER_BOUNDS.quantity ? true : undefined}
      onClick={() => {
        if (next >= least && next <= ORDER_BOUNDS.quantity) onChange(next);
      }}
    >
      {sign}
    </button>
  );
  return (
    <fieldset class="counter">
      <legend>
        <Name>{label}</Name>
      </legend>
      <div>
        {step('−', t('less', { dish: label }), value - 1)}
        <output>
          <Ltr>{value}</Ltr>
        </output>
        {step('+', t('more', { dish: label }), value + 1)}
      </div>
    </fieldset>
  );
}
