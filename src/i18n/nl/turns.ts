import type { AreaCatalog } from '../catalog.ts';

export const turns = {
  title: 'Wie kookt?',
  legend: 'Vink twee of drie mensen aan',
  nobodyYet: 'Voeg eerst de mensen van de groep toe.',
  toPeople: 'De mensen van de groep',
  attention: 'Let op',
  noCook: 'Er is nog niemand gekozen.',
  tooFew: 'Eén persoon: dat is zwaar. Kies er twee of drie.',
  tooMany: {
    one: '{n} persoon: dat is veel voor één keuken.',
    other: '{n} mensen: dat is veel voor één keuken.',
  },
  done: 'Terug naar de keuken',
} as const satisfies AreaCatalog<'nl', 'turns'>;
