import type { Weekday } from '../../domain/calendar.ts';
import type { Settings } from '../../domain/settings.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Section } from '../../ui/section.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Switch } from '../../ui/switch.tsx';
import { settingWord } from '../setting-words.ts';
import { CutoffTimeSetting } from './cutoff-time-setting.tsx';
import { OfferedSettings } from './offered-settings.tsx';
import { readCount } from './read-setting.ts';
import { SettingDecision } from './setting-decision.tsx';
import { type ScopeProps, type SettingScope, useSaveSetting } from './setting-scope.ts';
import { SlotsSetting } from './slots-setting.tsx';
import { TypedSetting } from './typed-setting.tsx';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const satisfies readonly Weekday[];

/** How many, until when, and when they are handed over. */
export function OrdersSettings({ scope }: ScopeProps) {
  const { t } = useTexts();
  const settings = scope.group.settings.value;
  return (
    <Section title={t('settings.ordersPart')}>
      <TypedSetting
        scope={scope}
        settingKey="mainsCap"
        hint={t('settings.mainsCapHint')}
        stored={String(settings.mainsCap)}
        check={(text) => readCount('mainsCap', text)}
        keyboard="numeric"
      />
      <WeekdaySetting scope={scope} settingKey="cutoffWeekday" />
      <CutoffTimeSetting scope={scope} />
      <WeekdaySetting scope={scope} settingKey="handoverWeekday" />
      <WeekInWords settings={settings} />
      <SlotsSetting scope={scope} />
      <DeliverySetting scope={scope} />
      <OfferedSettings scope={scope} />
    </Section>
  );
}

/** The rule read aloud: whoever chose wrong hears it. */
function WeekInWords({ settings }: { readonly settings: Settings }) {
  const { t, weekday } = useTexts();
  const { cutoffWeekday, cutoffTime, handoverWeekday } = settings;
  const said = {
    cutoff: weekday(cutoffWeekday),
    time: cutoffTime,
    handover: weekday(handoverWeekday),
  };
  return (
    <p class="setting-words">
      {cutoffWeekday > handoverWeekday
        ? t('settings.weekBefore', said)
        : t('settings.sameWeek', said)}
    </p>
  );
}

interface WeekdaySettingProps {
  readonly scope: SettingScope;
  readonly settingKey: 'cutoffWeekday' | 'handoverWeekday';
}

function WeekdaySetting({ scope, settingKey }: WeekdaySettingProps) {
  const { t, weekday } = useTexts();
  const save = useSaveSetting(scope);
  const choose = (word: string) => {
    const day = WEEKDAYS.find((each) => String(each) === word);
    if (day) void save(settingKey, day); // its failure shows in the shell's trouble
  };
  return (
    <div class="setting">
      <SelectField
        label={t(settingWord(settingKey))}
        options={WEEKDAYS.map((day) => ({ value: String(day), word: weekday(day) }))}
        value={String(scope.group.settings.value[settingKey])}
        onChange={choose}
      />
      <SettingDecision scope={scope} settingKey={settingKey} />
    </div>
  );
}

function DeliverySetting({ scope }: ScopeProps) {
  const { t } = useTexts();
  const save = useSaveSetting(scope);
  return (
    <div class="setting">
      <Switch
        label={t('settings.delivery')}
        hint={t('settings.deliveryHint')}
        on={scope.group.settings.value.delivery}
        onChange={(on) => void save('delivery', on)}
        onWord={t('words.yes')}
        offWord={t('words.no')}
      />
      <SettingDecision scope={scope} settingKey="delivery" />
    </div>
  );
}
