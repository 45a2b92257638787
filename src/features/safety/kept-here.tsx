import { useEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from '../../i18n/use-texts.ts';
import { MINE, ringOfBook } from '../../store/book-name.ts';
import type { LeftRing } from '../../store/erase-books.ts';
import { devicesOfRing, type RingDevice } from '../../sync/ring-devices.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { LiveText } from '../../ui/live-text.tsx';
import { Section } from '../../ui/section.tsx';
import { Elsewhere } from '../elsewhere.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { ErasePart } from './erase-part.tsx';
import type { EraseTarget } from './erase-target.ts';
import type { KeptAsks } from './kept-asks.ts';
import { keptFormers, keptWeeks } from './kept-books.ts';
import { KeptFormers } from './kept-formers.tsx';
import { KeptLine } from './kept-line.tsx';
import { KeptWeekParts, LASTING_WORD } from './kept-week.tsx';
import { useEntries } from './use-kept-book.ts';
import { weekTitle } from './week-title.ts';

/** The books on this phone: how much is in each, on how many others it is safe, until when, and « erase ». */
export function KeptHere({
  phone,
  group,
  gestures,
}: Pick<ScreenProps, 'phone' | 'group' | 'gestures'>) {
  const texts = useTexts();
  const { t } = texts;
  const [erasedTimes, setErasedTimes] = useState(0);
  const [target, setTarget] = useState<EraseTarget | null>(null);
  const place = useRef<HTMLParagraphElement>(null);
  // The button that was pressed goes with its line, and the focus must not.
  useEffect(() => {
    if (erasedTimes > 0) place.current?.focus();
  }, [erasedTimes]);
  const { shelf } = phone;
  const entries = useEntries(shelf, erasedTimes);
  if (!entries) return null;
  const formers = keptFormers(entries);
  const asks = { shelf, entries, onErase: setTarget };
  return (
    <Section title={t('safety.keptTitle')}>
      <p ref={place} tabIndex={-1}>
        {t('safety.keptWhere')}
      </p>
      <LiveText text={erasedTimes > 0 ? t('kept.erased') : ''} />
      <LastingBooks {...asks} />
      {keptWeeks(entries, group).map((kept) => (
        <Disclosure key={kept.week} late summary={weekTitle(texts, group, kept.week)}>
          <KeptWeekParts {...asks} kept={kept} title={weekTitle(texts, group, kept.week)} />
        </Disclosure>
      ))}
      {formers.length > 0 && (
        <Disclosure late summary={t('kept.formers')}>
          <KeptFormers {...asks} formers={formers} group={group} />
        </Disclosure>
      )}
      {target && (
        <ErasePart
          phone={phone}
          gestures={gestures}
          target={target}
          isAlone={!hasOtherPhones(phone, group)}
          onClose={() => setTarget(null)}
          onErased={() => setErasedTimes((times) => times + 1)}
        />
      )}
    </Section>
  );
}

/** The kitchen's ring is that of all phones, and is read with the lock closed. Reads signals. */
function hasOtherPhones({ shelf }: ScreenProps['phone'], group: ScreenProps['group']): boolean {
  const keys = shelf.keys.value;
  const isOther = ({ id, isRemoved }: RingDevice) => id !== keys?.device.id && !isRemoved;
  return keys !== null && devicesOfRing(group.book, keys, 'kitchen').some(isOther);
}

function LastingBooks({ shelf, entries, onErase }: KeptAsks) {
  const { t } = useTexts();
  const holds = (name: string) => entries.some((entry) => entry.name === name);
  const leave = (ring: LeftRing) => {
    const names = entries.map(({ name }) => name).filter((name) => ringOfBook(name) === ring);
    onErase({ what: t(LASTING_WORD[ring]), names, leaves: ring });
  };
  const line = (name: 'group' | 'desk' | 'circle' | typeof MINE) => ({
    shelf,
    name,
    title: t(LASTING_WORD[name]),
  });
  return (
    <>
      <ul class="kept-lines">
        <KeptLine {...line('group')} about={t('safety.keptGroup')} />
        {holds('desk') && (
          <KeptLine {...line('desk')} about={t('safety.keptDesk')} onErase={() => leave('desk')} />
        )}
        {holds('circle') && (
          <KeptLine
            {...line('circle')}
            about={t('safety.keptCircle')}
            onErase={() => leave('circle')}
          />
        )}
        {holds(MINE) && (
          <KeptLine
            {...line(MINE)}
            about={t('safety.keptMine')}
            onErase={() => onErase({ what: t('kept.mine'), names: [MINE] })}
          />
        )}
      </ul>
      <p>{t('kept.kitchenGoes')}</p>
      {!holds('desk') && <Elsewhere>{t('rings.notDesk')}</Elsewhere>}
      {!holds('circle') && <Elsewhere>{t('rings.notCircle')}</Elsewhere>}
    </>
  );
}
