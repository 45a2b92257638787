import { MapPin } from 'lucide';
import { useTexts } from '../../i18n/use-texts.ts';
import { Icon } from '../../ui/icon.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { Name } from '../../ui/name.tsx';
import './stop-card.css';

export interface StopPlaceProps {
  /** Place in the round, from 0. */
  readonly at: number;
  readonly address: string | null;
}

/** Which stop it is, and where. */
export function StopPlace({ at, address }: StopPlaceProps) {
  const { t } = useTexts();
  return (
    <p class="stop-card-place">
      <span class="stop-card-number">
        <Ltr>{at + 1}</Ltr>
      </span>
      <Icon node={MapPin} />
      {address === null || address === '' ? (
        <span>{t('thursday.noAddress')}</span>
      ) : (
        <Name lines="all">{address}</Name>
      )}
    </p>
  );
}
