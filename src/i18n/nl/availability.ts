import type { AreaCatalog } from '../catalog.ts';

export const availability = {
  title: 'Wanneer ik kan',
  toAvailability: 'Zeggen wanneer ik kan',
  who: 'Voor wie?',
  chooseWho: 'kiezen',
  all: 'Voor de zes weken',
  each: 'Week per week',
  yes: 'Ja',
  ifNeeded: 'Als het moet',
  no: 'Nee',
  allYes: 'Overal ja',
  allIfNeeded: 'Overal als het moet',
  allNo: 'Overal nee',
  noReason: 'Niemand vraagt waarom. Een ‘nee’ kost niets en moet niet ingehaald worden.',
} as const satisfies AreaCatalog<'nl', 'availability'>;
