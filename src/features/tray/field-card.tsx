import { Check } from 'lucide';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Name } from '../../ui/name.tsx';
import { Section } from '../../ui/section.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { DeviceNames } from '../device-names.ts';
import { SaidBy } from '../said-by.tsx';
import { FIELD_WORD } from './field-words.ts';
import type { FieldEntry, FieldOption } from './read-fields.ts';
import { SubjectTitle } from './subject-title.tsx';
import { isTyped, valueWords } from './value-words.ts';

export interface FieldCardProps {
  readonly entry: FieldEntry;
  readonly names: DeviceNames;
  /** Answered on this screen: it stays until one leaves, to change one's mind. */
  readonly isAnswered: boolean;
  readonly onTake: (option: FieldOption, words: string) => void;
}

/** A field with each value that was written, who wrote it, and a large way to take it. */
export function FieldCard({ entry, names, isAnswered, onTake }: FieldCardProps) {
  const texts = useTexts();
  const { t } = texts;
  const typed = isTyped(entry);
  return (
    <Section title={<SubjectTitle subject={entry.subject} word={FIELD_WORD[entry.field]} />}>
      <ul class="tray-options">
        {entry.options.map((option) => {
          const value = valueWords(entry, option, texts);
          return (
            <li class="tray-option" key={option.by.map(({ device }) => device).join(' ')}>
              <p class="tray-value">
                <Name lines="all">{value}</Name>
              </p>
              <SaidBy by={option.by} names={names} />
              {option.stands && (
                <Tag tone={isAnswered ? 'good' : 'info'}>
                  {t(isAnswered ? 'tray.decided' : 'tray.holds')}
                </Tag>
              )}
              {!(isAnswered && option.stands) && (
                <Button wide icon={Check} onPress={() => onTake(option, value)}>
                  {takeWords(option.stands, typed ? null : value, t)}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** A long text is read above its button and not again inside it. */
function takeWords(
  stands: boolean,
  value: string | null,
  t: ReturnType<typeof useTexts>['t'],
): string {
  if (value === null) return t(stands ? 'tray.keepText' : 'tray.takeText');
  return t(stands ? 'tray.keep' : 'tray.take', { value });
}
