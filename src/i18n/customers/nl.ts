import type { CustomerCatalog } from './catalog.ts';

export const nl: CustomerCatalog = {
  subject: 'Je bestelling {code}',
  confirmed: 'Dag! Je bestelling {code} is bevestigd.',
  waiting:
    'Dag! We zitten bijna vol: je bestelling {code} staat op de wachtlijst. We laten iets weten zodra er plaats is.',
  full: 'Dag! Helaas zitten we deze week vol: we kunnen je bestelling {code} niet meer aannemen. Tot snel!',
  late: 'Dag! Je bestelling {code} kwam na de limiet ({moment}): de boodschappen zijn gedaan, we kunnen ze niet meer toevoegen. Tot volgende week!',
  changed: 'Dag! Je bestelling {code} is gewijzigd. Zo staat ze nu genoteerd:',
  cancelled: 'Dag! Genoteerd: je bestelling {code} is geannuleerd. Tot een volgende keer!',
  line: '{quantity} × {dish}',
  total: 'Totaal: {amount}',
  slot: 'Afhalen {day} om {slot}.',
  day: 'Het is voor {day}',
  delivery: 'Levering {day}.',
  pay: 'Per overschrijving: {account}, {amount}, mededeling {reference}. Of contant ter plaatse.',
  payReference: 'Per overschrijving: mededeling {reference}. Of contant ter plaatse.',
  noted: 'Dag! Je bestelling {code} is genoteerd: we bevestigen ze binnenkort.',
  menu: 'Dag! Dit is het menu van {day}:',
  menuLine: '{dish}: {price}',
  menuSlots: 'Afhalen om {slots}.',
  menuSlotsOrDelivery: 'Afhalen om {slots}, of levering.',
  menuUntil: 'Bestellen: antwoord met je gerechten en je uur vóór {moment}.',
  several: 'Dag! Deze bestellingen zijn bevestigd:',
};
