import { toDecisionId } from '../../domain/decision.ts';
import type { Settings } from '../../domain/settings.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Name } from '../../ui/name.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { paths } from '../paths.ts';
import { settingWord } from '../setting-words.ts';
import { nameDecision } from './save-setting.ts';
import type { SettingScope } from './setting-scope.ts';

export interface SettingDecisionProps {
  readonly scope: SettingScope;
  readonly settingKey: keyof Settings;
}

/** The decision that set a setting, where the group named one, and the way to name one. */
export function SettingDecision({ scope, settingKey }: SettingDecisionProps) {
  const { t, longDate } = useTexts();
  const { group, gestures, week } = scope;
  const decisions = group.decisions.value.toSorted((a, b) => b.takenOn.localeCompare(a.takenOn));
  if (decisions.length === 0) return null;
  const named = group.settingDecisions.value.get(settingKey);
  const decision = decisions.find(({ id }) => id === named);
  const what = t(settingWord(settingKey));
  const choose = (id: string) =>
    void gestures.run(
      () => nameDecision(group, settingKey, id === '' ? null : toDecisionId(id)),
      t('settings.saved', { what }),
    );
  return (
    <div class="setting-decision">
      {decision && (
        <a class="setting-decision-link" href={paths.decisions(week)}>
          {t('settings.decidedOn', { date: longDate(decision.takenOn) })}{' '}
          <Name>{decision.title}</Name>
        </a>
      )}
      <Disclosure summary={t('settings.whichDecision', { what })}>
        <SelectField
          label={t('settings.decision')}
          options={[
            { value: '', word: t('settings.noDecision') },
            ...decisions.map(({ id, title }) => ({ value: id, word: title })),
          ]}
          value={decision?.id ?? ''}
          onChange={choose}
        />
      </Disclosure>
    </div>
  );
}
