import type { CustomerMenu } from '../formats/customer-menu.ts';
import type { OrderMessage } from '../formats/order-message.ts';
import type { MenuPageTexts } from '../i18n/menu-page/texts.ts';
import type { Bytes } from '../kernel/bytes.ts';
import type { Draft } from './draft.ts';
import type { Kept, KeptOrder } from './kept-orders.ts';
import type { Opened } from './open-link.ts';
import type { PageDeps } from './page-deps.ts';

/** One screen after the other; the first five each ask one question. */
export const QUESTIONS = ['what', 'where', 'who', 'contact', 'note'] as const;
export type Question = (typeof QUESTIONS)[number];
export type Step = Question | 'check' | 'send' | 'cancel' | 'card';

/** What is about to be sent. */
export interface Outgoing {
  readonly message: OrderMessage;
  /** The order as this phone keeps it once it is sent. */
  readonly kept: KeptOrder;
  /** The name of the box at the relay: sent again, it is one order. */
  readonly boxId: Bytes;
}

/** Said above the screen: what came of an answer, of a copy, of a failed sending. */
export type Said =
  'answerForged' | 'answerOlder' | 'relayFailed' | 'relayClosed' | 'copied' | 'copyFailed';

export interface PageState {
  readonly texts: MenuPageTexts;
  /** null while it is being opened. */
  readonly opened: Opened | null;
  readonly kept: Kept;
  readonly step: Step;
  readonly draft: Draft;
  /** Dishes of the last order that are no longer on the menu. */
  readonly gone: readonly string[];
  /** The order that is being changed or cancelled; null for a new one. */
  readonly editing: KeptOrder | null;
  readonly outgoing: Outgoing | null;
  readonly isSending: boolean;
  readonly said: Said | null;
}

/** The page as its screens and gestures see it. */
export interface PageControl {
  readonly deps: PageDeps;
  readonly state: PageState;
  readonly update: (change: Partial<PageState>) => void;
  /** Goes on to a screen; the browser's way back leads here again. Addresses never change. */
  readonly goTo: (step: Step, change?: Partial<PageState>) => void;
  readonly goBack: () => void;
}

/** The page once a menu lies open. */
export interface MenuControl extends PageControl {
  readonly menu: CustomerMenu;
}
