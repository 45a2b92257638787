import type { AreaCatalog } from '../catalog.ts';

export const lost = {
  title: 'Een telefoon is kwijt of gestolen',
  hint: 'Wat hij kon lezen, nieuwe sleutels, een nieuwe link',
  which: 'Welke?',
  none: 'Geen andere telefoon heeft het boekje.',
  own: 'Is het deze die kwijt is? Open deze pagina op een andere telefoon van de groep.',
  readTitle: 'Wat hij kon lezen',
  ringReads: '{ring} · {reads}',
  readLock:
    'Zonder slot leest wie hem open vasthoudt dit allemaal. Met het slot dicht blijven de namen en de verdeling achter slot.',
  stillReads: 'Tot er nieuwe sleutels zijn, leest hij nog wat binnenkomt.',
  readsNothing: 'Van wie volgt leest hij niets nieuws meer.',
  keysTitle: '1. Nieuwe sleutels, zonder hem',
  keysNow: 'Deze telefoon verwijderen',
  keysDone: 'Hij is verwijderd, de sleutels zijn gewisseld.',
  keysHalf: 'Niet klaar: hij leest nog {rings}. Druk opnieuw om af te maken.',
  keysFirst: 'Eerst de nieuwe sleutels.',
  doneWord: 'Klaar',
  linkTitle: '2. Een nieuwe link voor de klanten',
  linkWhy:
    'Hij had de sleutels van deze link: wie hem heeft, kan bestellingen lezen en in jullie plaats antwoorden. De nieuwe link heeft andere sleutels; de vorige sluit zodra het relais het weet.',
  linkNotNeeded: 'Hij had de permanentie niet: de link mag blijven.',
  linkElsewhere: 'Deze link wissel je op een telefoon van de permanentie.',
  linkNoWeek: 'Geen enkel menu staat open voor bestellingen.',
  linkNow: 'Nieuwe link: menu van {day}',
  linkMaking: 'Nieuwe link…',
  linkDone: 'Het menu van {day} heeft een nieuwe link.',
  linkSoonShort:
    'Met het relais: wacht op de volgende uitwisseling voor je hem stuurt. De link wordt kort en bestellingen gaan via het relais.',
  customersLabel: 'Tekst voor de klanten',
  customersText:
    'De link om te bestellen voor {day} is veranderd. Dit is de nieuwe:\n{link}\nDe vorige neemt geen bestellingen meer aan. Een bestelling die al verstuurd is, blijft staan; antwoord op dit bericht om ze te veranderen.',
  customersTold: 'De klanten hebben de nieuwe link',
  membersTitle: '3. De anderen verwittigen',
  membersWhy:
    'Iedereen vergelijkt de zes prenten mondeling en volgt dan. Wie niet volgt, schrijft nog met de oude sleutels.',
  membersNone:
    'Alleen deze telefoon blijft over: niemand hoeft te volgen. Laat een andere telefoon binnen zodra het kan, zodat dit niet de enige kopie is.',
  membersLabel: 'Tekst voor de leden',
  membersText:
    'Een telefoon van de groep is kwijt. Ik heb de sleutels gewisseld, zonder hem. Open de app: die vraagt of je volgt. Bel me voor je ja zegt, en vergelijk de zes prenten met de mijne.',
  membersTold: 'De anderen weten het en vergelijken de prenten',
  endTitle: 'Einde',
  end: 'Deze lijst blijft hier, ook na herladen, tot je ze sluit.',
  endEarly: 'Er is nog niets veranderd.',
  endHalf: 'Een deel van de sleutels is gewisseld, niet alles.',
  finish: 'Het is klaar, lijst sluiten',
  stop: 'Niets veranderen',
  stopHalf: 'Lijst sluiten zonder af te maken',
} as const satisfies AreaCatalog<'nl', 'lost'>;
