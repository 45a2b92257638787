import { ScanLine, Smartphone } from 'lucide';
import { expiryDays } from '../../domain/expiry.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Elsewhere } from '../elsewhere.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { sheetEnds } from './keep-sheet.ts';
import type { Round } from '../round-stops.ts';

export interface RoundNoticeProps {
  readonly screen: ScreenProps;
  readonly round: Round;
  readonly hasSheet: boolean;
  readonly onView: (view: 'show' | 'receive') => void;
}

/** How long the addresses stay, or why there are none; and the way to hand the round over. */
export function RoundNotice({ screen, round, hasSheet, onView }: RoundNoticeProps) {
  const { week } = screen;
  const { t, day } = useTexts();
  if (week.addressesAre === 'elsewhere')
    return (
      <ReceivedNotice screen={screen} hasSheet={hasSheet} onReceive={() => onView('receive')} />
    );
  if (round.stops.length === 0) return null;
  if (week.addressesAre === 'gone')
    return (
      <Notice tone="info" word={t('week.information')}>
        {t('thursday.addressesGone')}
      </Notice>
    );
  const { addresses } = expiryDays(week.terms.value.servedOn, null, 1);
  return (
    <>
      <p>{t('thursday.addressesUntil', { day: day(addresses.date), time: addresses.time })}</p>
      <Button icon={Smartphone} onPress={() => onView('show')}>
        {t('rings.showSheet')}
      </Button>
    </>
  );
}

interface ReceivedNoticeProps {
  readonly screen: ScreenProps;
  readonly hasSheet: boolean;
  readonly onReceive: () => void;
}

/** On a phone without the desk ring: what a desk phone showed, or that it can. */
function ReceivedNotice({ screen, hasSheet, onReceive }: ReceivedNoticeProps) {
  const { t, moment } = useTexts();
  const { week, phone } = screen;
  const ends = sheetEnds(week);
  const isOver = phone.now.value >= ends;
  return (
    <>
      {hasSheet ? (
        <p>{t('rings.sheetUntil', { when: moment(ends) })}</p>
      ) : (
        <Elsewhere>{t('thursday.noDesk')}</Elsewhere>
      )}
      {!isOver && (
        <Button icon={ScanLine} onPress={onReceive}>
          {hasSheet ? t('rings.receiveAgain') : t('rings.receiveSheet')}
        </Button>
      )}
    </>
  );
}
