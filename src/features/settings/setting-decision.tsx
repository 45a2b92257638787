import type { Settings } from '../../domain/settings.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { DecisionChoice } from '../decision-choice.tsx';
import { settingWord } from '../setting-words.ts';
import { nameDecision } from './save-setting.ts';
import type { SettingScope } from './setting-scope.ts';

export interface SettingDecisionProps {
  readonly scope: SettingScope;
  readonly settingKey: keyof Settings;
}

/** The decision that set a setting, where the group named one, and the way to name one. */
export function SettingDecision({ scope, settingKey }: SettingDecisionProps) {
  const { t } = useTexts();
  const { group, gestures, week } = scope;
  const what = t(settingWord(settingKey));
  return (
    <DecisionChoice
      decisions={group.decisions.value}
      named={group.settingDecisions.value.get(settingKey) ?? null}
      what={what}
      week={week}
      onChoose={(decision) =>
        void gestures.run(
          () => nameDecision(group, settingKey, decision),
          t('settings.saved', { what }),
        )
      }
    />
  );
}
