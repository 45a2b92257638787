import { useTexts } from '../../i18n/use-texts.ts';
import { PHOTO_LIMIT } from '../../store/books/limits.ts';
import { PhotoField } from '../photo-field.tsx';
import { SavedNote } from '../saved-note.tsx';
import { changeDish } from './change-dish.ts';
import type { DishEditing } from './dish-editing.ts';

const SIZE = { sides: [480, 320, 200], limit: PHOTO_LIMIT } as const;

/** The photo, for those who cook: it never leaves the team's phones. */
export function PhotoPart({ week, dish, saved, save }: DishEditing) {
  const { t } = useTexts();
  const drop = () =>
    save('photo', () => changeDish(week, dish.id, { photo: null }), t('menu.photoRemoved'));
  return (
    <div>
      <PhotoField
        label={t('menu.photo')}
        hint={t('menu.photoHint')}
        size={SIZE}
        photo={
          dish.photo === null
            ? null
            : { picture: dish.photo, alt: t('menu.photoOf', { what: dish.name }) }
        }
        onChoose={() => (photo) => save('photo', () => changeDish(week, dish.id, { photo }))}
        onRemove={() => void drop()} // says its own failure
      />
      <SavedNote shown={saved === 'photo'} />
    </div>
  );
}
