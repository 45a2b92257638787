import { Trash2 } from 'lucide';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { putAway } from './decide-message.ts';
import { floodOf } from './flood.ts';
import type { InboxPlaces } from './inbox-cards.ts';
import type { InboxProps } from './inbox-props.ts';

/** Fewer than this a person looks at one by one. */
const FLOOD = 10;

/**
 * Many orders of the page at once, perhaps somebody's game: those of nobody known go away together, and undo
 * brings them back.
 */
export function FloodButton({
  places,
  deps,
  screen,
}: Pick<InboxProps, 'deps' | 'screen'> & { readonly places: InboxPlaces }) {
  const { t } = useTexts();
  const { taken, left } = floodOf(deps, places);
  const n = taken.length;
  if (n < FLOOD) return null;
  const ids = taken.map(({ message }) => message.id);
  const press = () =>
    void screen.gestures.run(() => putAway(deps, ids), t('codes.floodSaid', { n }));
  return (
    <>
      <Button kind="quiet" icon={Trash2} onPress={press}>
        {t('codes.flood', { n })}
      </Button>
      {left > 0 && <p class="inbox-soft">{t('codes.floodLeft', { n: left })}</p>}
    </>
  );
}
