import type { AreaCatalog } from '../catalog.ts';

export const kitchenSlots = {
  toSlots: 'Kitchen slots',
  title: 'Kitchen slots',
  shared: 'Others use this kitchen too',
  sharedHint:
    'Carnet then notes from when to when it is yours. Keys and cleaning become tasks done in turns.',
  usualTitle: 'Usually',
  before: 'Hours before the first hand-over',
  after: 'Hours after the last hand-over, cleaning included',
  hours: 'From {from} to {until}',
  off: 'not this week',
  keys: 'Keys: {names}',
  keysNobody: 'Keys: nobody yet',
  cleaning: 'Cleaning: {names}',
  cleaningNobody: 'Cleaning: nobody yet',
  change: 'Change this week',
  fromField: 'From',
  untilField: 'Until, cleaning done',
  save: 'Note these hours',
  asUsual: 'As usual',
  notNeeded: 'Kitchen not needed',
  toCalendar: 'All slots into a calendar',
  calendar: 'Kitchen',
  saved: 'The hours are noted.',
} as const satisfies AreaCatalog<'en', 'kitchenSlots'>;
