import type { WeekName } from '../../domain/calendar.ts';
import { isEvent } from '../../domain/week-name.ts';
import { useEffect, useState } from 'preact/hooks';
import { useTexts } from '../../i18n/use-texts.ts';
import type { Texts } from '../../i18n/texts.ts';
import { MINE } from '../../store/book-name.ts';
import type { Phone } from '../../store/phone.ts';
import type { CatalogueEntry } from '../../store/storage.ts';
import { Section } from '../../ui/section.tsx';
import { Elsewhere } from '../elsewhere.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { type KeptPart, keptWeeks } from './kept-books.ts';

const PART_WORD = {
  week: 'safety.partWeek',
  contacts: 'safety.partContacts',
  addresses: 'safety.partAddresses',
  drafts: 'safety.partDrafts',
  sheet: 'safety.partSheet',
  receipts: 'safety.partReceipts',
} as const;

/** The books on this phone and until when each is kept, in plain words. */
export function KeptHere({ phone, group }: Pick<ScreenProps, 'phone' | 'group'>) {
  const texts = useTexts();
  const { t, day } = texts;
  const entries = useEntries(phone.shelf);
  if (!entries) return null;
  const titleOf = (week: WeekName, served: string) => {
    const event = isEvent(week) ? group.oneOffs.value.get(week) : undefined;
    return event
      ? t('week.event', { name: event.name, day: served })
      : t('safety.weekOf', { day: served });
  };
  const holds = (name: string) => entries.some((entry) => entry.name === name);
  return (
    <Section title={t('safety.keptTitle')}>
      <p>{t('safety.keptWhere')}</p>
      <ul class="safety-points">
        {holds('group') && <li>{t('safety.keptGroup')}</li>}
        {holds('desk') && <li>{t('safety.keptDesk')}</li>}
        {holds('circle') && <li>{t('safety.keptCircle')}</li>}
        {holds(MINE) && <li>{t('safety.keptMine')}</li>}
        {keptWeeks(entries, group).map(({ week, servedOn, parts }) => (
          <li key={week}>
            <h3>{titleOf(week, day(servedOn))}</h3>
            <ul class="safety-points">
              {parts.map((part) => (
                <li key={part.kind}>{partInWords(texts, part)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {!holds('desk') && <Elsewhere>{t('rings.notDesk')}</Elsewhere>}
      {!holds('circle') && <Elsewhere>{t('rings.notCircle')}</Elsewhere>}
    </Section>
  );
}

function partInWords({ t, moment }: Texts, { kind, until }: KeptPart): string {
  const what = t(PART_WORD[kind]);
  if (until !== null) return t('safety.keptUntil', { what, when: moment(until) });
  const isWeekLong = kind === 'week' || kind === 'receipts';
  return isWeekLong ? t('safety.keptUntilSettled', { what }) : what;
}

/** null until the disk answered. */
function useEntries(shelf: Phone['shelf']): readonly CatalogueEntry[] | null {
  const [entries, setEntries] = useState<readonly CatalogueEntry[] | null>(null);
  useEffect(() => {
    let wanted = true;
    void shelf.entries().then((found) => wanted && setEntries(found)); // an unreadable list stays unsaid
    return () => {
      wanted = false;
    };
  }, [shelf]);
  return entries;
}
