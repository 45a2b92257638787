import { Copy, Share2 } from 'lucide';
import { useState } from 'preact/hooks';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { shareOut } from '../../ui/leaving.ts';
import { Quoted } from '../../ui/quoted.tsx';

type Outcome = 'none' | 'copied' | 'refused';

/** A ready message for the group's own messenger: read, then shared or copied. */
export function SendText({ text }: { readonly text: string }) {
  const { t, language } = useTexts();
  const [outcome, setOutcome] = useState<Outcome>('none');
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setOutcome('copied'),
      () => setOutcome('refused'),
    );
  // Leaving the share sheet without sharing is no failure.
  const share = () => shareOut({ text }).catch(() => undefined);
  return (
    <>
      <Quoted lang={language}>{text}</Quoted>
      <div class="turns-row">
        {'share' in navigator && (
          <Button icon={Share2} onPress={() => void share()}>
            {t('orders.share')}
          </Button>
        )}
        <Button icon={Copy} onPress={() => void copy()}>
          {t('orders.copy')}
        </Button>
      </div>
      <output>{outcome === 'copied' && t('orders.copied')}</output>
      {outcome === 'refused' && <p role="alert">{t('orders.notCopied')}</p>}
    </>
  );
}
