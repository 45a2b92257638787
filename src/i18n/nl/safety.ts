import type { AreaCatalog } from '../catalog.ts';

export const safety = {
  title: 'Deze telefoon',
  keptTitle: 'Wat deze telefoon bewaart',
  keptWhere:
    'Het zit in de browser van deze telefoon. Het is versleuteld; zonder het slot zit de sleutel ook op deze telefoon.',
  keptGroup:
    'De groep: bijnamen, instellingen, beslissingen, al gekookte gerechten, totalen van de weken. Bewaard zolang je niet wist.',
  keptDesk:
    'Wat nog te betalen is van een afgesloten week: bijnaam en contact. Bewaard tot het betaald is.',
  keptCircle:
    'De verdeling: wie meedeelt, met welk gewicht, wat gegeven is. Bewaard zolang je niet wist.',
  keptMine:
    'Je eigen recepten, en je jaar als je het bewaart: op geen andere telefoon en in geen enkele uitwisseling. Ze verdwijnen met deze telefoon; een reservekopie bewaart ze.',
  weekOf: 'Week van {day}',
  partWeek: 'menu, bestellingen per code, geld',
  partContacts: 'bijnamen en contacten van wie bestelt',
  partAddresses: 'leveringsadressen',
  partDrafts: 'wat begonnen is en nog niet bewaard',
  partSheet: 'de ronde die de permanentie toonde: adressen en contacten',
  partReceipts: 'foto’s van kastickets',
  promiseTitle: 'Houdt de browser deze gegevens bij?',
  promiseUnknown: 'Deze browser zegt niet of hij ze bijhoudt als er plaats te weinig is.',
  promised: 'Ja: hij heeft beloofd ze niet te wissen als er plaats te weinig is.',
  notPromised: 'Niet beloofd: hij zou ze kunnen wissen als de telefoon vol is.',
  promiseRefused:
    'Hij heeft het niet beloofd. Zet Carnet op het startscherm of gebruik het vaak, en vraag opnieuw.',
  promiseAsk: 'De browser vragen om ze bij te houden',
  version: 'Versie van Carnet:',
  sameTitle: 'Is dit de echte Carnet?',
  sameHint:
    'Zes plaatjes komen uit de bestanden van Carnet die deze telefoon bewaart. Twee telefoons met dezelfde versie tonen dezelfde, en wie Carnet uitgeeft kent die van elke versie. Verschillen ze, dan heeft een van de twee andere bestanden: praat erover voor je erin schrijft.',
  sameShow: 'De zes plaatjes tonen',
  sameLabel: 'De zes plaatjes van deze Carnet',
  sameNotYet:
    'Deze telefoon bewaart nog niet alle bestanden van Carnet. Blijf even met netwerk, en vraag opnieuw.',
  sameFailed: 'De plaatjes komen niet op deze telefoon.',
  eraseTitle: 'Alles wissen',
  eraseHint: 'In twee tikken, ook zonder netwerk.',
  erase: 'Deze telefoon wissen…',
  eraseAsk: 'Deze telefoon wissen?',
  eraseLoses:
    'Je verliest alles wat Carnet hier bewaart: groep, menu’s, bestellingen, contacten, geld, verdeling, instellingen.',
  eraseOnlyCopy: 'Dit is de enige kopie. Niemand kan ze terugvinden.',
  eraseNow: 'Wissen over 5 seconden',
  eraseStop: 'Stoppen',
  eraseCounts: 'Alles wordt gewist over {n} seconden. Stoppen kan nog altijd.',
  erasing: 'Bezig met wissen…',
} as const satisfies AreaCatalog<'nl', 'safety'>;
