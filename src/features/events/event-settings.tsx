import { parseWallTime } from '../../domain/calendar.ts';
import { type EventFields, type OneOffEvent, parseEventTitle } from '../../domain/one-off-event.ts';
import { errorSentence } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Section } from '../../ui/section.tsx';
import { Switch } from '../../ui/switch.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TimeField } from '../../ui/time-field.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { useTyped } from '../use-typed.ts';
import { DayField } from './day-field.tsx';
import { changeEvent, holdsMoney, readEventCap } from './keep-event.ts';

export interface EventSettingsProps extends ScreenProps {
  readonly event: OneOffEvent;
}

/** What an event says itself of what a week has of the group; kept as soon as it is said. */
export function EventSettings(props: EventSettingsProps) {
  const { t } = useTexts();
  const { event, week } = props;
  const save = useSaveEvent(props);
  return (
    <Section title={t('events.settings')}>
      <NameSetting {...props} />
      <DayField
        week={event.id}
        value={event.weekday}
        onChange={(weekday) => void save({ weekday }, t('events.day'))}
      />
      <TimeSetting {...props} />
      <CapSetting {...props} />
      {event.prices && holdsMoney(week) ? (
        <p>{t('events.moneyKept')}</p>
      ) : (
        <Switch
          label={t('events.prices')}
          hint={t('events.pricesHint')}
          on={event.prices}
          onChange={(prices) => void save({ prices }, t('events.prices'))}
          onWord={t('words.yes')}
          offWord={t('words.no')}
        />
      )}
    </Section>
  );
}

function useSaveEvent({ event, ...props }: EventSettingsProps) {
  const { t } = useTexts();
  return (fields: Partial<EventFields>, what: string): Promise<boolean> =>
    props.gestures.run(() => changeEvent(props, event, fields), t('settings.saved', { what }));
}

function NameSetting(props: EventSettingsProps) {
  const texts = useTexts();
  const save = useSaveEvent(props);
  const { value, onInput, error, leave } = useTyped({
    stored: props.event.name,
    check: parseEventTitle,
    save: (name) => save({ name }, texts.t('events.name')),
  });
  return (
    <div onChange={leave}>
      <TextField
        label={texts.t('events.name')}
        hint={texts.t('events.nameHint')}
        value={value}
        onInput={onInput}
        capitals="sentences"
        error={error ? errorSentence(texts, error) : undefined}
        required
      />
    </div>
  );
}

function TimeSetting(props: EventSettingsProps) {
  const texts = useTexts();
  const save = useSaveEvent(props);
  const { value, onInput, error, leave } = useTyped({
    stored: props.event.time,
    check: parseWallTime,
    save: (time) => save({ time }, texts.t('events.time')),
  });
  return (
    <div onFocusOut={leave}>
      <TimeField
        label={texts.t('events.time')}
        hint={texts.t('events.timeHint')}
        value={value}
        onInput={onInput}
        error={error ? errorSentence(texts, error) : undefined}
      />
    </div>
  );
}

function CapSetting(props: EventSettingsProps) {
  const texts = useTexts();
  const save = useSaveEvent(props);
  const { value, onInput, error, leave } = useTyped({
    stored: String(props.event.mainsCap ?? ''),
    check: readEventCap,
    save: (mainsCap) => save({ mainsCap, capDecision: null }, texts.t('events.cap')),
  });
  return (
    <div onChange={leave}>
      <TextField
        label={texts.t('events.cap')}
        hint={texts.t('events.capHint')}
        keyboard="numeric"
        direction="ltr"
        value={value}
        onInput={onInput}
        error={error ? errorSentence(texts, error) : undefined}
      />
    </div>
  );
}
