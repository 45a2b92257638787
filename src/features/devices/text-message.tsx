import { Copy, Share2 } from 'lucide';
import { useState } from 'preact/hooks';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { shareOut } from '../../ui/leaving.ts';
import { TextField } from '../../ui/text-field.tsx';
import './devices.css';

export interface TextMessageProps {
  readonly text: string;
  /** The name of the field; that of a message of the handshake if nothing is said. */
  readonly label?: string;
  /** Words of a language, not a code that is read from the left. */
  readonly isWords?: boolean;
}

/** A message as text: to copy, to share, or to select by hand. */
export function TextMessage({ text, label, isWords = false }: TextMessageProps) {
  const { t } = useTexts();
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'failed'>('none');
  const copy = () => {
    // Absent on pages without HTTPS.
    const clipboard: Clipboard | undefined = navigator.clipboard;
    if (!clipboard) return setOutcome('failed');
    clipboard.writeText(text).then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    );
  };
  // Closing the sheet without choosing is no failure, and a real one leaves the text to copy.
  const share = () => void shareOut({ text }).catch(() => undefined);
  return (
    <div class="text-message">
      <TextField
        label={label ?? t('joining.message')}
        value={text}
        lines={isWords ? 6 : 4}
        {...(isWords ? {} : { direction: 'ltr' })}
        readOnly
        onInput={() => undefined}
      />
      {'share' in navigator && (
        <Button icon={Share2} onPress={share}>
          {t('joining.share')}
        </Button>
      )}
      <Button icon={Copy} onPress={copy}>
        {t('joining.copy')}
      </Button>
      <output>
        {outcome === 'copied' && t('joining.copied')}
        {outcome === 'failed' && t('joining.copyFailed')}
      </output>
    </div>
  );
}
