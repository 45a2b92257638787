import { useCallback, useState } from 'preact/hooks';
import { useTexts } from '../../i18n/use-texts.ts';
import type { Bytes } from '../../kernel/bytes.ts';
import { ok } from '../../kernel/result.ts';
import { parcelFromText, parcelToText } from '../../protocol/parcel-text.ts';
import type { Possessions } from '../../protocol/parcel.ts';
import { withCarried } from '../../sync/carried.ts';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import type { CarryViews } from '../carry-views.ts';
import type { ScreenProps } from '../screen-props.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { parcelOf } from './exchange-steps.ts';
import { FILE_NAME } from './show-step.tsx';
import { takeIn, type TakenIn } from './take-in.ts';
import { TakenWords } from './taken-words.tsx';
import { useParcel } from './use-parcel.ts';

export interface FileProps {
  readonly screen: ScreenProps;
  readonly views: CarryViews;
  readonly onBack: () => void;
}

/** Everything the other phone may lack, in one file, with what is carried for others. */
export function SendFile({
  screen: { phone, gestures },
  views,
  theirs,
  onBack,
}: FileProps & { readonly theirs: Possessions | null }) {
  const { t } = useTexts();
  const make = useCallback(async () => {
    const own = await parcelOf(phone, theirs);
    const deps = { catalogue: phone.catalogue, now: phone.clock.now() };
    return own.ok ? ok(await withCarried(deps, own.value)) : own;
  }, [phone, theirs]);
  const bytes = useParcel(make, gestures.fail);
  return (
    <Page title={t('exchange.sendFile')}>
      <p>{t('exchange.fileReady')}</p>
      {bytes ? (
        <views.ShareFile content={parcelToText(bytes)} name={FILE_NAME} />
      ) : (
        <output>{t('exchange.filePreparing')}</output>
      )}
      <Button kind="quiet" onPress={onBack}>
        {t('exchange.back')}
      </Button>
    </Page>
  );
}

/** A file or a text of another phone of the group; any order, any number of times. */
export function OpenFile({
  screen: { phone, gestures },
  views,
  onAnswer,
  onBack,
}: FileProps & { readonly onAnswer: (theirs: Possessions) => void }) {
  const { t } = useTexts();
  const once = useOneAtATime();
  const [taken, setTaken] = useState<TakenIn | null>(null);
  const [isReading, setReading] = useState(false);
  const take = async (parcel: Bytes) => {
    setReading(true);
    const read = await takeIn(phone, parcel);
    setReading(false);
    if (!read.ok) return gestures.fail(read.error);
    gestures.dismissTrouble();
    setTaken(read.value);
  };
  const takeText = (text: string) => {
    const parcel = parcelFromText(text);
    if (parcel.ok) once('take', () => take(parcel.value));
    else gestures.fail(parcel.error);
  };
  return (
    <Page key={taken ? 'taken' : 'pick'} title={t('exchange.openFile')}>
      {taken === null && (
        <views.PickFile onBytes={(parcel) => once('take', () => take(parcel))} onText={takeText} />
      )}
      {isReading && <output>{t('exchange.reading')}</output>}
      {taken && (
        <>
          <TakenWords taken={taken} />
          <p>{t('exchange.answerHint')}</p>
          <Button kind="main" onPress={() => onAnswer(taken.theirs)}>
            {t('exchange.answerFile')}
          </Button>
          <Button onPress={() => setTaken(null)}>{t('exchange.another')}</Button>
        </>
      )}
      <Button kind="quiet" onPress={onBack}>
        {t('exchange.back')}
      </Button>
    </Page>
  );
}
