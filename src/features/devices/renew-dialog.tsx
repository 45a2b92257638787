import { useState } from 'preact/hooks';
import { dateOf, ZONE } from '../../domain/calendar.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { RingName } from '../../store/key-record.ts';
import { Button } from '../../ui/button.tsx';
import { Checks } from '../../ui/checks.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Name } from '../../ui/name.tsx';
import { deviceNames } from '../device-names.ts';
import type { ScreenProps } from '../screen-props.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { renewRings } from './make-renewal.ts';
import { addedThrough, type ListedPhone, listedPhones, rootsOf } from './phones-of-rings.ts';
import { ringWords } from './ring-words.ts';

/** What is about to be renewed: without one phone, or for everybody. */
export type Renewing = { readonly remove: ListedPhone } | 'season';

export interface RenewDialogProps {
  readonly screen: ScreenProps;
  readonly renewing: Renewing;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Says what new keys do and don't do, and makes them. */
export function RenewDialog({ screen, renewing, onClose, onDone }: RenewDialogProps) {
  const { t } = useTexts();
  const once = useOneAtATime();
  const [isBusy, setBusy] = useState(false);
  const isSeason = renewing === 'season';
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const guests = isSeason ? [] : guestsOf(screen, renewing.remove);
  const gone = isSeason ? [] : [renewing.remove, ...guests.filter(({ id }) => ticked.includes(id))];
  const held = [...rootsOf(screen).keys()];
  const rings = isSeason
    ? held
    : held.filter((ring) => gone.some((one) => one.rings.includes(ring)));
  const renew = async () => {
    setBusy(true);
    const removed = gone.map(({ id }) => id);
    const renewed = await renewRings(screen, rings, removed);
    setBusy(false);
    onClose();
    if (renewed.ok) onDone();
    else screen.gestures.fail(renewed.error);
  };
  return (
    <Dialog
      open
      title={t(isSeason ? 'phones.seasonTitle' : 'phones.removeTitle')}
      closeWord={t(isSeason ? 'phones.seasonCancel' : 'phones.cancel')}
      onClose={onClose}
      actions={
        <Button
          kind={isSeason ? 'main' : 'danger'}
          busyWord={isBusy ? t('phones.removing') : undefined}
          onPress={() => once('renew', renew)}
        >
          {t(isSeason ? 'phones.seasonNow' : 'phones.removeNow')}
        </Button>
      }
    >
      {isSeason ? (
        <>
          <p>{t('phones.seasonDoes')}</p>
          <p>{t('phones.seasonDoesNot')}</p>
        </>
      ) : (
        <>
          <Removing screen={screen} phone={renewing.remove} rings={rings} />
          <Guests screen={screen} guests={guests} ticked={ticked} onChange={setTicked} />
        </>
      )}
      <p>{t('phones.removeAsks')}</p>
    </Dialog>
  );
}

interface RemovingProps extends Pick<RenewDialogProps, 'screen'> {
  readonly phone: ListedPhone;
  readonly rings: readonly RingName[];
}

function Removing({ screen, phone, rings }: RemovingProps) {
  const texts = useTexts();
  const { t } = texts;
  const isPartial = !screen.deskBook || !screen.circleBook;
  return (
    <>
      <p>
        <strong>
          <Name>{deviceNames(screen, texts)(phone.id)}</Name>
        </strong>
      </p>
      <p>{t('phones.removeDoes')}</p>
      <p>{t('phones.removeDoesNot')}</p>
      <p>{t('phones.removeRings', { rings: ringWords(texts, rings) })}</p>
      {isPartial && <p>{t('phones.removeOthers')}</p>}
    </>
  );
}

/** Whoever holds this phone stays, whoever added it. */
function guestsOf(screen: ScreenProps, { id }: ListedPhone): readonly ListedPhone[] {
  const own = screen.phone.shelf.keys.value?.device.id;
  return addedThrough(listedPhones(screen), id).filter((guest) => guest.id !== own);
}

interface GuestsProps extends Pick<RenewDialogProps, 'screen'> {
  readonly guests: readonly ListedPhone[];
  readonly ticked: readonly string[];
  readonly onChange: (ticked: readonly string[]) => void;
}

/** Nobody is ticked beforehand: a founder's phone added everyone. */
function Guests({ screen, guests, ticked, onChange }: GuestsProps) {
  const texts = useTexts();
  const { t, longDate } = texts;
  const names = deviceNames(screen, texts);
  if (guests.length === 0) return null;
  return (
    <Checks
      legend={t('phones.removeGuests')}
      hint={t('phones.removeGuestsHint')}
      layout="stack"
      choices={guests.map(({ id, addedBy, addedAt }) => ({
        value: id,
        word: names(id),
        hint: t('phones.since', { day: longDate(dateOf(addedAt, ZONE)), phone: names(addedBy) }),
      }))}
      values={ticked}
      onChange={onChange}
    />
  );
}
