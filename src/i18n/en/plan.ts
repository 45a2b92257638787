import type { AreaCatalog } from '../catalog.ts';

export const plan = {
  title: 'Plan for the day',
  firstHandover: 'First hand-over: {moment}',
  empty:
    'Nothing in the plan. Add what has to be done, and how long before the first hand-over. A step of a dish comes again whenever that dish is on the menu.',
  wholeKitchen: 'The whole kitchen',
  due: 'It is time',
  next: 'Next',
  nextIn: {
    one: 'Next, in {n} minute',
    other: 'Next, in {n} minutes',
  },
  done: 'Done',
  newStep: 'Add a step',
  editStep: 'Change the step',
  what: 'What to do?',
  when: 'How long before the first hand-over?',
  minutes: {
    one: '{n} min',
    other: '{n} min',
  },
  hours: {
    one: '{n} hour',
    other: '{n} hours',
  },
  hourAndHalf: 'An hour and a half',
  evening: 'The evening before',
  asItIs: 'As it is now',
  other: 'Another time',
  time: 'At what time?',
  timeHint: 'A time later than the first hand-over is the day before.',
  forDish: 'What for?',
  comesAgain:
    'What is for a dish comes again with it; what is for the whole kitchen comes again every week.',
  add: 'Add to the plan',
  added: 'In the plan: {what}',
  changed: 'Changed: {what}',
  removed: 'Removed: {what}',
  whatMissing: 'Write what has to be done.',
  whenMissing: 'Choose when.',
  more: 'Also for the kitchen',
} as const satisfies AreaCatalog<'en', 'plan'>;
