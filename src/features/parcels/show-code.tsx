import { useMemo } from 'preact/hooks';
import { qrMatrix } from '../../formats/qr.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Notice } from '../../ui/notice.tsx';
import { CodePicture } from '../code-picture.tsx';
import { useWakeLock } from './use-wake-lock.ts';

export interface ShowCodeProps {
  /** At most about 750 digits and capitals, or 520 bytes of any other text. */
  readonly text: string;
  /** What the code is, for who does not see it. */
  readonly label?: string;
}

/** One still QR code. */
export function ShowCode({ text, label }: ShowCodeProps) {
  const { t } = useTexts();
  const matrix = useMemo(() => qrMatrix(text), [text]);
  useWakeLock(matrix.ok);
  return matrix.ok ? (
    <CodePicture matrix={matrix.value} label={label ?? t('parcels.oneCode')} />
  ) : (
    <Notice tone="problem" word={t('parcels.problem')}>
      {t('parcels.tooLarge')}
    </Notice>
  );
}
