import { FileText, Inbox, Square } from 'lucide';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import type { Bringing } from './use-bringing.ts';

export interface BringButtonsProps {
  readonly bringing: Bringing;
  readonly onRead: () => void;
  readonly onFiles: (files: readonly File[]) => void;
}

const ACCEPT = '.eml,.mbox,.txt,message/rfc822,application/mbox,text/plain';

/** Read what is pasted, or files; while it goes on, how far it is and how to stop. */
export function BringButtons({ bringing, onRead, onFiles }: BringButtonsProps) {
  const { t, percent } = useTexts();
  const { done, stop } = bringing;
  const words =
    done === null
      ? undefined
      : t('inbox.reading', { percent: percent(Math.round(done * 100) * 100) });
  return (
    <>
      <div class="inbox-buttons">
        <Button icon={Inbox} kind="main" busyWord={words} onPress={onRead}>
          {t('inbox.readIt')}
        </Button>
        {done === null ? (
          <FileButton
            word={t('inbox.pickFiles')}
            icon={FileText}
            accept={ACCEPT}
            multiple
            onFiles={onFiles}
          />
        ) : (
          <Button icon={Square} onPress={stop}>
            {t('inbox.stop')}
          </Button>
        )}
      </div>
      {done !== null && <progress class="inbox-progress" max={1} value={done} aria-label={words} />}
    </>
  );
}
