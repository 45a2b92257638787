import type { AreaCatalog } from '../catalog.ts';

export const turns = {
  title: 'Who cooks?',
  legend: 'Tick two or three people',
  nobodyYet: 'First add the people of the group.',
  toPeople: 'The people of the group',
  attention: 'Careful',
  noCook: 'Nobody is chosen yet.',
  tooFew: 'One person alone: that is heavy. Choose two or three.',
  tooMany: {
    one: '{n} person: that is a lot for one kitchen.',
    other: '{n} people: that is a lot for one kitchen.',
  },
  done: 'Back to the kitchen',
} as const satisfies AreaCatalog<'en', 'turns'>;
