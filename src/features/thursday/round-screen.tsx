import { Truck } from 'lucide';
import { expiryDays } from '../../domain/expiry.ts';
import { deliveryRound } from '../../domain/hand-over.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { readEvening } from '../evening.ts';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { stopPositions } from './move-stop.ts';
import { StopCard } from './stop-card.tsx';

/** The delivery round of this evening, in the order somebody set by hand. */
export function RoundScreen(props: ScreenProps) {
  const { week } = props;
  const { t, day } = useTexts();
  const evening = readEvening(week).filter(({ cooked }) => cooked);
  const round = deliveryRound(
    evening.map(({ order }) => order),
    stopPositions(week),
  ).map(({ id }) => id);
  const stops = round.flatMap((id) => evening.find(({ order }) => order.id === id) ?? []);
  return (
    <Page
      title={t('thursday.round')}
      meta={t('thursday.stopsOn', { n: stops.length, day: day(week.terms.value.servedOn) })}
      back={{ href: paths.thursday(week.week), word: t('words.thursday') }}
    >
      {stops.length === 0 ? (
        <EmptyState picture={Truck}>{t('thursday.noStop')}</EmptyState>
      ) : (
        <>
          <AddressNotice {...props} />
          <ol class="order-cards">
            {stops.map((stop, at) => (
              <StopCard key={stop.order.id} of={stop} at={at} round={round} {...props} />
            ))}
          </ol>
        </>
      )}
    </Page>
  );
}

/** How long the addresses stay, or why there are none. */
function AddressNotice({ week, deskBook }: ScreenProps) {
  const { t, day } = useTexts();
  if (deskBook === null)
    return (
      <Notice tone="info" word={t('week.information')}>
        {t('thursday.noDesk')}
      </Notice>
    );
  if (week.addressesBook === null)
    return (
      <Notice tone="info" word={t('week.information')}>
        {t('thursday.addressesGone')}
      </Notice>
    );
  const { addresses } = expiryDays(week.terms.value.servedOn, null, 1);
  return <p>{t('thursday.addressesUntil', { day: day(addresses.date), time: addresses.time })}</p>;
}
