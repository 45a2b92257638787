import type { AreaCatalog } from '../catalog.ts';

export const whatIf = {
  title: 'En als…',
  detail: 'Prijs, bio, plafond, reserve: wat voorbije weken zouden opgebracht hebben',
  nothingChanges:
    'Een berekening op afgesloten weken, alsof dezelfde mensen besteld hadden. Er verandert niets echt.',
  imagine: 'Je voorstellen',
  price: 'Prijs van een hoofdgerecht',
  organic: 'Deel van de aankopen dat bio is',
  premium: 'Bio kost meer',
  premiumWhy:
    'Om van te vertrekken: de groep zegt dat alles bio ongeveer 50 % hogere prijzen zou vragen. Niemand heeft het gemeten: vergelijk met jullie kastickets.',
  cap: 'Plafond van hoofdgerechten',
  capWhy:
    'Alleen lager: niemand weet wie er bij een hoger plafond gekomen was. Wat niet gekookt wordt, wordt niet verkocht en niet gekocht.',
  reserveField: 'In reserve gehouden',
  asItWas: 'zoals het was',
  reset: 'Terugzetten zoals het was',
  result: 'Wat het zou geven',
  middleWeek: 'Een week in het midden: die van {day}',
  wholeYear: {
    one: 'Het hele jaar {year}, {n} week',
    other: 'Het hele jaar {year}, {n} weken',
  },
  before: 'Voordien',
  after: 'Daarmee',
  income: 'Inkomsten',
  purchases: 'Boodschappen',
  reserve: 'Reserve',
  toShare: 'Te delen',
  deficit: 'Tekort',
  rise: 'Om bio te betalen zonder iets van de verdeling te nemen: {amount} meer per hoofdgerecht, of {percent} meer op alle prijzen.',
  weights: 'Met andere gewichten',
  weightsWhy:
    'De week in het midden, alsof het een eerste verdeling was. De echte gewichten verander je samen, bij het delen.',
  weightsElsewhere: 'Andere gewichten proberen: op de telefoons van wie deelt.',
  paperLine: '{word}: {value}',
} as const satisfies AreaCatalog<'nl', 'whatIf'>;
