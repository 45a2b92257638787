import { useTexts } from '../../i18n/use-texts.ts';
import { Ltr } from '../../ui/ltr.tsx';
import type { SlotGroup } from '../slot-groups.ts';

/** « 17:30 », « Livraison », « Sans heure ». */
export function SlotTitle({ group: { slot, delivery } }: { readonly group: SlotGroup }) {
  const { t } = useTexts();
  return (
    <>
      {delivery && `${t('thursday.delivery')} `}
      {slot === null ? !delivery && t('thursday.noSlot') : <Ltr>{slot}</Ltr>}
    </>
  );
}
