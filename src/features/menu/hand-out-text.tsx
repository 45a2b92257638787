import { Copy, Share2 } from 'lucide';
import { useState } from 'preact/hooks';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button, type ButtonKind } from '../../ui/button.tsx';
import { shareOut } from '../../ui/leaving.ts';

type Outcome = 'none' | 'done' | 'failed';

export interface CopyButtonProps {
  readonly text: string;
  readonly word: string;
  readonly kind?: ButtonKind;
  readonly wide?: boolean;
}

/** Puts a text on the clipboard and says whether the phone let it. */
export function CopyButton({ text, word, kind = 'plain', wide = false }: CopyButtonProps) {
  const { t } = useTexts();
  const [outcome, setOutcome] = useState<Outcome>('none');
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setOutcome('done'),
      () => setOutcome('failed'),
    );
  };
  return (
    <>
      <Button kind={kind} wide={wide} icon={Copy} onPress={copy}>
        {outcome === 'done' ? t('menu.copied') : word}
      </Button>
      <output>{outcome === 'failed' && t('menu.copyFailed')}</output>
    </>
  );
}

/** Hands a text to the share sheet of the phone, where there is one. */
export function ShareButton({ title, text }: { readonly title: string; readonly text: string }) {
  const { t } = useTexts();
  const [failed, setFailed] = useState(false);
  if (!('share' in navigator)) return null;
  const share = () => {
    shareOut({ title, text }).then(
      () => setFailed(false),
      // Closing the sheet without choosing is no failure.
      (reason: unknown) =>
        setFailed(!(reason instanceof DOMException && reason.name === 'AbortError')),
    );
  };
  return (
    <>
      <Button icon={Share2} onPress={share}>
        {t('menu.share')}
      </Button>
      <output>{failed && t('menu.shareFailed')}</output>
    </>
  );
}
