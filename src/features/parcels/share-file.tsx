import { Download, Share2 } from 'lucide';
import { useMemo, useState } from 'preact/hooks';
import { useTexts } from '../../i18n/use-texts.ts';
import type { Bytes } from '../../kernel/bytes.ts';
import { writeBytes } from '../../protocol/written-bytes.ts';
import { Button } from '../../ui/button.tsx';
import { shareOut } from '../../ui/leaving.ts';
import { Name } from '../../ui/name.tsx';
import { saveFile } from '../save-file.ts';
import './share-file.css';

export interface ShareFileProps {
  /** Bytes are written as text (`PickFile` reads them back); a text goes out as it is. */
  readonly content: Bytes | string;
  /** Without the `.txt`: seen by whoever carries the file, so it says nothing of what is in it. */
  readonly name: string;
  /** It was handed on, or saved. */
  readonly onOut?: (() => void) | undefined;
}

type Outcome = 'none' | 'saved' | 'failed';

/** A `.txt` file, the one kind that every share sheet takes: handed on, or saved on the phone. */
export function ShareFile({ content, name, onOut }: ShareFileProps) {
  const { t } = useTexts();
  const [outcome, setOutcome] = useState<Outcome>('none');
  const file = useMemo(() => {
    const text = typeof content === 'string' ? content : writeBytes(content);
    return new File([text], `${name}.txt`, { type: 'text/plain' });
  }, [content, name]);
  const share = () => {
    shareOut({ files: [file] }).then(
      () => {
        setOutcome('none');
        onOut?.();
      },
      // Closing the sheet without choosing is no failure.
      (reason: unknown) => setOutcome(isClosing(reason) ? 'none' : 'failed'),
    );
  };
  const save = () => {
    saveFile(file);
    setOutcome('saved');
    onOut?.();
  };
  const canShare = 'canShare' in navigator && navigator.canShare({ files: [file] });
  return (
    <div class="share-file">
      {canShare && (
        <Button kind="main" icon={Share2} onPress={share}>
          {t('parcels.share')}
        </Button>
      )}
      <Button kind={canShare ? 'plain' : 'main'} icon={Download} onPress={save}>
        {t('parcels.save')}
      </Button>
      <output>
        {outcome === 'failed' && t('parcels.shareFailed')}
        {outcome === 'saved' && (
          <>
            {t('parcels.saved')} <Name>{file.name}</Name>
          </>
        )}
      </output>
    </div>
  );
}

function isClosing(reason: unknown): boolean {
  return reason instanceof DOMException && reason.name === 'AbortError';
}
