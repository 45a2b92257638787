import type { Settings } from '../../domain/settings.ts';
import { errorSentence } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { Result } from '../../kernel/result.ts';
import { TextField } from '../../ui/text-field.tsx';
import { settingWord } from '../setting-words.ts';
import { useTyped } from '../use-typed.ts';
import type { SaveSettingError } from './save-setting.ts';
import { SettingDecision } from './setting-decision.tsx';
import { type SettingScope, useSaveSetting } from './setting-scope.ts';

export interface TypedSettingProps<Key extends keyof Settings> {
  readonly scope: SettingScope;
  readonly settingKey: Key;
  readonly hint: string;
  /** The value as it is written in the field. */
  readonly stored: string;
  readonly check: (text: string) => Result<Settings[Key], SaveSettingError>;
  readonly keyboard: 'numeric' | 'decimal' | 'email' | 'tel';
}

/** A number or an address of the group, saved when the person leaves its field. */
export function TypedSetting<Key extends keyof Settings>(props: TypedSettingProps<Key>) {
  const { scope, settingKey, stored, check } = props;
  const texts = useTexts();
  const save = useSaveSetting(scope);
  const { value, onInput, error, leave } = useTyped({
    stored,
    check,
    save: (checked) => save(settingKey, checked),
  });
  return (
    <div class="setting" onChange={leave}>
      <TextField
        label={texts.t(settingWord(settingKey))}
        hint={props.hint}
        keyboard={props.keyboard}
        direction="ltr"
        value={value}
        onInput={onInput}
        error={error ? errorSentence(texts, error) : undefined}
      />
      <SettingDecision scope={scope} settingKey={settingKey} />
    </div>
  );
}
