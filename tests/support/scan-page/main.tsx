// A page with nothing but the pieces that show and read codes, built and served as the app is.
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { browserTrustedTypes, trustScripts } from '../../../src/app/trusted-types.ts';
import { workerReader } from '../../../src/features/parcels/code-reader.ts';
import { ScanFrames } from '../../../src/features/parcels/scan-frames.tsx';
import { ShowFrames } from '../../../src/features/parcels/show-frames.tsx';
import { TextsContext } from '../../../src/i18n/use-texts.ts';
import type { Bytes } from '../../../src/kernel/bytes.ts';
import { Page } from '../../../src/ui/page.tsx';
import { frenchTexts } from '../french-texts.ts';
import '../../../src/ui/base.css';

const trusted = trustScripts(['/scan-worker.js'], browserTrustedTypes());
const openReader = () => workerReader(trusted('/scan-worker.js'));

/** What was read is shown again, so that a test can compare it. */
function Relayed() {
  const [got, setGot] = useState<Bytes | null>(null);
  return (
    <Page title="Lune">
      <ScanFrames openReader={openReader} onBytes={setGot} />
      {got && <ShowFrames bytes={got} />}
      {got && <p data-testid="got">{[...got].join(' ')}</p>}
    </Page>
  );
}

const root = document.getElementById('app');
if (root) {
  render(
    <TextsContext.Provider value={frenchTexts()}>
      <Relayed />
    </TextsContext.Provider>,
    root,
  );
}
