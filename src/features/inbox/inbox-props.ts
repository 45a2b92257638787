import type { ScreenProps } from '../screen-props.ts';
import type { AcceptAs } from './accept-orders.ts';
import type { InboxDeps } from './inbox-deps.ts';
import type { InboxView } from './use-inbox.ts';

/** What every part of the inbox gets. */
export interface InboxProps {
  readonly screen: ScreenProps;
  readonly deps: InboxDeps;
  readonly view: InboxView;
  readonly as: AcceptAs;
}
