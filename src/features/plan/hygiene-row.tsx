import { Trash2 } from 'lucide';
import { dateOf, ZONE } from '../../domain/calendar.ts';
import type { HygieneNote } from '../../domain/hygiene-note.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { Name } from '../../ui/name.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { HYGIENE_WORD } from '../hygiene-words.ts';
import type { ScreenProps } from '../screen-props.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { HYGIENE_PICTURE } from './hygiene-pictures.ts';
import { removeNote } from './note-hygiene.ts';

type HygieneRowProps = ScreenProps & { readonly note: HygieneNote };

/** A line of the log: its hour, what it is about, what was read. No value has a colour. */
export function HygieneRow(props: HygieneRowProps) {
  const { note, group, gestures } = props;
  const { t, time } = useTexts();
  const once = useOneAtATime();
  const word = t(HYGIENE_WORD[note.kind]);
  const by = group.members.value.find(({ id }) => id === note.by)?.nickname;
  const remove = () =>
    once('remove', () =>
      gestures.run(() => removeNote(props, note.id), t('hygiene.removed', { what: word })),
    );
  return (
    <li class="plan-note">
      <div class="plan-note-head">
        <span class="plan-time">
          <Ltr>{time(note.at)}</Ltr>
        </span>
        <span class="plan-note-kind">
          <Icon node={HYGIENE_PICTURE[note.kind]} />
          {word}
        </span>
      </div>
      {note.value !== '' && (
        <p class="plan-value">
          <Name lines="all">{note.value}</Name>
        </p>
      )}
      {note.what !== '' && (
        <p>
          <Name lines="all">{note.what}</Name>
        </p>
      )}
      <NoteFoot by={by} day={useOtherDay(props)} />
      <Button kind="quiet" icon={Trash2} onPress={remove}>
        {t('words.remove')} <VisuallyHidden>{`${word} ${time(note.at)}`}</VisuallyHidden>
      </Button>
    </li>
  );
}

/** The day of a line, where it is not the day of the meal. */
function useOtherDay({ note, week }: HygieneRowProps): string | null {
  const { day } = useTexts();
  const date = dateOf(note.at, ZONE);
  return date === week.terms.value.servedOn ? null : day(date);
}

interface NoteFootProps {
  readonly by: string | undefined;
  readonly day: string | null;
}

function NoteFoot({ by, day }: NoteFootProps) {
  if (by === undefined && day === null) return null;
  return (
    <p class="plan-soft">
      {by !== undefined && <Name>{by}</Name>}
      {by !== undefined && day !== null && <br />}
      {day}
    </p>
  );
}
