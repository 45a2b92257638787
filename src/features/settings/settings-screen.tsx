import type { ReadonlySignal } from '@preact/signals';
import {
  ArrowLeftRight,
  Cloud,
  HandHeart,
  Handshake,
  LifeBuoy,
  Smartphone,
  TabletSmartphone,
  Users,
} from 'lucide';
import type { WeekName } from '../../domain/calendar.ts';
import type { Language } from '../../i18n/catalog.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { Icon } from '../../ui/icon.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { LanguageChoice } from '../language-choice.tsx';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { ChannelSettings } from './channel-settings.tsx';
import { MoneySettings } from './money-settings.tsx';
import { OrdersSettings } from './orders-settings.tsx';
import { readCount } from './read-setting.ts';
import type { ScopeProps } from './setting-scope.ts';
import { TypedSetting } from './typed-setting.tsx';
import './settings.css';

export type Theme = 'auto' | 'light' | 'dark';

/** How this phone looks and speaks; of nobody else's concern. */
export interface Preferences {
  readonly theme: ReadonlySignal<Theme>;
  setLanguage(language: Language): Promise<void>;
  setTheme(theme: Theme): Promise<void>;
}

export interface SettingsScreenProps extends ScreenProps {
  readonly preferences: Preferences;
}

const THEME_WORD = {
  auto: 'settings.themeAuto',
  light: 'settings.themeLight',
  dark: 'settings.themeDark',
} as const;
const THEMES = ['auto', 'light', 'dark'] as const;

/** What the group chose once, and how this phone shows it. */
export function SettingsScreen(props: SettingsScreenProps) {
  const { t } = useTexts();
  const { group, gestures } = props;
  const { week } = props.week;
  const scope = { group, gestures, week };
  return (
    <Page title={t('settings.title')}>
      <PlacesToGo week={week} hasCircle={props.circleBook !== null} />
      <PhoneSettings preferences={props.preferences} />
      <p class="setting-words">{t('settings.publishedKeep')}</p>
      <OrdersSettings scope={scope} />
      <ChannelSettings scope={scope} />
      <MoneySettings scope={scope} />
      <KeepingSettings scope={scope} />
    </Page>
  );
}

interface PlacesProps {
  readonly week: WeekName;
  /** Whether this phone holds the circle's book. */
  readonly hasCircle: boolean;
}

function PlacesToGo({ week, hasCircle }: PlacesProps) {
  const { t } = useTexts();
  return (
    <List label={t('settings.places')}>
      <ListRow
        href={paths.people(week)}
        leading={<Icon node={Users} />}
        detail={t('settings.peopleHint')}
      >
        {t('people.title')}
      </ListRow>
      <ListRow
        href={paths.decisions(week)}
        leading={<Icon node={Handshake} />}
        detail={t('settings.decisionsHint')}
      >
        {t('decisions.title')}
      </ListRow>
      {hasCircle && <ModulesRow week={week} />}
      <ListRow
        href={paths.contacts(week)}
        leading={<Icon node={LifeBuoy} />}
        detail={t('contacts.settingsHint')}
      >
        {t('contacts.title')}
      </ListRow>
      <ListRow
        href={paths.phones(week)}
        leading={<Icon node={TabletSmartphone} />}
        detail={t('phones.settingsHint')}
      >
        {t('phones.title')}
      </ListRow>
      <ListRow
        href={paths.exchange(week)}
        leading={<Icon node={ArrowLeftRight} />}
        detail={t('exchange.settingsHint')}
      >
        {t('exchange.title')}
      </ListRow>
      <ListRow
        href={paths.relay(week)}
        leading={<Icon node={Cloud} />}
        detail={t('relay.settingsHint')}
      >
        {t('relay.title')}
      </ListRow>
      <ListRow
        href={paths.thisPhone(week)}
        leading={<Icon node={Smartphone} />}
        detail={t('settings.thisPhoneHint')}
      >
        {t('safety.title')}
      </ListRow>
    </List>
  );
}

function ModulesRow({ week }: Pick<PlacesProps, 'week'>) {
  const { t } = useTexts();
  return (
    <ListRow
      href={paths.modules(week)}
      leading={<Icon node={HandHeart} />}
      detail={t('settings.modulesHint')}
    >
      {t('priorities.modules')}
    </ListRow>
  );
}

function PhoneSettings({ preferences }: { readonly preferences: Preferences }) {
  const { t } = useTexts();
  return (
    <Section title={t('settings.phonePart')}>
      <LanguageChoice onLanguage={(language) => void preferences.setLanguage(language)} />
      <ChoiceGroup
        legend={t('settings.theme')}
        value={preferences.theme.value}
        choices={THEMES.map((value) => ({ value, word: t(THEME_WORD[value]) }))}
        onChange={(theme) => void preferences.setTheme(theme)}
      />
    </Section>
  );
}

function KeepingSettings({ scope }: ScopeProps) {
  const { t } = useTexts();
  return (
    <Section title={t('settings.keepingPart')}>
      <TypedSetting
        scope={scope}
        settingKey="weeksKept"
        hint={t('settings.weeksKeptHint')}
        stored={String(scope.group.settings.value.weeksKept)}
        check={(text) => readCount('weeksKept', text)}
        keyboard="numeric"
      />
    </Section>
  );
}
