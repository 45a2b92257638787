import { useTexts } from '../../i18n/use-texts.ts';
import { Switch } from '../../ui/switch.tsx';
import { offerPriceText, readOfferPrice } from './read-setting.ts';
import { SettingDecision } from './setting-decision.tsx';
import { type ScopeProps, useSaveSetting } from './setting-scope.ts';
import { TypedSetting } from './typed-setting.tsx';

/** Whether customers may pay a meal for somebody else, and whether they may ask for one. */
export function OfferedSettings({ scope }: ScopeProps) {
  const { t } = useTexts();
  const save = useSaveSetting(scope);
  const { offerPrice, asksOffered } = scope.group.settings.value;
  return (
    <>
      <TypedSetting
        scope={scope}
        settingKey="offerPrice"
        hint={t('settings.offerPriceHint')}
        stored={offerPriceText(offerPrice)}
        check={readOfferPrice}
        keyboard="decimal"
      />
      <div class="setting">
        <Switch
          label={t('settings.asksOffered')}
          hint={t('settings.asksOfferedHint')}
          on={asksOffered}
          onChange={(on) => void save('asksOffered', on)}
          onWord={t('words.yes')}
          offWord={t('words.no')}
        />
        <SettingDecision scope={scope} settingKey="asksOffered" />
      </div>
    </>
  );
}
