import type { AreaCatalog } from '../catalog.ts';

export const backup = {
  title: 'Reservekopie',
  information: 'Goed om te weten',
  attention: 'Let op',
  make: 'Een reservekopie maken',
  never: 'Nog geen kopie van deze telefoon',
  lastToday: 'Laatste kopie: vandaag',
  last: {
    one: 'Laatste kopie: {day}, {n} dag geleden',
    other: 'Laatste kopie: {day}, {n} dagen geleden',
  },
  thenErase: 'Wis daarna de oude.',
  eraseOld: 'Wis de oude kopie, ook in chats: ze bewaart wat Carnet wist.',
  othersBetter:
    'Een andere telefoon van de groep is beter: die volgt alles en kan een nieuwe telefoon uitnodigen. De kopie dient als er geen meer over is.',
  whatTitle: 'Wat erin zit',
  whatBooks: 'De groep, de weken die nog leven, je eigen recepten en je jaar.',
  whatNot:
    'Niet erin: wat nog niet af is, foto’s van kassabonnen, en de eigen sleutel van deze telefoon.',
  whatSealed:
    'Altijd versleuteld: zes prenten, door het toeval getrokken, openen ze. Ze moeten elders liggen dan het bestand.',
  whatOld: 'Wat zijn dag voorbij is, komt niet terug, ook niet uit een kopie.',
  circle: 'De verdeling',
  without: 'Zonder de verdeling',
  withoutHint: 'Wie hoeveel krijgt, blijft op de telefoons.',
  with: 'Met de verdeling',
  withHint: 'Wie het bestand en de prenten vindt, weet wie hoeveel krijgt.',
  yours: 'De zes prenten van de kopie',
  yoursHint:
    'Noteer ze in deze volgorde, of druk de kaart af. Carnet toont ze niet meer, en zonder de prenten gaat de kopie nooit meer open.',
  paperHint: 'Elders bewaren dan het bestand',
  touch: 'Raak de zes prenten van de kopie aan, in volgorde.',
  making: 'De kopie wordt gemaakt en nagelezen…',
  made: 'De kopie is gemaakt en nagelezen',
  keepFile:
    'Zet het bestand weg van deze telefoon: een stick, een computer, iemand die je vertrouwt.',
  apart: 'Bestand en prenten samen geven alles aan wie ze vindt: bewaar ze apart.',
  notOne: 'Dit is geen kopie',
  readDay: 'Kopie van {day}',
  readBooks: {
    one: 'Nagelezen: {n} deel van het boekje',
    other: 'Nagelezen: {n} delen van het boekje',
  },
  readOrders: { one: '{n} bestelling', other: '{n} bestellingen' },
  hasCircle: 'De verdeling zit erin',
  hasNoCircle: 'De verdeling zit er niet in',
  gone: {
    one: '{n} deel is zijn dag voorbij en komt niet terug',
    other: '{n} delen zijn hun dag voorbij en komen niet terug',
  },
  check: 'Een kopie nakijken',
  checkHint: 'Carnet leest het hele bestand en vergeet daarna alles.',
  pick: 'Het bestand kiezen',
  reading: 'Carnet leest…',
  readGood: 'Deze kopie is leesbaar',
  done: 'Klaar',
  leaveUnkept: 'Weggaan zonder het bestand te bewaren',
  restoreTitle: 'Een kopie terugzetten',
  inviteBetter:
    'Heeft een andere telefoon het boekje nog? Laat je dan door die telefoon uitnodigen: je krijgt het nieuwste wat daarop staat.',
  today:
    'Vandaag: {day}. Klopt dat niet, zet dan eerst de datum van de telefoon juist: wat zijn dag voorbij is, komt niet terug.',
  newPhone:
    'Deze telefoon zal nieuw zijn: zijn er nog andere, dan moet een daarvan hem binnenlaten voor daar meetelt wat hij schrijft.',
  restore: 'Op deze telefoon zetten',
  restoring: 'De kopie wordt teruggezet…',
  back: 'Terug',
} as const satisfies AreaCatalog<'nl', 'backup'>;
