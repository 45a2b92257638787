// The worker that reads QR codes off pictures, built as /scan-worker.js: a name without a hash, which
// the app's one Trusted Types policy can list.
import { answerScans } from './answer-scans.ts';
import type { NativeDetectors } from './native-codes.ts';
import type { ScanAnswer, ScanRequest } from './scan-messages.ts';

interface WorkerScope {
  readonly BarcodeDetector?: NativeDetectors;
  addEventListener(type: 'message', listen: (event: MessageEvent<ScanRequest>) => void): void;
  postMessage(answer: ScanAnswer): void;
}

const scope = globalThis as unknown as WorkerScope; // TypeScript's DOM library knows only pages
const answer = answerScans(scope.BarcodeDetector);

scope.addEventListener('message', ({ data }) => {
  void answer(data).then((found) => scope.postMessage(found)); // never rejects
});
