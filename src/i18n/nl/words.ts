import type { AreaCatalog } from '../catalog.ts';

export const words = {
  kitchen: 'Keuken',
  orders: 'Bestellingen',
  thursday: 'Donderdag',
  sharing: 'Verdeling',
  menu: 'Instellingen',
  hide: 'Verbergen',
  doors: 'De vier deuren',
  save: 'Bewaren',
  saved: 'Bewaard',
  undo: 'Ongedaan maken',
  cancel: 'Niet doen',
  close: 'Sluiten',
  add: 'Toevoegen',
  remove: 'Wegnemen',
  edit: 'Wijzigen',
  yes: 'Ja',
  no: 'Nee',
  reload: 'Opnieuw laden',
  less: 'Eén minder: {what}',
  more: 'Eén meer: {what}',
} as const satisfies AreaCatalog<'nl', 'words'>;
