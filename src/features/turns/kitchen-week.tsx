import { useState } from 'preact/hooks';
import { type KitchenSlot, parseKitchenHours } from '../../domain/kitchen-slot.ts';
import type { Member } from '../../domain/member.ts';
import { errorSentence, type SpokenError } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { Book } from '../../store/book.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Section } from '../../ui/section.tsx';
import { Switch } from '../../ui/switch.tsx';
import { Tag } from '../../ui/tag.tsx';
import { TimeField } from '../../ui/time-field.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { changeKitchenWeek } from './change-kitchen.ts';
import { kitchenChoice } from './read-kitchen.ts';
import { nameIn } from './reason-words.ts';

export interface KitchenWeekProps extends ScreenProps {
  readonly slot: KitchenSlot;
  readonly book: Book | undefined;
}

/** The kitchen in one week: the hours, the keys, the cleaning, and what differs. */
export function KitchenWeek({ slot, book, ...props }: KitchenWeekProps) {
  const { t, day, list } = useTexts();
  const named = (members: readonly Member[]) => list(members.map(({ id }) => nameIn(members, id)));
  const { opens, cleans, from, until, off } = slot;
  return (
    <Section title={day(slot.date)}>
      {off ? (
        <p>
          <Tag tone="info">{t('kitchenSlots.off')}</Tag>
        </p>
      ) : (
        <>
          <p class="turns-strong">{t('kitchenSlots.hours', { from, until })}</p>
          <ul>
            <li>
              {opens.length === 0
                ? t('kitchenSlots.keysNobody')
                : t('kitchenSlots.keys', { names: named(opens) })}
            </li>
            <li>
              {cleans.length === 0
                ? t('kitchenSlots.cleaningNobody')
                : t('kitchenSlots.cleaning', { names: named(cleans) })}
            </li>
          </ul>
        </>
      )}
      {book && (
        <Disclosure summary={t('kitchenSlots.change')} late>
          <ChangeWeek key={`${from}/${until}`} {...props} slot={slot} book={book} />
        </Disclosure>
      )}
    </Section>
  );
}

function ChangeWeek({ slot, book, gestures }: ScreenProps & KitchenWeekProps & { book: Book }) {
  const texts = useTexts();
  const { t } = texts;
  const [from, setFrom] = useState<string>(slot.from);
  const [until, setUntil] = useState<string>(slot.until);
  const [error, setError] = useState<SpokenError | null>(null);
  const change = (choice: Parameters<typeof changeKitchenWeek>[1], said?: string) =>
    void gestures.run(() => changeKitchenWeek(book, choice), said); // its failure shows in the shell
  const save = () => {
    const hours = parseKitchenHours(from, until);
    setError(hours.ok ? null : hours.error);
    if (hours.ok) change({ hours: hours.value }, t('kitchenSlots.saved'));
  };
  return (
    <>
      <Switch
        label={t('kitchenSlots.notNeeded')}
        on={slot.off}
        onChange={(off) => change({ off })}
        onWord={t('words.yes')}
        offWord={t('words.no')}
      />
      {!slot.off && (
        <>
          <TimeField label={t('kitchenSlots.fromField')} value={from} onInput={setFrom} />
          <TimeField
            label={t('kitchenSlots.untilField')}
            value={until}
            onInput={setUntil}
            error={error === null ? undefined : errorSentence(texts, error)}
          />
          <div class="turns-row">
            <Button onPress={save}>{t('kitchenSlots.save')}</Button>
            {kitchenChoice(book).hours !== null && (
              <Button kind="quiet" onPress={() => change({ hours: null })}>
                {t('kitchenSlots.asUsual')}
              </Button>
            )}
          </div>
        </>
      )}
    </>
  );
}
