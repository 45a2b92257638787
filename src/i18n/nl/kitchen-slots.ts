import type { AreaCatalog } from '../catalog.ts';

export const kitchenSlots = {
  toSlots: 'Keukentijden',
  title: 'Keukentijden',
  shared: 'Anderen gebruiken deze keuken ook',
  sharedHint:
    'Carnet noteert dan van wanneer tot wanneer ze van jullie is. Sleutels en schoonmaak worden taken om de beurt.',
  usualTitle: 'Gewoonlijk',
  before: 'Uren voor de eerste afhaling',
  after: 'Uren na de laatste afhaling, schoonmaak inbegrepen',
  hours: 'Van {from} tot {until}',
  off: 'niet deze week',
  keys: 'Sleutels: {names}',
  keysNobody: 'Sleutels: nog niemand',
  cleaning: 'Schoonmaak: {names}',
  cleaningNobody: 'Schoonmaak: nog niemand',
  change: 'Deze week wijzigen',
  fromField: 'Vanaf',
  untilField: 'Tot, schoonmaak klaar',
  save: 'Deze uren noteren',
  asUsual: 'Zoals gewoonlijk',
  notNeeded: 'Keuken niet nodig',
  toCalendar: 'Alle tijden in een agenda',
  calendar: 'Keuken',
  saved: 'De uren zijn genoteerd.',
} as const satisfies AreaCatalog<'nl', 'kitchenSlots'>;
