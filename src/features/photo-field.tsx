import { Camera } from 'lucide';
import { useId, useState } from 'preact/hooks';
import { errorSentence } from '../i18n/errors.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { Field, fieldAria } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { type PhotoError, type PhotoSize, shrinkPhoto } from './shrink-photo.ts';
import '../ui/visually-hidden.css';
import './photo-field.css';

export interface PhotoFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly size: PhotoSize;
  /** The photo that is kept, as a data URL, and the words for who does not see it. */
  readonly photo: { readonly picture: string; readonly alt: string } | null;
  /** Called when a photo is chosen; what it gives back takes the photo once it is small. */
  readonly onChoose: () => (picture: string) => Promise<unknown>;
  readonly onRemove: () => void;
}

/** Asks for a photo, from the camera or a file; it is shrunk before anybody keeps it. */
export function PhotoField({ label, hint, size, photo, onChoose, onRemove }: PhotoFieldProps) {
  const texts = useTexts();
  const { t } = texts;
  const id = useId();
  const [error, setError] = useState<PhotoError | null>(null);
  const [working, setWorking] = useState(false);
  const said = error ? errorSentence(texts, error) : undefined;
  const take = async (file: File | undefined) => {
    if (!file) return;
    const keep = onChoose();
    setWorking(true);
    const shrunk = await shrinkPhoto(file, size);
    setError(shrunk.ok ? null : shrunk.error);
    if (shrunk.ok) await keep(shrunk.value);
    setWorking(false);
  };
  return (
    <div class="photo-field">
      <Field id={id} label={label} hint={hint} error={said}>
        <input
          id={id}
          class="visually-hidden"
          type="file"
          accept="image/*"
          onChange={(event) => void take(event.currentTarget.files?.[0])} // says its own failure
          {...fieldAria(id, { hint, error: said })}
        />
        <label class="photo-choose" for={id} aria-hidden="true">
          <Icon node={Camera} />
          {t('menu.photoChoose')}
        </label>
      </Field>
      <output>{working && t('menu.photoWorking')}</output>
      {photo !== null && (
        <>
          <img class="photo-picture" src={photo.picture} alt={photo.alt} />
          <Button kind="quiet" onPress={onRemove}>
            {t('menu.photoRemove')}
          </Button>
        </>
      )}
    </div>
  );
}
