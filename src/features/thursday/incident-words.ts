import type { IncidentReason } from '../../domain/hand-over.ts';
import type { TextKey } from '../../i18n/catalog.ts';

/** What went wrong, in a word. */
export const INCIDENT_WORDS = {
  absent: 'thursday.absent',
  'wrong-address': 'thursday.wrongAddress',
  refused: 'thursday.refused',
  damaged: 'thursday.damaged',
  other: 'thursday.otherReason',
} as const satisfies Record<IncidentReason, TextKey>;

/** The message that goes with it, ready to send: no dish, no group, no address. */
export const INCIDENT_MESSAGES = {
  absent: 'thursday.messageAbsent',
  'wrong-address': 'thursday.messageAddress',
  refused: 'thursday.messageRefused',
  damaged: 'thursday.messageDamaged',
  other: 'thursday.messageOther',
} as const satisfies Record<IncidentReason, TextKey>;
