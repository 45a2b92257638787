import type { AreaCatalog } from '../catalog.ts';

export const proposal = {
  title: 'Voorstel',
  toProposal: 'Het voorstel bekijken',
  opening: 'De zes weken gaan open…',
  hint: 'Carnet stelt voor, jullie beslissen. Er wordt niets geschreven voor iemand het voorstel neemt.',
  takeAll: 'De zes weken nemen',
  takeWeek: 'Deze week nemen',
  taken: 'De beurten zijn genoteerd.',
  chosen: 'gekozen',
  guests: {
    one: '{n} plaats voor iemand van buiten',
    other: '{n} plaatsen voor mensen van buiten',
  },
  open: { one: 'Er ontbreekt {n} persoon.', other: 'Er ontbreken {n} mensen.' },
  notThisTime: 'Niet deze keer:',
  reset: 'Terug naar het eerste voorstel',
  withThis: 'Met deze keuze',
  changeBoth: '{day}, {task}: {joins} in plaats van {out}.',
  changeOut: '{day}, {task}: zonder {out}.',
  changeJoins: '{day}, {task}: {joins} erbij.',
  you: 'jij',
  otherCombination: 'Er was een andere combinatie van mensen nodig.',
  cooksToo: 'Kookt die dag al, en de plaats zou leeg blijven: eerst vragen.',
  cooksTooCombined: 'Kookt die dag al: er was een andere combinatie van mensen nodig.',
  onlyYes: 'Alleen {names}: niemand anders die vrij is, zei ja.',
  leastOften: {
    one: 'Het minst vaak: {n} keer, met wat gepland is erbij.',
    other: 'Het minst vaak: {n} keer, met wat gepland is erbij.',
  },
  leastOftenSince: {
    one: 'Het minst vaak sinds {day}: {n} keer, met wat gepland is erbij.',
    other: 'Het minst vaak sinds {day}: {n} keer, met wat gepland is erbij.',
  },
  asOften: {
    one: 'Even vaak als anderen ({n} keer): de volgorde wisselt elke week.',
    other: 'Even vaak als anderen ({n} keer): de volgorde wisselt elke week.',
  },
  absencesAside: {
    one: 'Dit is een eerlijke beurt ({n} keer): wie afwezig was, haalt niets in.',
    other: 'Dit is een eerlijke beurt ({n} keer): wie afwezig was, haalt niets in.',
  },
  ifNeeded: 'Zei ‘als het moet’, en er ontbreekt iemand.',
  nothingSaid: 'Zei nog niets: eerst vragen.',
} as const satisfies AreaCatalog<'nl', 'proposal'>;
