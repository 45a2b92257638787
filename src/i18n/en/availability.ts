import type { AreaCatalog } from '../catalog.ts';

export const availability = {
  title: 'When I can',
  toAvailability: 'Say when I can',
  who: 'For whom?',
  chooseWho: 'choose',
  all: 'For all six weeks',
  each: 'Week by week',
  yes: 'Yes',
  ifNeeded: 'If needed',
  no: 'No',
  allYes: 'Yes to all',
  allIfNeeded: 'If needed, all',
  allNo: 'No to all',
  noReason: 'Nobody asks why. A “no” costs nothing and is not made up for.',
} as const satisfies AreaCatalog<'en', 'availability'>;
