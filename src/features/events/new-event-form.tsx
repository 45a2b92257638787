import { CalendarPlus } from 'lucide';
import { useState } from 'preact/hooks';
import type { IsoWeek, Weekday } from '../../domain/calendar.ts';
import { errorSentence } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { ok } from '../../kernel/result.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { useFormDraft } from '../use-form-draft.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { DayField, weekdayIn } from './day-field.tsx';
import { makeEvent, type MakeEventError } from './keep-event.ts';

export interface NewEventFormProps extends ScreenProps {
  readonly isoWeek: IsoWeek;
}

/** How it is called and on which day; the rest is said on its own screen. */
export function NewEventForm({ isoWeek, ...props }: NewEventFormProps) {
  const texts = useTexts();
  const { t } = texts;
  const { week, group, gestures, go } = props;
  const place = { book: week.draftsBook, row: 'event', gestures };
  const { form, change, clear } = useFormDraft(place, { name: '', weekday: '' });
  const [error, setError] = useState<MakeEventError | null>(null);
  const once = useOneAtATime();
  const weekday: Weekday = weekdayIn(form.weekday) ?? group.settings.value.handoverWeekday;
  const make = async () => {
    const made = await makeEvent(props, isoWeek, { name: form.name, weekday });
    if (!made.ok) return setError(made.error);
    const { event, saved } = made.value;
    clear();
    await gestures.run(() => Promise.resolve(ok(saved)), t('events.made', { name: form.name }));
    go(paths.event(event));
  };
  return (
    <form
      class="events-form"
      noValidate
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        once('make', make);
      }}
    >
      <TextField
        label={t('events.name')}
        hint={t('events.nameHint')}
        value={form.name}
        onInput={(name) => {
          change({ name });
          setError(null);
        }}
        capitals="sentences"
        error={error ? errorSentence(texts, error) : undefined}
        required
      />
      <DayField
        week={isoWeek}
        value={weekday}
        onChange={(chosen) => change({ weekday: String(chosen) })}
      />
      <Button kind="main" wide submit icon={CalendarPlus}>
        {t('events.make')}
      </Button>
    </form>
  );
}
