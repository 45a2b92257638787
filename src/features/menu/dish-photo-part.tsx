import { Camera } from 'lucide';
import { useId, useState } from 'preact/hooks';
import { errorSentence } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Field, fieldAria } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { changeDish } from './change-dish.ts';
import type { DishEditing } from './dish-editing.ts';
import { SavedNote } from '../saved-note.tsx';
import { type PhotoError, shrinkPhoto } from './shrink-photo.ts';
import '../../ui/visually-hidden.css';
import './dish-photo.css';

/** The photo, for those who cook: it never leaves the team's phones. */
export function PhotoPart({ week, dish, saved, save }: DishEditing) {
  const texts = useTexts();
  const { t } = texts;
  const id = useId();
  const [error, setError] = useState<PhotoError | null>(null);
  const [working, setWorking] = useState(false);
  const said = error ? errorSentence(texts, error) : undefined;
  const take = async (file: File | undefined) => {
    if (!file) return;
    setWorking(true);
    const photo = await shrinkPhoto(file);
    setWorking(false);
    setError(photo.ok ? null : photo.error);
    if (photo.ok) await save('photo', () => changeDish(week, dish.id, { photo: photo.value }));
  };
  const drop = () =>
    save('photo', () => changeDish(week, dish.id, { photo: null }), t('menu.photoRemoved'));
  return (
    <div class="dish-photo">
      <Field id={id} label={t('menu.photo')} hint={t('menu.photoHint')} error={said}>
        <input
          id={id}
          class="visually-hidden"
          type="file"
          accept="image/*"
          onChange={(event) => void take(event.currentTarget.files?.[0])} // says its own failure
          {...fieldAria(id, { hint: t('menu.photoHint'), error: said })}
        />
        <label class="dish-photo-choose" for={id} aria-hidden="true">
          <Icon node={Camera} />
          {t('menu.photoChoose')}
        </label>
      </Field>
      <output>{working && t('menu.photoWorking')}</output>
      {dish.photo !== null && (
        <>
          <img
            class="dish-photo-picture"
            src={dish.photo}
            alt={t('menu.photoOf', { what: dish.name })}
          />
          <Button kind="quiet" onPress={() => void drop()}>
            {t('menu.photoRemove')}
          </Button>
        </>
      )}
      <SavedNote shown={saved === 'photo'} />
    </div>
  );
}
