import { useTexts } from '../i18n/use-texts.ts';
import { Mark } from '../ui/mark.tsx';
import './saved-note.css';

/** « Saved », where it happened. It stands there from the start, so that it is read when it speaks. */
export function SavedNote({ shown }: { readonly shown: boolean }) {
  const { t } = useTexts();
  return (
    <output class="saved-note">
      {shown && (
        <>
          <Mark tone="good" />
          {t('words.saved')}
        </>
      )}
    </output>
  );
}
