import type { AreaCatalog } from '../catalog.ts';

export const plainWords = {
  title: 'Wat je moet weten',
  hint: 'Wat bewaard wordt, tot wanneer, en wat Carnet niet kan',
  intro: 'Om te lezen voor je in Carnet schrijft, of om te laten voorlezen.',
  keptTitle: 'Wat bewaard wordt, en waar',
  onPhones: 'Alles staat op de telefoons van de groep. Geen account, geen server die kan lezen.',
  noNames:
    'Bijnamen, geen echte namen. Geen papieren, geen nationaliteit, geen foto van een persoon, geen werkuren: Carnet vraagt er nooit naar.',
  rings:
    'Een telefoon van de keuken heeft gerechten, aantallen en codes. Namen en contacten van wie bestelt staan op die van de permanentie. De verdeling staat op die van wie ze bijhoudt.',
  sealed:
    'Het is versleuteld. Maar zonder het slot van Carnet zit de sleutel ook op de telefoon: wie hem kopieert, kan lezen.',
  relay: 'Met een relais gaan er gesloten pakketjes langs. Het ziet wanneer en hoeveel, nooit wat.',
  untilTitle: 'Tot wanneer',
  untilAddresses: 'Adressen: tot ’s middags, de dag na de afhaling.',
  untilContacts: 'Bijnamen en contacten van wie bestelt: zeven dagen na de afhaling.',
  untilDebts: 'Wat nog te betalen is: tot het betaald is.',
  untilWeeks:
    'Een week: tot ze afgesloten is, en daarna zo lang als de groep koos. Daarna blijven totalen, en hoe vaak elk lid elke taak deed.',
  untilCircle: 'De verdeling, met de gewichten: zolang de groep ze niet wist.',
  cannotTitle: 'Wat Carnet niet kan',
  cannotTraces:
    'Mailboxen, sms’en, chat-apps en rekeninguittreksels houden hun eigen sporen bij. Carnet kan die niet wissen.',
  cannotHost:
    'De plek waar Carnet vandaan komt (de host) ziet dat een toestel het laadt. Als die plek vijandig wordt, kan ze een valse update sturen die alles leest.',
  cannotOpenPhone:
    'Wie deze telefoon open vasthoudt, kan lezen wat jij kunt lezen. Zet een code op je telefoon, en het slot van Carnet.',
  cannotTakeBack:
    'Wat iemand zag of kopieerde, kan Carnet niet terugnemen. Een verwijderde telefoon houdt wat hij al had.',
  cannotHide: 'Carnet verstopt zich niet: naam en icoon zijn neutraal, meer niet.',
  trustTitle: 'Wat een telefoon van de keuken kan doen',
  trustKitchen:
    'Een telefoon met alleen het boekje van de keuken kan het menu, de totalen en de bestellingen per code lezen. Hij zou ook valse betalingen, valse voorschotten of een vals afsluiten kunnen schrijven, altijd onder zijn eigen naam, tot de groep hem verwijdert.',
  trustSettling:
    'Daarom toont het afsluiten elke geldbeweging met de telefoon die ze schreef: lees ze samen na.',
  eraseTitle: 'Als je aan wissen denkt',
  eraseBefore:
    'Alles wissen is bedoeld voor een telefoon die verloren of gestolen is, of die je wegdoet. Je kunt het doen wanneer je wilt, zonder te zeggen waarom.',
  eraseOrder:
    'Als de politie of een rechter al een bevel gaf over deze telefoon, kan wissen daarna strafbaar zijn.',
  eraseAsk:
    'Carnet geeft geen juridisch advies. Vraag het aan een advocaat of een vereniging, voor je het nodig hebt.',
  eraseExpiry: 'Wat vanzelf verdwijnt op zijn dag, beschermt beter dan wissen in paniek.',
} as const satisfies AreaCatalog<'nl', 'plainWords'>;
