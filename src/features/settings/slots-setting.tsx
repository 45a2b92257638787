import { Plus, Trash2 } from 'lucide';
import { useState } from 'preact/hooks';
import type { WallTime } from '../../domain/calendar.ts';
import type { Settings } from '../../domain/settings.ts';
import { errorSentence } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { Result } from '../../kernel/result.ts';
import { Button } from '../../ui/button.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { TimeField } from '../../ui/time-field.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { withSlot } from './read-setting.ts';
import { checkSetting, type SaveSettingError } from './save-setting.ts';
import { SettingDecision } from './setting-decision.tsx';
import { type ScopeProps, useSaveSetting } from './setting-scope.ts';

/** The times people may come for their meal. */
export function SlotsSetting({ scope }: ScopeProps) {
  const texts = useTexts();
  const { t } = texts;
  const save = useSaveSetting(scope);
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<SaveSettingError | null>(null);
  const { slots } = scope.group.settings.value;
  const keep = async (next: Result<Settings['slots'], SaveSettingError>) => {
    setError(next.ok ? null : next.error);
    return next.ok && save('slots', next.value);
  };
  const add = async () => {
    if (await keep(withSlot(slots, typed))) setTyped('');
  };
  const takeOut = (slot: WallTime) =>
    keep(
      checkSetting(
        'slots',
        slots.filter((each) => each !== slot),
      ),
    );
  return (
    <fieldset class="setting">
      <legend class="setting-legend">{t('settings.slots')}</legend>
      <List label={t('settings.slots')}>
        {slots.map((slot) => (
          <ListRow
            key={slot}
            trailing={
              <Button kind="quiet" icon={Trash2} onPress={() => void takeOut(slot)}>
                {t('words.remove')} <VisuallyHidden>{slot}</VisuallyHidden>
              </Button>
            }
          >
            <Ltr>{slot}</Ltr>
          </ListRow>
        ))}
      </List>
      <TimeField
        label={t('settings.newSlot')}
        value={typed}
        onInput={setTyped}
        error={error ? errorSentence(texts, error) : undefined}
      />
      <Button icon={Plus} onPress={() => void add()}>
        {t('settings.addSlot')}
      </Button>
      <SettingDecision scope={scope} settingKey="slots" />
    </fieldset>
  );
}
