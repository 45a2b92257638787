import type { AreaCatalog } from '../catalog.ts';

export const safety = {
  title: 'Deze telefoon',
  keptTitle: 'Wat deze telefoon bewaart',
  keptWhere:
    'Alles zit in de browser van deze telefoon, en nergens anders. Het is versleuteld, maar de sleutel zit ook op deze telefoon.',
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
  keptUntil: '{what}: gewist {when}',
  keptUntilSettled:
    '{what}: bewaard tot het afsluiten, daarna zo lang als in de instellingen staat',
  cannotTitle: 'Wat Carnet niet kan',
  cannotIntro: 'Goed om te weten voor je erin schrijft:',
  cannotTraces:
    'Mailboxen, sms’en, chat-apps en rekeninguittreksels houden hun eigen sporen bij. Carnet kan die niet wissen.',
  cannotHost:
    'De plek waar Carnet vandaan komt (de host) ziet dat een toestel het laadt. Als die plek vijandig wordt, kan ze een valse update sturen die alles leest.',
  cannotOpenPhone:
    'Wie deze telefoon ontgrendeld vasthoudt, kan lezen wat jij kunt lezen. Zet een code op je telefoon.',
  cannotHide: 'Carnet verstopt zich niet: naam en icoon zijn neutraal, meer niet.',
  trustTitle: 'Wat een telefoon van de keuken kan doen',
  trustKitchen:
    'Een telefoon met alleen het boekje van de keuken kan het menu, de totalen en de bestellingen per code lezen. Hij zou ook valse betalingen, valse voorschotten of een vals afsluiten kunnen schrijven, altijd onder zijn eigen naam, tot de groep hem verwijdert.',
  trustSettling:
    'Daarom toont het afsluiten elke geldbeweging met de telefoon die ze schreef: lees ze samen na.',
  promiseTitle: 'Houdt de browser deze gegevens bij?',
  promiseUnknown: 'Deze browser zegt niet of hij ze bijhoudt als er plaats te weinig is.',
  promised: 'Ja: hij heeft beloofd ze niet te wissen als er plaats te weinig is.',
  notPromised: 'Niet beloofd: hij zou ze kunnen wissen als de telefoon vol is.',
  promiseRefused:
    'Hij heeft het niet beloofd. Zet Carnet op het startscherm of gebruik het vaak, en vraag opnieuw.',
  promiseAsk: 'De browser vragen om ze bij te houden',
  version: 'Versie van Carnet:',
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
