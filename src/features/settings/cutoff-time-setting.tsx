import { parseWallTime } from '../../domain/calendar.ts';
import { errorSentence } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { TimeField } from '../../ui/time-field.tsx';
import { useTyped } from '../use-typed.ts';
import { SettingDecision } from './setting-decision.tsx';
import { type ScopeProps, useSaveSetting } from './setting-scope.ts';

/** The hour orders close. Saved on leaving: a clock field is at many hours on its way to one. */
export function CutoffTimeSetting({ scope }: ScopeProps) {
  const texts = useTexts();
  const save = useSaveSetting(scope);
  const { value, onInput, error, leave } = useTyped({
    stored: scope.group.settings.value.cutoffTime,
    check: parseWallTime,
    save: (time) => save('cutoffTime', time),
  });
  return (
    <div class="setting" onFocusOut={leave}>
      <TimeField
        label={texts.t('settings.cutoffTime')}
        hint={texts.t('settings.cutoffTimeHint')}
        value={value}
        onInput={onInput}
        error={error ? errorSentence(texts, error) : undefined}
      />
      <SettingDecision scope={scope} settingKey="cutoffTime" />
    </div>
  );
}
