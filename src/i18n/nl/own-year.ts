import type { AreaCatalog } from '../catalog.ts';

export const ownYear = {
  title: 'Mijn jaar',
  detail: 'Wat ik kreeg, alleen voor mezelf bewaard',
  why: 'Als je wil, bewaart deze telefoon voor jou wat je kreeg, week en bedrag. Geen andere telefoon krijgt het. Maar wie deze telefoon open in handen heeft, kan het lezen: jij bepaalt of het je helpt of in gevaar brengt.',
  whoseFirst: 'Zeg eerst, in Keuken, van wie deze telefoon is.',
  keep: {
    one: '{n} verdeling voor mezelf bewaren',
    other: '{n} verdelingen voor mezelf bewaren',
  },
  kept: 'Alleen op deze telefoon bewaard',
  allKept: 'Niets nieuws om te bewaren.',
  empty: 'Hier is niets bewaard.',
  yearTotal: '{year}: {amount}',
  drop: '{year} weghalen',
  dropped: '{year}: weggehaald',
  dropLimit:
    'Weggehaald wordt het niet meer getoond. Een versleuteld spoor blijft op deze telefoon tot Carnet er gewist wordt.',
  toKeep: 'Mijn eigen jaar bewaren',
} as const satisfies AreaCatalog<'nl', 'ownYear'>;
