import { Plus } from 'lucide';
import { useState } from 'preact/hooks';
import { type Measure, parseQuantity, type QuantityError } from '../../domain/measure.ts';
import { errorSentence } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { WARE_LIMIT } from '../../store/books/limits.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { type FormTexts, useFormDraft } from '../use-form-draft.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { addExtra } from './change-shopping.ts';
import { UnitField } from './unit-field.tsx';

interface ExtraTexts extends FormTexts {
  readonly name: string;
  readonly amount: string;
  readonly unit: string;
}

const EMPTY: ExtraTexts = { name: '', amount: '', unit: 'piece' };

/** What stands in no recipe: bags, coffee, gas. */
export function ExtraForm(props: ScreenProps) {
  const texts = useTexts();
  const { t } = texts;
  const { week, gestures } = props;
  const { form, change, clear } = useFormDraft(
    { book: week.draftsBook, row: 'shopping-extra', gestures },
    EMPTY,
  );
  const [tried, setTried] = useState(false);
  const once = useOneAtATime();
  const measure = measureIn(form);
  const nameError = nameErrorOf(form, t);
  const press = () => {
    setTried(true);
    if (nameError !== undefined || !measure.ok) return;
    once('add', async () => {
      const name = form.name.trim();
      const said = t('shopping.added', { name });
      if (!(await gestures.run(() => addExtra(props, name, measure.value), said))) return;
      clear();
      setTried(false);
    });
  };
  return (
    <Section title={t('shopping.add')}>
      <TextField
        label={t('shopping.what')}
        value={form.name}
        onInput={(name) => change({ name })}
        capitals="sentences"
        error={tried ? nameError : undefined}
      />
      <div class="shopping-pack">
        <TextField
          label={t('shopping.howMuch')}
          hint={t('shopping.howMuchHint')}
          value={form.amount}
          onInput={(amount) => change({ amount })}
          keyboard="decimal"
          error={tried && !measure.ok ? errorSentence(texts, measure.error) : undefined}
        />
        <UnitField unit={form.unit} onChange={(unit) => change({ unit })} />
      </div>
      <Button icon={Plus} onPress={press}>
        {t('shopping.addIt')}
      </Button>
    </Section>
  );
}

function measureIn({ amount, unit }: ExtraTexts): Result<Measure | null, QuantityError> {
  if (amount.trim() === '') return ok(null);
  const read = parseQuantity(amount);
  return read.ok ? ok({ amount: read.value, unit }) : read;
}

function nameErrorOf(
  { name }: ExtraTexts,
  t: ReturnType<typeof useTexts>['t'],
): string | undefined {
  if (name.trim() === '') return t('shopping.whatMissing');
  return name.length > WARE_LIMIT ? t('shopping.tooLong', { limit: WARE_LIMIT }) : undefined;
}
