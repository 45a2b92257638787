import type { FactId } from '../domain/fact.ts';
import { useTexts } from '../i18n/use-texts.ts';
import type { Book } from '../store/book.ts';
import { RECEIPT_LIMIT } from '../store/books/limits.ts';
import { PhotoField } from './photo-field.tsx';
import { dropPhoto, keepPhoto, photoOf } from './receipt-photos.ts';
import type { ScreenProps } from './screen-props.ts';

/** A till roll is long: its print must stay readable. */
const SIZE = { sides: [1600, 1200, 900], limit: RECEIPT_LIMIT } as const;

export type ReceiptFieldProps = Pick<ScreenProps, 'phone' | 'week' | 'gestures'> & {
  /** `useReceipts` */
  readonly receipts: Book | null;
  /** The expense the form makes, and the one it stands for; empty where there is none. */
  readonly of: readonly string[];
  /** The id the expense will have, fixed from now on. */
  readonly expense: () => FactId;
};

/** The photo of the receipt, if somebody wants one: kept at once, on this phone only. */
export function ReceiptField(props: ReceiptFieldProps) {
  const { gestures, receipts, of, expense } = props;
  const { t } = useTexts();
  const photo = of.map((id) => photoOf(receipts, id)).find((found) => found !== null) ?? null;
  const drop = async () => {
    if (!receipts || !photo) return;
    await gestures.run(() => dropPhoto(receipts, photo), t('menu.photoRemoved'));
  };
  return (
    <PhotoField
      label={t('cash.receipt')}
      hint={t('cash.receiptHint')}
      size={SIZE}
      photo={photo && { picture: photo.picture, alt: t('cash.receiptPhoto') }}
      onChoose={() => {
        const id = expense();
        return (picture) => gestures.run(() => keepPhoto(props, id, picture));
      }}
      onRemove={() => void drop()} // says its own failure
    />
  );
}
