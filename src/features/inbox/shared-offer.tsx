import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Quoted } from '../../ui/quoted.tsx';
import type { SharedThings } from './shared-things.ts';

export interface SharedOfferProps {
  readonly things: SharedThings;
  readonly onRead: () => void;
  readonly onDrop: () => void;
}

/** What another app shared is read after a tap only: any page could have sent it. */
export function SharedOffer({ things, onRead, onDrop }: SharedOfferProps) {
  const { t } = useTexts();
  return (
    <Notice
      tone="info"
      word={t('inbox.shared')}
      action={
        <div class="inbox-buttons">
          <Button kind="main" onPress={onRead}>
            {t('inbox.sharedRead')}
          </Button>
          <Button kind="quiet" onPress={onDrop}>
            {t('inbox.sharedDrop')}
          </Button>
        </div>
      }
    >
      {things.files.length > 0 && <p>{t('inbox.sharedFiles', { n: things.files.length })}</p>}
      {things.text !== '' && <Quoted>{things.text.slice(0, 400)}</Quoted>}
    </Notice>
  );
}
