import { PAYOUT_UNITS } from '../../domain/payout-unit.ts';
import { cents } from '../../domain/money.ts';
import { REFERENCE_LINES } from '../../domain/settings.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { Section } from '../../ui/section.tsx';
import { REFERENCE_LINE_WORD } from '../setting-words.ts';
import { AccountSetting } from './account-setting.tsx';
import { readReserve, reserveText } from './read-setting.ts';
import { SettingDecision } from './setting-decision.tsx';
import { type ScopeProps, useSaveSetting } from './setting-scope.ts';
import { TypedSetting } from './typed-setting.tsx';

/** What is set aside, in which steps it is paid out, and where transfers go. */
export function MoneySettings({ scope }: ScopeProps) {
  const { t } = useTexts();
  return (
    <Section title={t('settings.moneyPart')}>
      <TypedSetting
        scope={scope}
        settingKey="reserveHundredths"
        hint={t('settings.reserveHint')}
        stored={reserveText(scope.group.settings.value.reserveHundredths)}
        check={readReserve}
        keyboard="decimal"
      />
      <PayoutUnitSetting scope={scope} />
      <AccountSetting scope={scope} />
      <ReferenceLineSetting scope={scope} />
    </Section>
  );
}

function PayoutUnitSetting({ scope }: ScopeProps) {
  const { t, money } = useTexts();
  const save = useSaveSetting(scope);
  const choose = (word: string) => {
    const unit = PAYOUT_UNITS.find((each) => String(each) === word);
    if (unit) void save('payoutUnit', unit); // its failure shows in the shell's trouble
  };
  return (
    <div class="setting">
      <ChoiceGroup
        legend={t('settings.payoutUnit')}
        hint={t('settings.payoutUnitHint')}
        choices={PAYOUT_UNITS.map((unit) => ({
          value: String(unit),
          word: <Ltr>{money(cents(unit))}</Ltr>,
        }))}
        value={String(scope.group.settings.value.payoutUnit)}
        onChange={choose}
      />
      <SettingDecision scope={scope} settingKey="payoutUnit" />
    </div>
  );
}

/** Where payment codes carry the communication. Of no use before there is an account. */
function ReferenceLineSetting({ scope }: ScopeProps) {
  const { t } = useTexts();
  const save = useSaveSetting(scope);
  const { account, referenceLine } = scope.group.settings.value;
  if (account === null) return null;
  return (
    <div class="setting">
      <ChoiceGroup
        legend={t('settings.referenceLine')}
        hint={t('settings.referenceLineHint')}
        choices={REFERENCE_LINES.map((value) => ({ value, word: t(REFERENCE_LINE_WORD[value]) }))}
        value={referenceLine}
        onChange={(line) => void save('referenceLine', line)}
      />
      <SettingDecision scope={scope} settingKey="referenceLine" />
    </div>
  );
}
