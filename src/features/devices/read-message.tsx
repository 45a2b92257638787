import { useState } from 'preact/hooks';
import { errorSentence, type SpokenError } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { Bytes } from '../../kernel/bytes.ts';
import { handshakeFromText } from '../../protocol/handshake-text.ts';
import { Notice } from '../../ui/notice.tsx';
import type { CarryViews } from '../carry-views.ts';
import type { Way } from './way.tsx';

export interface ReadMessageProps {
  readonly way: Way;
  readonly views: CarryViews;
  /** Tells what is wrong with the message, or null when it was taken. */
  readonly onMessage: (message: Bytes) => Promise<SpokenError | null>;
}

/** A message of the handshake from another phone: filmed, or pasted. What is wrong is said here. */
export function ReadMessage({ way, views, onMessage }: ReadMessageProps) {
  const texts = useTexts();
  const [error, setError] = useState<SpokenError | null>(null);
  // A later message answers for itself: which error shows is that of the last one.
  const take = async (message: Bytes) => setError(await onMessage(message));
  const takeText = (text: string) => {
    const message = handshakeFromText(text);
    if (message.ok)
      void take(message.value); // never rejects: its failure is shown
    else setError(message.error);
  };
  return (
    <>
      {error && (
        <Notice tone="problem" word={texts.t('phones.attention')} role="alert">
          {errorSentence(texts, error)}
        </Notice>
      )}
      {way === 'near' ? (
        <views.Scan onBytes={(message) => void take(message)} />
      ) : (
        <views.PickFile onText={takeText} />
      )}
    </>
  );
}
