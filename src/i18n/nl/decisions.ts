import type { AreaCatalog } from '../catalog.ts';

export const decisions = {
  title: 'Beslissingen',
  empty:
    'Nog niets genoteerd. Een beslissing die hier staat, kan genoemd worden bij de instelling die ze vastlegt.',
  listTitle: 'Wat beslist is',
  newTitle: 'Een beslissing noteren',
  continued: 'Je was beginnen schrijven: hier was je gebleven.',
  titleField: 'Wat er beslist is',
  titleHint: 'In enkele woorden, zonder iemand te noemen.',
  takenOn: 'Beslist op',
  reviewOn: 'Opnieuw over praten op',
  reviewHint: 'Als de groep erop terug wil komen. Anders leeg laten.',
  keep: 'Deze beslissing noteren',
  kept: 'Beslissing genoteerd',
  due: 'Opnieuw te bespreken',
  dueCount: {
    one: '{n} beslissing opnieuw te bespreken',
    other: '{n} beslissingen opnieuw te bespreken',
  },
  taken: 'Beslist op {date}',
  review: 'Opnieuw over praten op {date}',
  sets: 'Legt vast: {what}',
} as const satisfies AreaCatalog<'nl', 'decisions'>;
