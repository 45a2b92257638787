import { useState } from 'preact/hooks';
import { compare, type Fraction, ZERO } from '../../domain/fraction.ts';
import {
  isSameFamily,
  type Measure,
  parseQuantity,
  type QuantityError,
} from '../../domain/measure.ts';
import { errorSentence } from '../../i18n/errors.ts';
import { measureText, quantityText } from '../measure-text.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import { WARE_LIMIT } from '../../store/books/limits.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useTyped } from '../use-typed.ts';
import { describeWare } from './change-shopping.ts';
import type { LineProps } from './part-props.ts';
import { UnitField } from './unit-field.tsx';

/** Where a thing is bought and in which packs; kept for the weeks to come. */
export function WareFields(props: LineProps) {
  const { t } = useTexts();
  return (
    <div class="shopping-ware">
      <WordField {...props} field="shop" label={t('shopping.shop')} />
      <WordField {...props} field="aisle" label={t('shopping.aisle')} />
      <PackFields {...props} />
    </div>
  );
}

type WordFieldProps = LineProps & {
  readonly field: 'shop' | 'aisle';
  readonly label: string;
};

function WordField({ line, field, label, ...props }: WordFieldProps) {
  const texts = useTexts();
  const { value, onInput, error, leave } = useTyped({
    stored: line.ware[field],
    check: checkWord,
    save: (text) =>
      props.gestures.run(
        () => describeWare(props, line.name, { [field]: text.trim() }),
        texts.t('shopping.saved'),
      ),
  });
  return (
    <div onChange={leave}>
      <TextField
        label={label}
        value={value}
        onInput={onInput}
        capitals="sentences"
        error={error ? errorSentence(texts, error) : undefined}
      />
    </div>
  );
}

function PackFields({ line, ...props }: LineProps) {
  const texts = useTexts();
  const { t } = texts;
  const { need, name, ware } = line;
  const [unit, setUnit] = useState(ware.pack?.unit ?? need?.unit ?? 'g');
  const write = (pack: Measure | null) =>
    props.gestures.run(() => describeWare(props, name, { pack }), t('shopping.saved'));
  const { value, onInput, error, leave } = useTyped({
    stored: ware.pack ? quantityText(ware.pack.amount, texts) : '',
    check: checkPack,
    save: (amount) => write(amount && { amount, unit }),
  });
  const choose = (chosen: string) => {
    setUnit(chosen);
    // What stands in the field, also where it is only on its way to the disk.
    const amount = checkPack(value);
    if (amount.ok && amount.value) void write({ amount: amount.value, unit: chosen });
  };
  return (
    <>
      <div class="shopping-pack">
        <div onChange={leave}>
          <TextField
            label={t('shopping.pack')}
            hint={t('shopping.packHint')}
            value={value}
            onInput={onInput}
            keyboard="decimal"
            error={error ? errorSentence(texts, error) : undefined}
          />
        </div>
        <UnitField unit={unit} own={need?.unit} onChange={choose} />
      </div>
      <CountedOtherwise need={need} pack={ware.pack} />
    </>
  );
}

function CountedOtherwise({ need, pack }: Record<'need' | 'pack', Measure | null>) {
  const texts = useTexts();
  if (need === null || pack === null || isSameFamily(need.unit, pack.unit)) return null;
  return <p>{texts.t('shopping.otherUnit', { unit: measureText(need, texts) })}</p>;
}

function checkWord(text: string): Result<string, TooLong> {
  return text.length > WARE_LIMIT ? err({ type: 'TextTooLong', limit: WARE_LIMIT }) : ok(text);
}

type TooLong = { readonly type: 'TextTooLong'; readonly limit: number };

/** Empty: sold loose. A pack of nothing is no pack. */
function checkPack(text: string): Result<Fraction | null, QuantityError> {
  if (text.trim() === '') return ok(null);
  const amount = parseQuantity(text);
  return amount.ok && compare(amount.value, ZERO) === 0 ? err({ type: 'NotAQuantity' }) : amount;
}
