import { useTexts } from '../../i18n/use-texts.ts';
import type { Book } from '../../store/book.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Section } from '../../ui/section.tsx';
import { dropPhoto, type ReceiptPhoto, receiptPhotos } from '../receipt-photos.ts';
import type { ScreenProps } from '../screen-props.ts';
import '../photo-field.css';

export type ReceiptViewProps = Pick<ScreenProps, 'gestures'> & { readonly receipts: Book | null };

/** A photo of a receipt, behind one line. */
export function ReceiptView(props: ReceiptViewProps & { readonly photo: ReceiptPhoto | null }) {
  const { receipts, photo, gestures } = props;
  const { t } = useTexts();
  if (!receipts || !photo) return null;
  const drop = () => gestures.run(() => dropPhoto(receipts, photo), t('menu.photoRemoved'));
  return (
    <Disclosure late summary={t('cash.receiptPhoto')}>
      <img class="photo-whole" src={photo.picture} alt={t('cash.receiptPhoto')} />
      <Button kind="quiet" onPress={() => void drop()}>
        {t('menu.photoRemove')}
      </Button>
    </Disclosure>
  );
}

/** Another phone changed or removed their expense: what this one still keeps is shown, not forgotten here. */
export function ReceiptsApart(
  props: ReceiptViewProps & { readonly expenses: readonly (string | null)[] },
) {
  const { t } = useTexts();
  const apart = receiptPhotos(props.receipts).filter(
    ({ expense }) => !props.expenses.includes(expense),
  );
  if (apart.length === 0) return null;
  return (
    <Section title={t('cash.receiptsApart')}>
      <p>{t('cash.receiptsApartWhy')}</p>
      {apart.map((photo) => (
        <ReceiptView key={photo.id} {...props} photo={photo} />
      ))}
    </Section>
  );
}
