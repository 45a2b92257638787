import type { AreaCatalog } from '../catalog.ts';

export const contacts = {
  title: 'Rights and contacts',
  settingsHint: 'Whom to call, what one may say or refuse',
  empty:
    'Nothing is written in advance. The group notes here whom to call and what to say: legal help, a lawyer, a union, a doctor, somebody of the group. Check each number together. All of it can be read without a network.',
  newTitle: 'Add a line',
  whoReads: 'Every phone of the kitchen will read this line.',
  continued: 'You had begun to write: it is still here.',
  titleField: 'Who, or which right',
  titleHint: 'For example an association, or “If the police come”.',
  aboutField: 'What to know',
  aboutHint: 'Hours, languages, what to say. Without the name of anybody who must be protected.',
  phoneField: 'Phone',
  phoneHint: 'Empty if the line is only to be read.',
  keep: 'Add this line',
  kept: '{title}: kept',
  removed: '{title}: taken away',
  call: 'Call',
} as const satisfies AreaCatalog<'en', 'contacts'>;
