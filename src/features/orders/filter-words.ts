import type { TextKey } from '../../i18n/catalog.ts';
import type { OrderFilter, OrderGroup } from './order-rows.ts';

/** How a filter is called. */
export const FILTER_WORD = {
  all: 'orders.filterAll',
  'to-answer': 'orders.filterToAnswer',
  waiting: 'orders.filterWaiting',
  over: 'orders.filterOver',
  late: 'orders.filterLate',
  delivery: 'orders.filterDelivery',
  allergies: 'orders.filterAllergies',
  unpaid: 'orders.filterUnpaid',
} as const satisfies Record<OrderFilter, TextKey>;

/** The heading of a group. */
export const GROUP_WORD = {
  contested: 'orders.groupContested',
  over: 'orders.groupOver',
  requested: 'orders.groupRequested',
  late: 'orders.groupLate',
  waiting: 'orders.groupWaiting',
  held: 'orders.groupHeld',
  confirmed: 'orders.groupConfirmed',
  closed: 'orders.groupClosed',
} as const satisfies Record<OrderGroup, TextKey>;
