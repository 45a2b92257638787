import type { AreaCatalog } from '../catalog.ts';

export const people = {
  title: 'Mensen',
  count: { one: '{n} persoon in de groep', other: '{n} mensen in de groep' },
  listTitle: 'De groep',
  thisIsMe: 'Op deze telefoon ben ik',
  thisIsMeHint: 'Om je te zeggen of je donderdag kookt. Dit blijft op deze telefoon.',
  nobodySaid: 'niet gezegd',
  me: 'dat ben ik',
  shares: 'Deelt mee in het geld',
  supports: 'Steunt, zonder deel',
  countsOnce: 'Telt mee in de verdeling zodra iedereen die nu meedeelt ja heeft gezegd.',
  seeAgreement: 'Bekijken wie ja zei',
  changed: 'Gewijzigd',
  left: 'Is weg uit de groep',
  leftTitle: 'Is deze persoon weg uit de groep?',
  leftMeans:
    'Deze persoon wordt niet meer voorgesteld om te koken en krijgt geen deel meer in de volgende verdelingen. Wat nog te krijgen is, blijft meetellen. Komt de persoon terug, dan moet je opnieuw toevoegen.',
  hasLeft: 'Genoteerd: is weg uit de groep',
  goneTitle: {
    one: '{n} persoon is weg uit de groep',
    other: '{n} mensen zijn weg uit de groep',
  },
  newTitle: 'Iemand toevoegen',
  nicknameHint: 'Een bijnaam, niet de echte naam.',
  kind: 'Deze persoon…',
  kindHint: 'Deze keuze verandert later niet meer: wie steunt, krijgt nooit een deel.',
  kindShares: 'kookt en deelt mee in het geld',
  kindSharesHint: 'Telt mee zodra iedereen die meedeelt ja heeft gezegd.',
  kindSupports: 'steunt, zonder deel',
  onlySupporters:
    'Deze telefoon heeft het boekje van de verdeling niet. Hier kun je alleen mensen toevoegen die steunen, en die krijgen geen deel. Wie meedeelt, voeg je toe op een telefoon van de verdeling.',
  tokenProposed: 'Het teken (tik om te wijzigen)',
  add: 'Toevoegen aan de groep',
  added: 'Persoon toegevoegd',
} as const satisfies AreaCatalog<'nl', 'people'>;
