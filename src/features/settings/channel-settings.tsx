import { useTexts } from '../../i18n/use-texts.ts';
import { Section } from '../../ui/section.tsx';
import { checkSetting } from './save-setting.ts';
import type { ScopeProps } from './setting-scope.ts';
import { TypedSetting } from './typed-setting.tsx';

/** Where whoever opens the link of a menu can send an order as a message. */
export function ChannelSettings({ scope }: ScopeProps) {
  const { t } = useTexts();
  const { orderMail, orderSms, orderWhatsApp } = scope.group.settings.value;
  return (
    <Section title={t('settings.channelsPart')}>
      <p class="setting-words">{t('settings.channelsHint')}</p>
      <TypedSetting
        scope={scope}
        settingKey="orderMail"
        hint={t('settings.orderMailHint')}
        stored={orderMail}
        check={(text) => checkSetting('orderMail', text)}
        keyboard="email"
      />
      <TypedSetting
        scope={scope}
        settingKey="orderSms"
        hint={t('settings.orderPhoneHint')}
        stored={orderSms}
        check={(text) => checkSetting('orderSms', text)}
        keyboard="tel"
      />
      <TypedSetting
        scope={scope}
        settingKey="orderWhatsApp"
        hint={t('settings.orderPhoneHint')}
        stored={orderWhatsApp}
        check={(text) => checkSetting('orderWhatsApp', text)}
        keyboard="tel"
      />
    </Section>
  );
}
