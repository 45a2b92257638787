import type { SheetStop } from '../../formats/round-sheet.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Ltr } from '../../ui/ltr.tsx';
import { Name } from '../../ui/name.tsx';
import { Tag } from '../../ui/tag.tsx';
import { ContactLinks } from './contact-links.tsx';
import { StopPlace } from './stop-place.tsx';

export interface UnknownStopProps {
  readonly stop: SheetStop;
  /** Place in the round, from 0. */
  readonly at: number;
}

/** A stop of the sheet whose order has not come to this phone: it can be driven to, not noted. */
export function UnknownStop({ stop, at }: UnknownStopProps) {
  const { t, money } = useTexts();
  const { code, nickname, contact, address, amount } = stop;
  return (
    <li class="order-card">
      <article aria-label={code} class="order-card-body">
        <div class="order-card-head">
          <h2 class="order-card-code">
            <Ltr>{code}</Ltr>
          </h2>
          {nickname !== '' && <Name lines={1}>{nickname}</Name>}
          <span class="order-card-state">
            <Tag tone="attention">{t('rings.notArrived')}</Tag>
          </span>
        </div>
        <StopPlace at={at} address={address} />
        <ContactLinks contact={{ nickname, contact, note: '', reference: null }} />
        <p>{t('rings.sheetAmount', { amount: money(amount) })}</p>
      </article>
    </li>
  );
}
