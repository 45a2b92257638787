import type { AreaCatalog } from '../catalog.ts';

export const exchange = {
  title: 'Uitwisselen',
  settingsHint: 'Het boekje van telefoon tot telefoon doorgeven, zonder netwerk',
  intro: 'Zonder netwerk: elke telefoon filmt om de beurt het scherm van de andere.',
  demo: 'De voorbeeldweek kun je niet uitwisselen: ze blijft op deze telefoon.',
  information: 'Goed om te weten',
  attention: 'Let op',
  good: 'Het is gedaan',
  receive: 'Ik ontvang',
  receiveHint: 'Je toont eerst een code, daarna film je.',
  send: 'Ik stuur',
  sendHint: 'Je filmt eerst de code van de andere, daarna toon je.',
  byFile: 'Met een bestand',
  sendFile: 'Een bestand sturen',
  openFile: 'Een bestand openen',
  fileHint:
    'Via een chat-app of een kabel. Het bestand is versleuteld: het gaat alleen open in de groep.',
  step: 'Stap {at} van {of}',
  preparing: 'De codes worden klaargemaakt…',
  filePreparing: 'Het bestand wordt klaargemaakt…',

  showGreeting: 'Toon deze code aan de andere telefoon, waar “Ik stuur” gekozen is.',
  filmGreeting: 'Film de code van de andere telefoon, waar “Ik ontvang” gekozen is.',
  sendAll: 'Alles sturen zonder filmen',
  sendAllHint: 'Voor een telefoon die er net bij is, of als de camera niet werkt.',
  showParcel: 'Laat de andere telefoon filmen tot hij “Het is gelezen” zegt.',
  filmParcel: 'Film de codes die de andere telefoon toont, tot ze allemaal gelezen zijn.',
  showAnswer: 'Gekregen. Toon nu aan de andere wat jij meer hebt.',
  filmAnswer: 'Film nu wat de andere telefoon meer heeft dan jij.',
  showEnd: 'Laatste code: hij zegt de andere telefoon dat alles aangekomen is.',
  filmEnd: 'Film de laatste code: hij zegt of alles aangekomen is.',
  next: 'Het is gelezen: ik film',
  finish: 'Het is gelezen: afronden',
  stopHere: 'Hier stoppen',
  back: 'Terug',
  reading: 'Wat gelezen is, wordt opgeborgen…',

  taken: { one: '{n} wijziging gekregen.', other: '{n} wijzigingen gekregen.' },
  nothingNew: 'Niets nieuws: alles stond al op deze telefoon.',
  parked: {
    one: '{n} wijziging wacht: de telefoon die ze schreef, is nog niet bekend.',
    other: '{n} wijzigingen wachten: de telefoons die ze schreven, zijn nog niet bekend.',
  },
  unopened:
    'Een stuk is gesloten voor deze telefoon. Hij bewaart het hoogstens 30 dagen, en steekt het bij je volgende bestand voor wie het kan openen.',
  same: 'De twee telefoons hebben hetzelfde.',
  notSame:
    'De twee telefoons hebben nog niet hetzelfde. Begin opnieuw als je alles wilt doorgeven.',
  unknown: 'Deze telefoon weet niet of de andere alles gelezen heeft: dat zegt de andere.',
  endTitle: 'Uitwisselen gedaan',
  again: 'Opnieuw',

  fileReady:
    'Stuur dit bestand naar een telefoon van de groep. Daar: Uitwisselen, “Een bestand openen”.',
  answerFile: 'Antwoorden met een bestand',
  answerHint: 'Met wat de andere telefoon nog niet heeft.',
  another: 'Een ander bestand openen',
  ratherFile: 'Liever met een bestand',
} as const satisfies AreaCatalog<'nl', 'exchange'>;
