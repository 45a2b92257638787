import type { AreaCatalog } from '../catalog.ts';

export const relay = {
  title: 'Relais',
  settingsHint: 'De telefoons bijwerken via het netwerk',
  intro:
    'Een relais houdt de telefoons van de groep bijgewerkt als er netwerk is. Het kan niets lezen: het ziet alleen gesloten pakjes, hun grootte en het uur.',
  state: 'Op dit moment',
  demo: 'De voorbeeldweek gebruikt geen relais: ze blijft op deze telefoon.',
  information: 'Goed om te weten',

  // In one word, on top of every screen
  wordOff: 'Op deze telefoon',
  wordUpToDate: 'Bijgewerkt',
  wordWorking: 'Bezig met uitwisselen',
  wordUnsent: { one: '{n} te sturen', other: '{n} te sturen' },
  wordOffline: 'Offline',
  wordOfflineUnsent: { one: 'Offline, {n} te sturen', other: 'Offline, {n} te sturen' },
  wordArriving: '{done} van {of} gekregen',
  wordNeedsPass: 'Relais: wachtwoord',
  wordFull: 'Relais vol',
  wordEnded: 'Relais: nieuw seizoen',
  wordRefused: 'Relais: geweigerd',
  wordNotStored: 'Niet bewaard',
  wordTooFast: 'Relais laat wachten',

  // What it means and what to do
  off: 'Het relais wordt niet gebruikt. Alles blijft op de telefoons en gaat van de ene naar de andere met codes of een bestand.',
  resting: 'Deze telefoon en het relais hebben hetzelfde.',
  working: 'Het nieuws gaat heen en weer. Je kunt verder werken.',
  unreachable:
    'Geen netwerk, of het relais antwoordt niet. Er is niets verloren: deze telefoon probeert vanzelf opnieuw.',
  'needs-pass':
    'Het relais vraagt zijn wachtwoord. Schrijf het hieronder, zoals je het kreeg van wie het relais beheert.',
  full: 'Het relais heeft geen plaats meer. Hier is niets verloren. Verwittig wie het beheert, en wissel intussen uit met codes of een bestand.',
  ended:
    'Het relais heeft het boekje van de groep gesloten: er schreef al lang niemand meer. Hier is niets verloren. Doe onder “Telefoons” een “Nieuw seizoen”: dan gaat het uitwisselen verder.',
  refused:
    'Het relais weigert wat deze telefoon stuurt. Hier is niets verloren. Werk de app bij, of verwittig wie het relais beheert, en wissel intussen uit met codes of een bestand.',
  'not-stored':
    'Deze telefoon kon niet bewaren wat aankwam. Maak plaats en tik op “Nu synchroniseren”.',
  'too-fast': 'Het relais vraagt om even te wachten. Deze telefoon gaat vanzelf verder.',
  lastTime: 'Laatste keer dat alles doorging:',
  notYet: 'nog niet sinds het openen',
  unsent: 'Te sturen:',

  pass: 'Wachtwoord van het relais',
  passHint:
    'Van wie het relais beheert. Het volstaat om het op één telefoon van de groep te schrijven.',
  use: 'Dit relais gebruiken',
  change: 'Het wachtwoord wijzigen',
  saved: 'Wachtwoord van het relais bewaard',
  forget: 'Dit wachtwoord niet meer geven',
  forgetHint:
    'Nieuwe weken gaan niet meer naar het relais. Wat er al is, wordt daar op zijn dag gewist.',
  forgotten: 'Wachtwoord van het relais weggenomen',
  now: 'Nu synchroniseren',
  nowBusy: 'Bezig met synchroniseren…',
  resendTitle: 'Twijfel je?',
  resendHint:
    'Als een andere telefoon niet krijgt wat hier staat, vergelijk dan alles met het relais: wat daar ontbreekt, vertrekt opnieuw. Niets telt dubbel.',
  resend: 'Alles opnieuw naar het relais sturen',
  resendBusy: 'Bezig met vergelijken…',
  resent: {
    one: '{n} pakje ontbrak bij het relais: het is opnieuw vertrokken.',
    other: '{n} pakjes ontbraken bij het relais: ze zijn opnieuw vertrokken.',
  },
  resentNothing: 'Het relais heeft alles wat op deze telefoon staat.',
  resentNot:
    'Het relais antwoordde niet voor alles: er is niets verloren. Probeer opnieuw als er netwerk is.',
  stopTitle: 'Zonder relais',
  stopHint:
    'Deze telefoon stuurt en krijgt niets meer via het relais. Hij houdt alles en wisselt uit met codes of een bestand. Moet de hele groep stoppen, doe dan hetzelfde op elke telefoon.',
  stop: 'Het relais stoppen op deze telefoon',
  stopped:
    'Het relais is gestopt op deze telefoon. Alles blijft hier, en gaat naar de andere met codes of een bestand.',
  goOn: 'Het relais weer gebruiken',
} as const satisfies AreaCatalog<'nl', 'relay'>;
