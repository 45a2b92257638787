import { Delete } from 'lucide';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { Mark } from './mark.tsx';
import type { PictureName } from './picture-names.ts';
import { usePictureIcons } from './use-picture-icons.ts';
import './field.css';
import './picture-pad.css';
import './visually-hidden.css';

/** A picture to choose, with its word in the person's language. */
export interface PadPicture {
  readonly name: PictureName;
  readonly word: string;
}

export interface PicturePadProps {
  /** All there are; a number is a place in this list. */
  readonly pictures: readonly PadPicture[];
  /** Numbers chosen so far, in order. */
  readonly chosen: readonly number[];
  /** How many are to be chosen. */
  readonly length: number;
  readonly onChange: (chosen: readonly number[]) => void;
  readonly label: string;
  /** Says how many are chosen, such as « 2 of 6 ». */
  readonly count: string;
  readonly undoWord: string;
  /** The word shown while what was chosen is tried; nothing can be chosen meanwhile. */
  readonly busyWord?: string | undefined;
  /** What was wrong with the last try, where one looks while choosing anew. */
  readonly error?: string | undefined;
}

/** Sixty-four pictures from which some are touched in order; what was chosen stays in sight, to be taken back. */
export function PicturePad(props: PicturePadProps) {
  const { pictures, chosen, length, onChange, label, count, undoWord, busyWord, error } = props;
  const icons = usePictureIcons();
  const isFree = busyWord === undefined && chosen.length < length;
  const choose = (number: number) => isFree && onChange([...chosen, number]);
  return (
    <div class="picture-pad">
      <div class="picture-pad-chosen">
        <ol class="picture-pad-slots" aria-hidden="true">
          {Array.from({ length }, (_, at) => (
            <li key={at} class="picture-pad-slot">
              {icons && <Chosen icons={icons} picture={pictures[chosen[at] ?? -1]} />}
            </li>
          ))}
        </ol>
        <output class="picture-pad-count">{busyWord ?? count}</output>
        {error !== undefined && (
          <p class="field-error" role="alert">
            <Mark tone="problem" />
            {error}
          </p>
        )}
        {chosen.length > 0 && busyWord === undefined && (
          <Button kind="quiet" icon={Delete} onPress={() => onChange(chosen.slice(0, -1))}>
            {undoWord}
          </Button>
        )}
      </div>
      <ul class="picture-pad-all" aria-label={label}>
        {pictures.map(({ name, word }, number) => (
          <li key={name}>
            <button
              class="picture-pad-picture"
              type="button"
              aria-disabled={isFree ? undefined : true}
              onClick={() => choose(number)}
            >
              {icons && <Icon node={icons[name]} size="big" />}
              <span>{word}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ChosenProps {
  readonly icons: NonNullable<ReturnType<typeof usePictureIcons>>;
  readonly picture: PadPicture | undefined;
}

function Chosen({ icons, picture }: ChosenProps) {
  return picture ? <Icon node={icons[picture.name]} size="big" /> : null;
}
