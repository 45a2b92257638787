import { DEFAULT_SETTINGS, type Settings } from '../../domain/settings.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Ltr } from '../../ui/ltr.tsx';
import { Name } from '../../ui/name.tsx';
import { settingWord } from '../setting-words.ts';
import type { SubjectWord } from './field-words.ts';
import type { Subject } from './row-subjects.ts';

export interface SubjectTitleProps {
  readonly subject: Subject;
  readonly word: SubjectWord;
}

/** « KA-47 · Mafé · how many »: whose, of what, which part of it. */
export function SubjectTitle({ subject, word }: SubjectTitleProps) {
  const { t } = useTexts();
  const { code, dish, allergen, person, setting } = subject;
  return (
    <span class="tray-subject">
      {code !== null && <Ltr>{code}</Ltr>}
      {dish !== undefined && <Name>{dish ?? t('tray.unknownDish')}</Name>}
      {person !== undefined && <Name>{person}</Name>}
      {allergen !== undefined && <span>{t(`menu.${allergen}`)}</span>}
      <span>{isSetting(setting) ? t(settingWord(setting)) : t(word)}</span>
    </span>
  );
}

function isSetting(key: string | undefined): key is keyof Settings {
  return key !== undefined && Object.hasOwn(DEFAULT_SETTINGS, key);
}
