import type { TargetedFocusEvent } from 'preact';
import { errorSentence } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useTyped } from '../use-typed.ts';
import { accountParts, accountText, readAccount } from './read-setting.ts';
import { SettingDecision } from './setting-decision.tsx';
import { type ScopeProps, useSaveSetting } from './setting-scope.ts';

/** Where transfers go: name and number are one thing, saved when both fields are left. */
export function AccountSetting({ scope }: ScopeProps) {
  const texts = useTexts();
  const { t } = texts;
  const save = useSaveSetting(scope);
  const { value, onInput, error, leave } = useTyped({
    stored: accountText(scope.group.settings.value.account),
    check: readAccount,
    save: (account) => save('account', account),
  });
  const { name, iban } = accountParts(value);
  const sentence = error ? errorSentence(texts, error) : undefined;
  const isOfName = error?.type === 'AccountNameMissing' || error?.type === 'AccountNameLong';
  const leaveBoth = (event: TargetedFocusEvent<HTMLDivElement>) => {
    const next = event.relatedTarget;
    if (!(next instanceof Node && event.currentTarget.contains(next))) leave();
  };
  return (
    <fieldset class="setting">
      <legend class="setting-legend">{t('settings.account')}</legend>
      <p class="setting-hint">{t('settings.accountHint')}</p>
      <div class="setting-pair" onFocusOut={leaveBoth}>
        <TextField
          label={t('settings.accountName')}
          hint={t('settings.accountNameHint')}
          capitals="sentences"
          value={name}
          onInput={(text) => onInput(`${text}\n${iban}`)}
          error={isOfName ? sentence : undefined}
        />
        <TextField
          label={t('settings.iban')}
          capitals="characters"
          direction="ltr"
          value={iban}
          onInput={(text) => onInput(`${name}\n${text}`)}
          error={isOfName ? undefined : sentence}
        />
      </div>
      <SettingDecision scope={scope} settingKey="account" />
    </fieldset>
  );
}
