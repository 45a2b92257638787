import type { UnclearReason } from '../../formats/intake/reading.ts';
import type { TextKey } from '../../i18n/catalog.ts';

const WHY = {
  'dish-unknown': 'inbox.whyDishUnknown',
  'dish-ambiguous': 'inbox.whyDishAmbiguous',
  'quantity-missing': 'inbox.whyQuantityMissing',
  'as-before': 'inbox.whyAsBefore',
  'nothing-to-change': 'inbox.whyNothingToChange',
  mixed: 'inbox.whyMixed',
  'too-large': 'inbox.whyTooLarge',
  'code-cut': 'inbox.whyCodeCut',
  'code-newer': 'inbox.whyCodeNewer',
  'code-wrong': 'inbox.whyCodeWrong',
  'code-other-week': 'inbox.whyCodeOtherWeek',
  'code-dish-off': 'inbox.whyCodeDishOff',
  'code-forged': 'inbox.whyCodeForged',
  'code-old': 'inbox.whyCodeOld',
  'code-unknown': 'inbox.whyCodeUnknown',
  unreadable: 'inbox.whyUnreadable',
} as const satisfies Record<UnclearReason, TextKey>;

/** Why a message is not understood and what to do about it; null where it is. */
export function whyUnclear(reason: UnclearReason | null) {
  return reason && WHY[reason];
}
