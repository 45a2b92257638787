import type { MessageDecisionKind } from '../../domain/inbox-message.ts';
import type { TextKey } from '../../i18n/catalog.ts';

/** What was decided, in words. */
export const DECISION_WORD = {
  order: 'inbox.saidOrder',
  later: 'inbox.saidLater',
  'not-an-order': 'inbox.saidNotAnOrder',
  duplicate: 'inbox.saidDuplicate',
  joined: 'inbox.saidJoined',
  applied: 'inbox.saidApplied',
  refused: 'inbox.saidRefused',
  cancelled: 'inbox.saidCancelled',
  answered: 'inbox.saidAnswered',
} as const satisfies Record<MessageDecisionKind, TextKey>;
