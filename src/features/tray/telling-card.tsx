import type { JsonValue } from '../../protocol/canonical-json.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { Texts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { Section } from '../../ui/section.tsx';
import type { DeviceNames } from '../device-names.ts';
import { SaidBy } from '../said-by.tsx';
import { KIND_WORD } from './field-words.ts';
import type { Telling, TellingEntry } from './read-tellings.ts';
import { SubjectTitle } from './subject-title.tsx';

export interface TellingCardProps {
  readonly entry: TellingEntry;
  readonly names: DeviceNames;
  readonly onTell: (told: readonly JsonValue[]) => void;
}

/** One sum that phones told differently: taken once (which?), or as often as it was told. */
export function TellingCard({ entry, names, onTell }: TellingCardProps) {
  const texts = useTexts();
  const { t, list } = texts;
  const { subject, tellings, mayBeSeveral } = entry;
  const devices = [...new Set(tellings.flatMap(({ by }) => by.map(({ device }) => device)))];
  const phones = list(devices.map(names));
  return (
    <Section title={<SubjectTitle subject={subject} word={KIND_WORD[entry.kind]} />}>
      <p>{t(mayBeSeveral ? 'tray.tellingAskTwice' : 'tray.tellingAsk', { phones })}</p>
      <List>
        {tellings.map(({ value, by }) => (
          <ListRow key={tellingWords(value, texts)} detail={<SaidBy by={by} names={names} />}>
            {tellingWords(value, texts)}
          </ListRow>
        ))}
      </List>
      <p class="tray-soft">{t('tray.tellingMeanwhile')}</p>
      <div class="tray-stack">
        {tellings.map(({ value }) => (
          <Button wide key={tellingWords(value, texts)} onPress={() => onTell([value.data])}>
            {mayBeSeveral
              ? t('tray.once', { what: tellingWords(value, texts) })
              : tellingWords(value, texts)}
          </Button>
        ))}
        {mayBeSeveral && (
          <Button wide onPress={() => onTell(tellings.map(({ value }) => value.data))}>
            {t('tray.each', { n: tellings.length })}
          </Button>
        )}
      </div>
    </Section>
  );
}

function tellingWords({ method, amount }: Telling, { t, money }: Texts): string {
  if (method === 'offered') return t('tray.offered');
  if (amount === null) return t(method === 'transfer' ? 'tray.transfer' : 'tray.cash');
  if (method === null) return money(amount);
  return t(method === 'cash' ? 'tray.inCash' : 'tray.byTransfer', { amount: money(amount) });
}
