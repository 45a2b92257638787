import { useEffect, useMemo } from 'preact/hooks';
import { InboxDoor } from '../features/inbox/inbox-door.tsx';
import { readerInWorker } from '../features/inbox/read-in-worker.ts';
import { OrdersScreen } from '../features/orders/orders-screen.tsx';
import type { ScreenProps } from '../features/screen-props.ts';
import type { Composition } from './compose.ts';

export interface OrdersRouteProps extends ScreenProps {
  readonly parts: Pick<Composition, 'intakeWorkerUrl'>;
}

/** The list of orders with the way to the inbox, which is another feature. */
export function OrdersRoute({ parts, ...screen }: OrdersRouteProps) {
  const reader = useMemo(
    () => readerInWorker(() => new Worker(parts.intakeWorkerUrl, { type: 'module' })),
    [parts],
  );
  useEffect(() => () => reader.close(), [reader]);
  const isWeek = screen.week.oneOff === null;
  return (
    <OrdersScreen {...screen} inboxDoor={isWeek && <InboxDoor screen={screen} reader={reader} />} />
  );
}
