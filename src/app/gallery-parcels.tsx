import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { PickFile } from '../features/parcels/pick-file.tsx';
import { ScanFrames } from '../features/parcels/scan-frames.tsx';
import { ShareFile } from '../features/parcels/share-file.tsx';
import { ShowCode } from '../features/parcels/show-code.tsx';
import { ShowFrames } from '../features/parcels/show-frames.tsx';
import { workerReader } from '../features/parcels/code-reader.ts';
import { en } from '../i18n/en.ts';
import { createTexts } from '../i18n/texts.ts';
import { TextsContext } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import type { GalleryEntry } from './gallery-entry.ts';

const texts = createTexts('en', en, { isComplete: true });
const week = Uint8Array.from({ length: 11_500 }, (_, at) => (at * 7919) % 256);
const openReader = () => workerReader('/scan-worker.js');
const refuse = () => Promise.reject(new DOMException('', 'NotAllowedError'));

/** The gallery is for those who build screens, in English as the rest of it. */
function InEnglish({ children }: { readonly children: ComponentChildren }) {
  return <TextsContext.Provider value={texts}>{children}</TextsContext.Provider>;
}

function Frames() {
  return (
    <InEnglish>
      <ShowFrames bytes={week} />
    </InEnglish>
  );
}

function Codes() {
  return (
    <InEnglish>
      <ShowCode text="CARNET 2026-W48" />
      <ShowCode text={'K'.repeat(5_000)} />
    </InEnglish>
  );
}

function Scans() {
  const [isReal, setReal] = useState(false);
  const [got, setGot] = useState('');
  return (
    <InEnglish>
      <Button onPress={() => setReal(!isReal)}>{isReal ? 'Stop' : 'Try the real camera'}</Button>
      <ScanFrames
        key={String(isReal)}
        openReader={openReader}
        {...(isReal ? {} : { openCamera: refuse })}
        onBytes={(bytes) => setGot(`${bytes.length} bytes`)}
        onText={setGot}
      />
      <p>{got}</p>
    </InEnglish>
  );
}

function Files() {
  const [got, setGot] = useState('');
  return (
    <InEnglish>
      <ShareFile content={week} name="carnet" />
      <PickFile onBytes={(bytes) => setGot(`${bytes.length} bytes`)} />
      <p>{got}</p>
    </InEnglish>
  );
}

/** What carries bytes between phones; the files are those of `src/features/parcels`. */
export const parcelEntries: readonly GalleryEntry[] = [
  { file: 'show-frames', Sample: Frames },
  { file: 'show-code', Sample: Codes },
  { file: 'scan-frames', Sample: Scans },
  { file: 'share-file and pick-file', Sample: Files },
];
