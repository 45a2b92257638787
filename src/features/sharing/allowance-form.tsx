import { Plus } from 'lucide';
import { useState } from 'preact/hooks';
import { dateOf, ZONE } from '../../domain/calendar.ts';
import { type CeilingVerdict, ceilingVerdict } from '../../domain/ceiling.ts';
import type { Member } from '../../domain/member.ts';
import { errorSentence, type SpokenError } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { ceilingBooks } from '../../store/views/volunteers.ts';
import { AmountField } from '../../ui/amount-field.tsx';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useFormDraft } from '../use-form-draft.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import type { CircleProps } from './circle-screen.tsx';
import { noteAllowance, readAllowance, type TypedAllowance } from './note-allowance.ts';

export interface AllowanceFormProps extends CircleProps {
  readonly member: Member;
}

/** A new entry. What it would cross is said while it is typed, before anything is written. */
export function AllowanceForm(props: AllowanceFormProps) {
  const texts = useTexts();
  const { t, money } = texts;
  const { phone, week, gestures, member } = props;
  const draft = useFormDraft<TypedAllowance>(
    { book: week.draftsBook, row: `allowance/${member.id}`, gestures },
    { day: dateOf(phone.now.value, ZONE), amount: '' },
  );
  const [tried, setTried] = useState(false);
  const oneAtATime = useOneAtATime();
  const read = readAllowance(member.id, draft.form);
  const verdict = read.ok ? ceilingVerdict(ceilingBooks(props.circle.book), read.value) : null;
  const anyway = verdict !== null && verdict.type !== 'fine';
  const note = async () => {
    setTried(true);
    if (!read.ok) return;
    const said = t('ceilings.noted', { amount: money(read.value.amount) });
    if (!(await gestures.run(() => noteAllowance(props, read.value, anyway), said))) return;
    draft.clear();
    setTried(false);
  };
  const wrong = tried && !read.ok ? read.error : null;
  return (
    <form
      autocomplete="off"
      class="sharing-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        oneAtATime('note', note);
      }}
    >
      <DateField
        label={t('ceilings.day')}
        value={draft.form.day}
        onInput={(day) => draft.change({ day })}
        error={sayAt(wrong, true)}
      />
      <AmountField
        label={t('ceilings.amount')}
        unit="€"
        value={draft.form.amount}
        onInput={(amount) => draft.change({ amount })}
        error={sayAt(wrong, false)}
      />
      {verdict && <Warning verdict={verdict} />}
      <Button submit icon={Plus} kind={anyway ? 'danger' : 'plain'}>
        {t(anyway ? 'ceilings.noteAnyway' : 'ceilings.note')}
      </Button>
    </form>
  );

  function sayAt(error: SpokenError | null, isDay: boolean): string | undefined {
    return error && (error.type === 'NotADate') === isDay ? errorSentence(texts, error) : undefined;
  }
}

function Warning({ verdict }: { readonly verdict: CeilingVerdict }) {
  const { t, money } = useTexts();
  if (verdict.type === 'fine') return null;
  return (
    <Notice tone="problem" word={t('sharing.attention')} role="alert">
      {verdict.type === 'unknown' ? (
        <p>{t('ceilings.unknownYear', { year: String(verdict.year) })}</p>
      ) : (
        <>
          {verdict.day !== null && <p>{t('ceilings.overDay', { amount: money(verdict.day) })}</p>}
          {verdict.year !== null && (
            <p>{t('ceilings.overYear', { amount: money(verdict.year) })}</p>
          )}
        </>
      )}
      <p>{t('ceilings.whatItDoes')}</p>
    </Notice>
  );
}
