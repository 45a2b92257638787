import { render } from 'preact';
import { toInstant, type Clock } from '../kernel/clock.ts';
import { isFramed, showWayOutOfFrame } from './boot-guard.ts';
import { watchForUpdates } from './service-worker.ts';
import { browserTrustedTypes, trustScripts } from './trusted-types.ts';

const clock: Clock = { now: () => toInstant(Date.now()) };

if (isFramed(window)) showWayOutOfFrame(document);
else start();

function start(): void {
  const trusted = trustScripts(['/sw.js'], browserTrustedTypes());
  const updates = watchForUpdates({
    workerUrl: trusted('/sw.js'),
    clock,
    mayApplyAlone: () => Promise.resolve(true),
  });
  const root = document.getElementById('app');
  if (root) render(<Front updates={updates} />, root);
}

function Front({ updates }: { updates: ReturnType<typeof watchForUpdates> }) {
  return (
    <main>
      <h1>Carnet</h1>
      {updates.updateReady.value && (
        <button data-testid="apply-update" onClick={updates.applyUpdate}>
          Carnet +
        </button>
      )}
    </main>
  );
}
