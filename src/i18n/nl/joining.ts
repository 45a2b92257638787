import type { AreaCatalog } from '../catalog.ts';

export const joining = {
  // Asking to join
  title: 'Bij een groep komen',
  further: 'Nog een deel vragen',
  phoneName: 'Naam van deze telefoon',
  phoneNameHint:
    'De anderen zien hem in de lijst. Bijvoorbeeld “telefoon van Kiwi”. Geen echte naam.',
  goOn: 'Verder',
  back: 'Terug',
  where: 'Waar is de andere telefoon?',
  near: 'Hiernaast: we filmen',
  far: 'Ver weg: per bericht',
  askTitle: 'Jouw vraag',
  askNear:
    'Toon deze code aan een telefoon van de groep. Daar: Instellingen, Telefoons, “Een telefoon toevoegen”.',
  askFar:
    'Stuur deze tekst naar iemand van de groep. Er staat niets geheims in. Daar: Instellingen, Telefoons, “Een telefoon toevoegen”.',
  askPictures: 'De zes beelden van jouw vraag',
  askPicturesHint:
    'De persoon van de groep ziet dezelfde. Zeg ze hardop, bijvoorbeeld aan de telefoon.',
  toAnswer: 'Het antwoord lezen',
  answerTitle: 'Het antwoord van de groep',
  answerNear: 'Film de code die de andere telefoon nu toont.',
  answerFar: 'Plak hier de tekst die je als antwoord kreeg.',
  compareTitle: 'Dezelfde beelden?',
  compareAnswer:
    'Bel wie geantwoord heeft. Toont die telefoon dezelfde zes beelden, in dezelfde volgorde?',
  compareRequest:
    'Bel wie het vraagt. Toont die telefoon dezelfde zes beelden, in dezelfde volgorde?',
  same: 'Ja, dezelfde',
  notSame: 'Nee',
  stop: 'Stoppen',
  notSameAnswer:
    'Misschien heeft iemand het bericht onderweg veranderd. Er is niets overgenomen van dit antwoord. Begin opnieuw, als het kan naast elkaar.',
  notSameRequest:
    'Misschien heeft iemand het bericht onderweg veranderd. Er is niets gegeven. Begin opnieuw, als het kan naast elkaar.',
  taking: 'Deze telefoon komt bij de groep…',
  pictures: 'De zes beelden',
  picturesComing: 'De beelden worden klaargemaakt…',
  picturesFailed: 'De beelden lukken niet op deze telefoon. Doe het liever naast elkaar.',

  // A message as text
  message: 'Tekst om helemaal te sturen',
  copy: 'De tekst kopiëren',
  copied: 'Gekopieerd. Plak het nu in een bericht.',
  copyFailed: 'Kopiëren lukte niet. Selecteer de tekst en kopieer hem.',
  share: 'De tekst delen',

  // Waiting for the group's book
  waitingTitle: 'Bijna klaar',
  waitingIntro:
    'Deze telefoon heeft de sleutels van de groep. Hij wacht nu op het boekje zelf, en gaat dan vanzelf open.',
  byRelay: 'Via het relais',
  relayLooking: 'Zoeken bij het relais…',
  relayArriving: '{done} van {of} gekregen',
  relayNone: 'Voorlopig niets bij het relais. Gebruik de andere telefoon.',
  relayUnreachable: 'Het relais is hier niet te bereiken. Gebruik de andere telefoon.',
  relayAgain: 'Nog eens zoeken',
  byPhone: 'Via de andere telefoon',
  byPhoneHint: 'Daar: Instellingen, Uitwisselen, “Ik stuur”, en dan “Alles sturen”.',
  film: 'De andere telefoon filmen',
  byFile: 'Met een bestand of tekst',
  received: 'Gekregen. Het begin van het boekje ontbreekt nog: ga door met een andere zending.',
  wrongGroup: 'Is dit niet de juiste groep?',

  // Letting a phone in
  inviteTitle: 'Een telefoon toevoegen',
  readNear: 'Op de nieuwe telefoon: “Bij een groep komen”. Film de code die hij toont.',
  readFar: 'Plak hier de tekst die de nieuwe telefoon je stuurde.',
  whoTitle: 'Wie komt erbij?',
  asks: 'Deze telefoon vraagt om erbij te komen:',
  rings: 'Wat mag hij lezen?',
  kitchen: 'Keuken',
  kitchenReads:
    'Het menu, de bestellingen per code, de boodschappen, het geld van de week. Alle telefoons hebben dit.',
  desk: 'Permanentie',
  deskReads: 'Ook: de bijnamen, contacten en adressen van wie bestelt, en de schulden.',
  circle: 'Verdeling',
  circleReads: 'Ook: wie meedeelt, met welk gewicht, en wat iedereen krijgt.',
  onlyHeld: 'De delen die deze telefoon niet heeft, kun je hier niet geven.',
  letIn: 'Deze telefoon toelaten',
  lettingIn: 'Het antwoord wordt klaargemaakt…',
  giveTitle: 'Jouw antwoord',
  giveNear: 'Toon deze code aan de nieuwe telefoon: daar “Het antwoord lezen” tikken en filmen.',
  giveFar:
    'Stuur deze tekst naar de nieuwe telefoon. Hij gaat alleen daar open. Vergelijk dan de beelden.',
  thenData: 'Is het daar gelezen? Dan heeft hij nog het boekje zelf nodig.',
  handOver: 'Het boekje doorgeven',
  done: 'Klaar',
} as const satisfies AreaCatalog<'nl', 'joining'>;
