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
  'code-cut': 'codes.whyCut',
  'code-newer': 'codes.whyNewer',
  'code-wrong': 'codes.whyWrong',
  'code-other-week': 'codes.whyOtherWeek',
  'code-dish-off': 'codes.whyDishOff',
  'code-forged': 'codes.whyForged',
  'code-old': 'codes.whyOld',
  'code-unknown': 'codes.whyUnknown',
  unreadable: 'inbox.whyUnreadable',
} as const satisfies Record<UnclearReason, TextKey>;

/** Why a message is not understood and what to do about it; null where it is. */
export function whyUnclear(reason: UnclearReason | null) {
  return reason && WHY[reason];
}
