import type { AreaCatalog } from '../catalog.ts';

export const proposal = {
  title: 'Proposal',
  toProposal: 'See the proposal',
  opening: 'Opening the six weeks…',
  hint: 'Carnet proposes, you decide. Nothing is written before somebody takes the proposal.',
  takeAll: 'Take all six weeks',
  takeWeek: 'Take this week',
  taken: 'The turns are noted.',
  chosen: 'chosen',
  guests: {
    one: '{n} place for somebody from outside',
    other: '{n} places for people from outside',
  },
  open: { one: '{n} person is missing.', other: '{n} people are missing.' },
  notThisTime: 'Not this time:',
  reset: 'Back to the first proposal',
  withThis: 'With this choice',
  changeBoth: '{day}, {task}: {joins} instead of {out}.',
  changeOut: '{day}, {task}: without {out}.',
  changeJoins: '{day}, {task}: {joins} too.',
  you: 'you',
  otherCombination: 'Another combination of people was needed.',
  cooksToo: 'Cooks that day already, and the place would stay empty: to be asked first.',
  cooksTooCombined: 'Cooks that day already: another combination of people was needed.',
  onlyYes: 'Only {names}: nobody else who is free said yes.',
  leastOften: {
    one: 'The least often: {n} time, what is planned included.',
    other: 'The least often: {n} times, what is planned included.',
  },
  leastOftenSince: {
    one: 'The least often since {day}: {n} time, what is planned included.',
    other: 'The least often since {day}: {n} times, what is planned included.',
  },
  asOften: {
    one: 'As often as others ({n} time): the order changes each week.',
    other: 'As often as others ({n} times): the order changes each week.',
  },
  absencesAside: {
    one: 'It is her or his turn ({n} time): absences of others are not made up for.',
    other: 'It is her or his turn ({n} times): absences of others are not made up for.',
  },
  ifNeeded: 'Said “if needed”, and somebody is missing.',
  nothingSaid: 'Said nothing yet: ask first.',
} as const satisfies AreaCatalog<'en', 'proposal'>;
