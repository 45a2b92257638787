import type { AreaCatalog } from '../catalog.ts';

export const rings = {
  // What a phone without a ring does not see
  word: 'Niet op deze telefoon',
  names:
    'De namen en contacten staan op de telefoons van de permanentie. Hier gaat alles per code.',
  contact:
    'De naam en het contact staan op de telefoons van de permanentie. Van daar vertrekt het antwoord.',
  search: 'Een code zoeken',
  debts: 'Wat nog te betalen is van vorige weken staat op de telefoons van de permanentie.',
  reference: 'De mededeling van de overschrijving staat op de telefoons van de permanentie.',
  kinds: 'Wie meedeelt en wie steunt: dat staat op de telefoons van wie meedeelt.',
  leaving: 'Als deze persoon meedeelt, zeg het dan ook op een telefoon van de verdeling.',
  sharedBefore:
    'Deze telefoon ziet niet wat al verdeeld is: een betaling die na een verdeling kwam, kan hier ontbreken. Sluit beter af op een telefoon van de verdeling.',
  notDesk:
    'De namen, contacten, adressen en schulden: die staan op de telefoons van de permanentie.',
  notCircle: 'De verdeling: die staat op de telefoons van wie meedeelt.',

  // An order taken for the desk
  sealedForm:
    'De bijnaam, het contact en het adres gaan achter slot naar de permanentie: daarna kan deze telefoon ze niet meer lezen.',
  noInbox:
    'Nog geen telefoon van de permanentie heeft deze week geopend. Noteer de bestelling zonder naam, en geef de code aan de permanentie.',
  personUnseen: 'De naam en het contact wijzig je op een telefoon van de permanentie.',
  addressUnseen: 'Het adres noteer je op een telefoon van de permanentie.',
  waitsForDesk: 'De naam wacht achter slot tot een telefoon van de permanentie deze week opent.',
  notOpened:
    'De naam is genoteerd op een andere telefoon, met een sleutel die hier nog niet is aangekomen.',

  // The round, shown to a deliverer
  showSheet: 'Tonen aan wie levert',
  sheetFor:
    'Wie levert, opent “Een ronde krijgen” op de eigen telefoon en filmt dit scherm. Die telefoon wist alles morgen om 6 uur.',
  sheetBack: 'Terug naar de ronde',
  receiveSheet: 'Een ronde krijgen',
  receiveFrom: 'Film het scherm van een telefoon van de permanentie, in Donderdag, Ronde.',
  sheetReceived: 'Ronde gekregen',
  sheetUntil: 'Adressen en contacten gekregen van de permanentie. Deze telefoon wist ze {when}.',
  receiveAgain: 'Opnieuw krijgen',
  sheetAmount: 'Te ontvangen: {amount}',
  notArrived: 'Deze bestelling staat nog niet op deze telefoon',
} as const satisfies AreaCatalog<'nl', 'rings'>;
