import type { AskedField } from '../../domain/tray.ts';
import type { TextKey } from '../../i18n/catalog.ts';
import type { TellingEntry } from './read-tellings.ts';

/** What a field is called. A setting is called as on its own screen (`settingWord`). */
export const FIELD_WORD = {
  'terms.mainsCap': 'tray.mainsCap',
  'terms.servedOn': 'tray.servedOn',
  'terms.cutoffDate': 'tray.cutoffDate',
  'terms.cutoffTime': 'tray.cutoffTime',
  'terms.slots': 'tray.slots',
  'terms.delivery': 'tray.offersDelivery',
  'dishes.name': 'tray.dishName',
  'dishes.course': 'tray.course',
  'dishes.price': 'tray.price',
  'dishes.diets': 'tray.diets',
  'dishes.spicy': 'tray.spicy',
  'dishes.off': 'tray.isOffered',
  'allergens.presence': 'tray.allergen',
  'allergens.detail': 'tray.allergenDetail',
  'orders.slot': 'tray.handover',
  'orders.delivery': 'tray.handover',
  'orders.kitchenNote': 'tray.kitchenNote',
  'orders.offered': 'tray.offeredMeals',
  'lines.quantity': 'tray.quantity',
  'lines.unitPrice': 'tray.linePrice',
  'readings.lines': 'tray.reading',
  'turns.on': 'tray.cooks',
  'contacts.nickname': 'tray.nickname',
  'contacts.contact': 'tray.contact',
  'contacts.note': 'tray.note',
  'contacts.reference': 'tray.reference',
  'addresses.address': 'tray.address',
  'members.nickname': 'tray.nickname',
  'members.left': 'tray.hasLeft',
  'settings.value': 'tray.decision',
  'events.name': 'events.name',
  'events.weekday': 'events.day',
  'events.time': 'events.time',
  'events.mainsCap': 'events.cap',
  'events.prices': 'events.prices',
  'bringings.member': 'events.who',
  'decisions.title': 'tray.decision',
  'decisions.takenOn': 'tray.decidedOn',
  'decisions.reviewOn': 'tray.reviewOn',
  'debts.amount': 'tray.debt',
  'weights.hundredths': 'tray.weight',
  'weights.once': 'tray.weightOnce',
  'rails.highestRatio': 'tray.highestRatio',
  'rails.largestChange': 'tray.largestChange',
} as const satisfies Readonly<Record<AskedField, TextKey>>;

/** What a sum told differently is called. */
export const KIND_WORD = {
  payment: 'tray.payment',
  'late-payment': 'tray.latePayment',
  reimbursement: 'tray.reimbursement',
  payout: 'tray.payout',
} as const satisfies Record<TellingEntry['kind'], string>;

/** What stands at the end of a card's title. */
export type SubjectWord =
  (typeof FIELD_WORD)[AskedField] | (typeof KIND_WORD)[TellingEntry['kind']];
