import type { AreaCatalog } from '../catalog.ts';

export const plan = {
  title: 'Plan van de dag',
  firstHandover: 'Eerste afhaling: {moment}',
  empty:
    'Nog niets in het plan. Voeg toe wat er moet gebeuren, en hoelang voor de eerste afhaling. Een stap van een gerecht komt terug telkens dat gerecht op het menu staat.',
  wholeKitchen: 'De hele keuken',
  due: 'Het is tijd',
  next: 'Volgende',
  nextIn: {
    one: 'Volgende, over {n} minuut',
    other: 'Volgende, over {n} minuten',
  },
  done: 'Klaar',
  newStep: 'Een stap toevoegen',
  editStep: 'De stap veranderen',
  what: 'Wat moet er gebeuren?',
  when: 'Hoelang voor de eerste afhaling?',
  minutes: {
    one: '{n} minuut',
    other: '{n} minuten',
  },
  hours: {
    one: '{n} uur',
    other: '{n} uur',
  },
  hourAndHalf: 'Anderhalf uur',
  evening: 'De avond ervoor',
  asItIs: 'Zoals nu',
  other: 'Een ander uur',
  time: 'Om hoe laat?',
  timeHint: 'Een uur later dan de eerste afhaling is de dag ervoor.',
  forDish: 'Waarvoor?',
  comesAgain:
    'Wat voor een gerecht is, komt ermee terug; wat voor de hele keuken is, komt elke week terug.',
  add: 'In het plan zetten',
  added: 'In het plan: {what}',
  changed: 'Veranderd: {what}',
  removed: 'Weggehaald: {what}',
  whatMissing: 'Schrijf wat er moet gebeuren.',
  whenMissing: 'Kies wanneer.',
  more: 'Ook voor de keuken',
} as const satisfies AreaCatalog<'nl', 'plan'>;
