import { useEffect, useState } from 'preact/hooks';
import { FileText, Inbox, Square } from 'lucide';
import { contentName } from '../../formats/intake/identity.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { LiveText } from '../../ui/live-text.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { BroughtNotices } from './brought-notices.tsx';
import type { InboxDeps } from './inbox-deps.ts';
import type { MessageReader, MessageSource } from './message-reader.ts';
import { SharedOffer } from './shared-offer.tsx';
import type { SharedThings } from './shared-things.ts';
import { useBringing } from './use-bringing.ts';
import { useDrop } from './use-drop.ts';

export interface BringPanelProps {
  readonly screen: ScreenProps;
  readonly deps: InboxDeps;
  readonly reader: MessageReader;
  readonly takeShared: () => Promise<SharedThings | null>;
}

const ACCEPT = '.eml,.mbox,.txt,message/rfc822,application/mbox,text/plain';

/** One large field, a file picker, and files dropped or shared: all ways in. */
export function BringPanel({ screen, deps, reader, takeShared }: BringPanelProps) {
  const { t, percent } = useTexts();
  const [text, setText] = useState('');
  const [shared, setShared] = useState<SharedThings | null>(null);
  const bringing = useBringing(deps, reader, screen);
  useEffect(() => {
    void takeShared().then((things) => things && setShared(things)); // never rejects
  }, [takeShared]);
  const bring = async (pasted: string, files: readonly File[]) => {
    const sources = [...pastedSource(pasted), ...files.map(fileSource)];
    return sources.length > 0 && (await bringing.bring(sources));
  };
  const { isOver, ...dropTarget } = useDrop((pasted, files) => void bring(pasted, files));
  const readText = async () => {
    if (await bring(text, [])) setText('');
  };
  const isReading = bringing.done !== null;
  const progress = isReading ? percent(Math.round((bringing.done ?? 0) * 10_000)) : '';
  return (
    <div class="inbox-drop" data-over={isOver} {...dropTarget}>
      {shared && (
        <SharedOffer
          things={shared}
          onRead={() => void bring(shared.text, shared.files).then(() => setShared(null))}
          onDrop={() => setShared(null)}
        />
      )}
      <TextField
        label={t('inbox.paste')}
        hint={t('inbox.pasteHint')}
        value={text}
        lines={5}
        onInput={setText}
      />
      <div class="inbox-buttons">
        <Button
          icon={Inbox}
          kind="main"
          busyWord={isReading ? t('inbox.reading', { percent: progress }) : undefined}
          onPress={() => void readText()} // says its own failure
        >
          {t('inbox.readIt')}
        </Button>
        {isReading ? (
          <Button icon={Square} onPress={bringing.stop}>
            {t('inbox.stop')}
          </Button>
        ) : (
          <FileButton
            word={t('inbox.pickFiles')}
            icon={FileText}
            accept={ACCEPT}
            multiple
            onFiles={(files) => void bring('', files)}
          />
        )}
      </div>
      {isReading && (
        <progress
          class="inbox-progress"
          max={1}
          value={bringing.done ?? 0}
          aria-label={t('inbox.reading', { percent: progress })}
        />
      )}
      <p class="inbox-soft">{isOver ? t('inbox.drop') : t('inbox.kinds')}</p>
      {bringing.isStopped && <p role="status">{t('inbox.stopped')}</p>}
      {bringing.result && (
        <BroughtNotices result={bringing.result} onOlder={() => void bringing.bringOlder()} />
      )}
      <LiveText text={bringing.result ? t('inbox.brought', { n: bringing.result.fresh }) : ''} />
    </div>
  );
}

/** A paste is named by what it says: pasted again, on any phone, it is the same source. */
function pastedSource(text: string): MessageSource[] {
  if (text.trim() === '') return [];
  return [{ name: `paste ${contentName(text).slice(0, 8)}`, content: new Blob([text]) }];
}

function fileSource(file: File): MessageSource {
  return { name: file.name, content: file };
}
