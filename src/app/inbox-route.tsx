import { useEffect, useMemo } from 'preact/hooks';
import { InboxScreen } from '../features/inbox/inbox-screen.tsx';
import { readerInWorker } from '../features/inbox/read-in-worker.ts';
import type { ScreenProps } from '../features/screen-props.ts';
import type { Composition } from './compose.ts';
import { takeShared } from './shared-things.ts';

export interface InboxRouteProps extends ScreenProps {
  readonly parts: Pick<Composition, 'intakeWorkerUrl'>;
}

/** The inbox with the reader in its worker, and what other apps shared. */
export function InboxRoute({ parts, ...screen }: InboxRouteProps) {
  const reader = useMemo(
    () => readerInWorker(() => new Worker(parts.intakeWorkerUrl, { type: 'module' })),
    [parts],
  );
  useEffect(() => () => reader.close(), [reader]);
  return <InboxScreen {...screen} reader={reader} takeShared={takeShared} />;
}
