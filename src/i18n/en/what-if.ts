import type { AreaCatalog } from '../catalog.ts';

export const whatIf = {
  title: 'What if…',
  detail: 'Price, organic, cap, reserve: what past weeks would have given',
  nothingChanges:
    'A reckoning on settled weeks, as if the same people had ordered. Nothing changes for real.',
  imagine: 'Imagine',
  price: 'Price of a main dish',
  organic: 'Part of purchases that is organic',
  premium: 'Organic costs more by',
  premiumWhy:
    'To start from: the group says that all organic would ask for about 50% more on prices. Nobody measured it: compare with your receipts.',
  cap: 'Cap of main dishes',
  capWhy:
    'Lower only: nobody knows who would have come with a higher cap. What is not cooked is neither sold nor bought.',
  reserveField: 'Kept in reserve',
  asItWas: 'as it was',
  reset: 'Put back as it was',
  result: 'What it would give',
  middleWeek: 'A week in the middle: that of {day}',
  wholeYear: {
    one: 'The whole year {year}, {n} week',
    other: 'The whole year {year}, {n} weeks',
  },
  before: 'Before',
  after: 'With it',
  income: 'Income',
  purchases: 'Shopping',
  reserve: 'Reserve',
  toShare: 'To share',
  deficit: 'Lacking',
  rise: 'To pay for organic without taking from what is shared: {amount} more per main dish, or {percent} more on all prices.',
  weights: 'With other weights',
  weightsWhy:
    'The week in the middle, as if it were a first round. The real weights are changed in the sharing, together.',
  weightsElsewhere: 'Trying other weights: on the phones of the people who share.',
  paperLine: '{word}: {value}',
} as const satisfies AreaCatalog<'en', 'whatIf'>;
