import type { ScreenProps } from '../screen-props.ts';
import type { AcceptAs } from './accept-orders.ts';
import type { InboxDeps } from './inbox-deps.ts';
import type { InboxView } from './use-inbox.ts';

/** What the inbox needs of its screen beside its deps: the same object as long as the screen stands. */
export type InboxScreenPart = Pick<ScreenProps, 'phone' | 'group' | 'gestures'>;

/** What every part of the inbox gets. */
export interface InboxProps {
  readonly screen: InboxScreenPart;
  readonly deps: InboxDeps;
  readonly view: InboxView;
  readonly as: AcceptAs;
}
