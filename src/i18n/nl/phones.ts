import type { AreaCatalog } from '../catalog.ts';

export const phones = {
  title: 'Telefoons',
  settingsHint: 'Wie het boekje heeft, een telefoon toevoegen of verwijderen',
  information: 'Goed om te weten',
  attention: 'Let op',
  demo: 'De voorbeeldweek blijft op deze telefoon: er kan geen andere bij.',
  add: 'Een telefoon toevoegen',
  further: 'Nog een deel vragen',
  restored:
    'Deze telefoon komt uit een kopie. Zijn er nog andere, vraag er een om hem binnen te laten: tot dan telt daar niet mee wat hij schrijft. Is er geen meer over, verwijder dan de verloren telefoons.',
  letMeIn: 'Vragen om binnen te komen',
  exchange: 'Uitwisselen met een andere telefoon',

  // How safe
  safeTitle: 'Veilig?',
  nothingOwn: 'Deze telefoon heeft zelf nog niets geschreven.',
  safeOn: {
    one: 'Veilig op {n} andere telefoon',
    other: 'Veilig op {n} andere telefoons',
  },
  unseen: {
    one: '{n} wijziging staat alleen op deze telefoon',
    other: '{n} wijzigingen staan alleen op deze telefoon',
  },
  unseenWhy:
    'Gaat deze telefoon verloren, dan zijn ze weg. Uitwisselen of het relais maakt ze veilig.',
  missing: {
    one: 'Er ontbreekt {n} wijziging van: {phone}',
    other: 'Er ontbreken {n} wijzigingen van: {phone}',
  },
  missingWhy:
    'Een andere telefoon heeft ze gezien. Ze komen bij het uitwisselen of via het relais.',
  parked: {
    one: '{n} wijziging wacht en is niet te zien',
    other: '{n} wijzigingen wachten en zijn niet te zien',
  },
  parkedWhy:
    'Beschadigd, nieuwer dan deze Carnet, of geschreven door een telefoon die hier nog niet bekend is.',
  forked: 'Twee telefoons zeggen dat ze deze zijn: {phone}',
  forkedWhy: 'Misschien is het een kopie. Verwijder deze telefoon en laat hem opnieuw toe.',

  // The list
  listTitle: 'Wie het boekje heeft',
  thisPhone: 'deze telefoon',
  removedTag: 'verwijderd',
  since: 'Sinds {day}, toegevoegd door {phone}',
  sinceFirst: 'Sinds {day}',
  reads: 'Leest: {rings}',
  heard: 'Laatst hier gezien geschreven: {day}',
  kitchen: 'Keuken',
  desk: 'Permanentie',
  circle: 'Verdeling',
  notHeld:
    'Voor de delen die deze telefoon niet heeft, staat de lijst op de telefoons die ze hebben.',
  remove: 'Verwijderen: {phone}',

  // Removing
  removeTitle: 'Deze telefoon verwijderen?',
  removeDoes:
    'Verloren, afgenomen, of iemand vertrekt: deze telefoon leest niets nieuws meer en schrijft niets meer.',
  removeDoesNot: 'Wat er al op staat, blijft erop. Niemand kan het van ver wissen.',
  removeRings: 'Delen die hier veranderen: {rings}.',
  removeOthers:
    'Had deze telefoon er nog andere, verwijder hem dan ook vanaf een telefoon die ze heeft.',
  removeGuests: 'Ook telefoons verwijderen die via hem kwamen',
  removeGuestsHint: 'Vink aan wie hier niemand kent. De andere blijven.',
  removeAsks: 'Elke andere telefoon zal vragen of je volgt.',
  removeNow: 'Verwijderen',
  removing: 'Nieuwe sleutels…',
  cancel: 'Niet verwijderen',
  season: 'Nieuw seizoen',
  seasonTitle: 'Alle sleutels veranderen?',
  seasonDoes:
    'Af en toe, of bij twijfel: nieuwe sleutels voor alle telefoons. Een oude verloren sleutel opent dan niets nieuws meer.',
  seasonDoesNot:
    'Niemand wordt verwijderd en niets wordt gewist. Afgesloten weken houden hun sleutel.',
  seasonNow: 'De sleutels veranderen',
  seasonCancel: 'Niets veranderen',
  renewed:
    'De sleutels zijn veranderd. De andere telefoons weten het bij het volgende uitwisselen.',

  // Renewals of others
  askedRemove: '{by} heeft {phones} verwijderd: volgen?',
  askedSeason: '{by} heeft de sleutels van de groep veranderd: volgen?',
  askedHow:
    'Vraag het mondeling. De beelden moeten dezelfde zijn op dat scherm en bij iedereen die volgt.',
  askedOwn:
    'Deze verandering draagt de handtekening van deze telefoon, maar is hier niet gebeurd. Heeft niemand het gedaan op een kopie van deze telefoon, volg dan niet: iemand heeft zijn sleutels. Verwittig de groep en laat deze telefoon verwijderen.',
  picturesOf: 'Beelden voor: {ring}',
  follow: 'Volgen',
  following: 'Deze telefoon volgt…',
  notNow: 'Niet nu',
  lookAgain: 'Opnieuw bekijken',
  notFollowed: 'Voorlopig niet gevolgd: {what}',
  own: 'Jouw nieuwe sleutels',
  ownHint: 'De anderen vergelijken deze beelden voor ze volgen.',
  leftOut: 'Deze telefoon is verwijderd door {by}',
  leftOutMeans:
    'Hij krijgt niets meer van de groep. Wat hier al staat, blijft tot je het wist. Is het een vergissing, praat dan met de groep.',
  toErase: 'Deze telefoon wissen',
  unite: '{by} had ook {phones} verwijderd',
  uniteMeans:
    'Twee keer zijn de sleutels tegelijk veranderd: deze telefoons kunnen nog lezen. Verander de sleutels nog eens, zonder hen.',
  uniteNow: 'Die ook verwijderen',
  notice: 'Nieuwe sleutels wachten op jouw antwoord.',
  noticeLeftOut: 'Deze telefoon is uit de groep verwijderd.',
  noticeOpen: 'Bekijken',
  noticeLater: 'Later',
} as const satisfies AreaCatalog<'nl', 'phones'>;
