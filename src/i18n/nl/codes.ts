import type { AreaCatalog } from '../catalog.ts';

/** Codes of the customers' page, in the inbox. */
export const codes = {
  fromPage: 'van de bestelpagina',
  flood: {
    one: '{n} onbekende bestelling van de pagina opzijzetten',
    other: '{n} onbekende bestellingen van de pagina opzijzetten',
  },
  floodLeft: {
    one: 'Er blijft nog {n}: iemand kent ze of heeft ze verbeterd.',
    other: 'Er blijven er nog {n}: iemand kent ze of heeft ze verbeterd.',
  },
  floodSaid: {
    one: '{n} bestelling opzijgezet',
    other: '{n} bestellingen opzijgezet',
  },
  offersDishes: { one: 'Biedt {n} maaltijd aan', other: 'Biedt {n} maaltijden aan' },
  asksDishes: {
    one: 'Vraagt {n} aangeboden maaltijd',
    other: 'Vraagt {n} aangeboden maaltijden',
  },
  whyCut:
    'De code van deze bestelling is afgekapt. De woorden van het bericht zijn gelezen: kijk na, of vraag om het nog eens te sturen.',
  whyNewer:
    'Deze code komt van een nieuwere pagina dan deze app. Werk de app bij; lees intussen de woorden van het bericht.',
  whyWrong:
    'Deze code komt niet van onze pagina. De woorden van het bericht zijn gelezen: kijk na.',
  whyOtherWeek: 'Deze code bestelt voor een andere week. Open die week en plak hem daar.',
  changeDishOff:
    'Een gerecht van deze wijziging staat niet meer op het menu: het komt niet in de bestelling. Zeg het aan de persoon.',
  whyDishOff:
    'Een gerecht van deze code staat niet meer op het menu. Kies een ander, of vraag het.',
  whyForged:
    'Twee codes zeggen iets anders over dezelfde bestelling: een ervan is niet van wie besteld heeft. Er is niets gedaan; vraag het aan de persoon.',
  whyOld:
    'Niet van wie besteld heeft, of voorbijgestreefd: er is een nieuwere wijziging van dezelfde bestelling. Er is niets gedaan.',
  whyUnknown:
    'Niet van wie besteld heeft, of te vroeg: niemand kent de bestelling van deze code. Komt ze, dan neemt dit bericht zijn plaats weer in.',
} as const satisfies AreaCatalog<'nl', 'codes'>;
