import type { AreaCatalog } from '../catalog.ts';

export const decisions = {
  title: 'Decisions',
  empty:
    'Nothing is written down yet. A decision written here can be named beside the setting it fixes.',
  listTitle: 'What is decided',
  newTitle: 'Write down a decision',
  continued: 'You had begun to write: this is where you were.',
  titleField: 'What was decided',
  titleHint: 'In a few words, without naming anybody.',
  takenOn: 'Decided on',
  reviewOn: 'Talk about it again on',
  reviewHint: 'If the group wants to come back to it. Else leave empty.',
  keep: 'Keep this decision',
  kept: 'Decision kept',
  due: 'To be discussed again',
  dueCount: {
    one: '{n} decision to be discussed again',
    other: '{n} decisions to be discussed again',
  },
  taken: 'Decided on {date}',
  review: 'Talk about it again on {date}',
  sets: 'Fixes: {what}',
} as const satisfies AreaCatalog<'en', 'decisions'>;
