import type { WeekName } from '../../domain/calendar.ts';
import type { Settings } from '../../domain/settings.ts';
import type { OpenGroup } from '../../store/views/open-group.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { Gestures } from '../gestures.ts';
import { settingWord } from '../setting-words.ts';
import { saveSetting } from './save-setting.ts';

/** What every field of the settings needs. */
export interface SettingScope {
  readonly group: OpenGroup;
  readonly gestures: Gestures;
  /** The week on screen, for links. */
  readonly week: WeekName;
}

export interface ScopeProps {
  readonly scope: SettingScope;
}

/** Saves a setting, names it and offers to undo; true once it is on disk. */
export function useSaveSetting({ group, gestures }: SettingScope) {
  const { t } = useTexts();
  return <Key extends keyof Settings>(key: Key, value: Settings[Key]): Promise<boolean> =>
    gestures.run(
      () => saveSetting(group, key, value),
      t('settings.saved', { what: t(settingWord(key)) }),
    );
}
