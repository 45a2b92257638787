import { useCallback } from 'preact/hooks';
import { useTexts } from '../../i18n/use-texts.ts';
import { parcelToText } from '../../protocol/parcel-text.ts';
import type { Possessions } from '../../protocol/parcel.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import type { CarryViews } from '../carry-views.ts';
import type { ScreenProps } from '../screen-props.ts';
import { parcelOf } from './exchange-steps.ts';
import { useParcel } from './use-parcel.ts';

/** Seen by whoever carries the file: says nothing of what is in it. */
export const FILE_NAME = 'notes';

export interface ShowStepProps {
  readonly screen: ScreenProps;
  readonly views: CarryViews;
  readonly theirs: Possessions | 'greeting' | null;
}

/** What the other phone lacks, as codes; as a file where codes don't do. */
export function ShowStep({ screen, views, theirs }: ShowStepProps) {
  const { t } = useTexts();
  const { phone, gestures } = screen;
  const make = useCallback(() => parcelOf(phone, theirs), [phone, theirs]);
  const bytes = useParcel(make, gestures.fail);
  if (!bytes) return <output>{t('exchange.preparing')}</output>;
  return (
    <>
      <views.Show bytes={bytes} />
      {theirs !== 'greeting' && (
        <Disclosure summary={t('exchange.ratherFile')}>
          <views.ShareFile content={parcelToText(bytes)} name={FILE_NAME} />
        </Disclosure>
      )}
    </>
  );
}
