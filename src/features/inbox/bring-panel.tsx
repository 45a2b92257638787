import { useEffect, useState } from 'preact/hooks';
import { contentName } from '../../formats/intake/identity.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { LiveText } from '../../ui/live-text.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { BringButtons } from './bring-buttons.tsx';
import { BroughtNotices } from './brought-notices.tsx';
import type { InboxDeps } from './inbox-deps.ts';
import type { InboxScreenPart } from './inbox-props.ts';
import type { MessageReader, MessageSource } from './message-reader.ts';
import { SharedOffer } from './shared-offer.tsx';
import type { SharedThings } from './shared-things.ts';
import { type Bringing, useBringing } from './use-bringing.ts';
import { useDrop } from './use-drop.ts';

export interface BringPanelProps {
  readonly screen: InboxScreenPart;
  readonly deps: InboxDeps;
  readonly reader: MessageReader;
  readonly takeShared: () => Promise<SharedThings | null>;
}

/** One large field, a file picker, and files dropped or shared: all ways in. */
export function BringPanel({ screen, deps, reader, takeShared }: BringPanelProps) {
  const { t } = useTexts();
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
      <BringButtons
        bringing={bringing}
        onRead={() => void readText()} // says its own failure
        onFiles={(files) => void bring('', files)}
      />
      <p class="inbox-soft">{t(isOver ? 'inbox.drop' : 'inbox.kinds')}</p>
      {bringing.isStopped && <p>{t('inbox.stopped')}</p>}
      {bringing.result && (
        <BroughtNotices result={bringing.result} onOlder={() => void bringing.bringOlder()} />
      )}
      <LiveText text={spokenOf(bringing)} />
    </div>
  );

  function spokenOf({ result, isStopped }: Bringing): string {
    if (isStopped) return t('inbox.stopped');
    return result ? t('inbox.brought', { n: result.fresh }) : '';
  }
}

/** A paste is named by what it says: pasted again, on any phone, it is the same source. */
function pastedSource(text: string): MessageSource[] {
  if (text.trim() === '') return [];
  return [{ name: `paste ${contentName(text).slice(0, 8)}`, content: new Blob([text]) }];
}

function fileSource(file: File): MessageSource {
  return { name: file.name, content: file };
}
