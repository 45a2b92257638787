import { Plus } from 'lucide';
import { useState } from 'preact/hooks';
import type { Ceiling } from '../../domain/ceiling.ts';
import { cents, NO_MONEY, parseAmount } from '../../domain/money.ts';
import { errorSentence } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { ceilingBooks } from '../../store/views/volunteers.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import type { CircleProps } from './circle-screen.tsx';
import { type CeilingFields, readYear, setCeiling } from './note-allowance.ts';
import { useWeightWords } from './use-weight-words.ts';
import { WeightField } from './weight-field.tsx';

/** The ceilings, year by year: the group copies them from an official source, the app only counts. */
export function CeilingTable(props: CircleProps) {
  const { t } = useTexts();
  const { ceilings } = ceilingBooks(props.circle.book);
  return (
    <Section title={t('ceilings.table')}>
      <p>{t('ceilings.tableHint')}</p>
      {ceilings.map((ceiling) => (
        <YearRow key={ceiling.year} {...props} ceiling={ceiling} />
      ))}
      <NewYear {...props} />
    </Section>
  );
}

function YearRow({ ceiling, ...props }: CircleProps & { readonly ceiling: Ceiling }) {
  const { t, money } = useTexts();
  const written = useWeightWords();
  const { year, perDay, perYear } = ceiling;
  const save = (fields: CeilingFields) =>
    props.gestures.run(() => setCeiling(props, year, fields), t('ceilings.tableSaved'));
  return (
    <Disclosure
      summary={t('ceilings.yearRow', {
        year: String(year),
        day: money(perDay),
        whole: money(perYear),
      })}
    >
      <div class="sharing-stack">
        <WeightField
          label={t('ceilings.perDay')}
          stored={written(perDay)}
          check={parseAmount}
          save={(amount) => save({ perDay: cents(amount) })}
        />
        <WeightField
          label={t('ceilings.perYear')}
          stored={written(perYear)}
          check={parseAmount}
          save={(amount) => save({ perYear: cents(amount) })}
        />
      </div>
    </Disclosure>
  );
}

/** A further year begins with nothing allowed, so that nothing in it is called fine before it is filled in. */
function NewYear(props: CircleProps) {
  const texts = useTexts();
  const { t } = texts;
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const once = useOneAtATime();
  const known = ceilingBooks(props.circle.book).ceilings.map((ceiling) => ceiling.year);
  const year = readYear(typed, known);
  const add = async () => {
    setTried(true);
    if (!year.ok) return;
    const nothing = { perDay: NO_MONEY, perYear: NO_MONEY };
    const work = () => setCeiling(props, year.value, nothing);
    if (!(await props.gestures.run(work, t('ceilings.tableSaved')))) return;
    setTyped('');
    setTried(false);
  };
  return (
    <form
      autocomplete="off"
      class="sharing-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        once('add', add);
      }}
    >
      <TextField
        label={t('ceilings.newYear')}
        keyboard="numeric"
        direction="ltr"
        value={typed}
        onInput={setTyped}
        error={tried && !year.ok ? errorSentence(texts, year.error) : undefined}
      />
      <Button submit icon={Plus}>
        {t('ceilings.addYear')}
      </Button>
    </form>
  );
}
