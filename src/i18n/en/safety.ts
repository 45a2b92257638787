import type { AreaCatalog } from '../catalog.ts';

export const safety = {
  title: 'This phone',
  keptTitle: 'What this phone keeps',
  keptWhere:
    'Everything is in this phone’s browser, and nowhere else. It is encrypted, but the key is on this phone too.',
  keptGroup:
    'The group: nicknames, settings, decisions, dishes once cooked, totals of the weeks. Kept until you erase.',
  keptDesk: 'What is still owed for a settled week: nickname and contact. Kept until it is paid.',
  keptCircle:
    'The sharing: who shares, with which weight, what was handed over. Kept until you erase.',
  keptMine:
    'Your private recipes, and your own year if you keep it: on no other phone and in no exchange. They go with this phone; a backup keeps them.',
  weekOf: 'Week of {day}',
  partWeek: 'menu, orders by code, money',
  partContacts: 'nicknames and contacts of whoever orders',
  partAddresses: 'delivery addresses',
  partDrafts: 'what was begun and not yet saved',
  partSheet: 'the round a desk phone showed: addresses and contacts',
  partReceipts: 'photos of receipts',
  keptUntil: '{what}: erased {when}',
  keptUntilSettled: '{what}: kept until settled, then as long as the settings say',
  cannotTitle: 'What Carnet cannot do',
  cannotIntro: 'Know this before you write in it:',
  cannotTraces:
    'Mailboxes, text messages, chat apps and bank statements keep traces of their own. Carnet cannot erase them.',
  cannotHost:
    'The place Carnet comes from (its host) sees that a device loads it. Should it turn hostile, it could send a false update that reads everything.',
  cannotOpenPhone:
    'Whoever holds this phone unlocked can read what you can read. Put a code on your phone.',
  cannotHide: 'Carnet does not hide: its name and its icon are neutral, that is all.',
  trustTitle: 'What a phone of the kitchen can do',
  trustKitchen:
    'A phone that holds only the kitchen’s notebook can read the menu, the totals and the orders by code. It could also write false payments, advances or closings, always under its own name, until the group cuts it off.',
  trustSettling:
    'This is why settling shows each movement of money with the phone that wrote it: read it together.',
  promiseTitle: 'Does the browser keep this data?',
  promiseUnknown: 'This browser does not say whether it keeps it when space runs short.',
  promised: 'Yes: it promised not to erase it when space runs short.',
  notPromised: 'Not promised: it might erase it if the phone is full.',
  promiseRefused:
    'It did not promise. Install Carnet on the home screen or use it often, then ask again.',
  promiseAsk: 'Ask the browser to keep it',
  version: 'Version of Carnet:',
  eraseTitle: 'Erase everything',
  eraseHint: 'In two moves, even without a network.',
  erase: 'Erase this phone…',
  eraseAsk: 'Erase this phone?',
  eraseLoses:
    'You lose everything Carnet keeps here: group, menus, orders, contacts, money, sharing, settings.',
  eraseOnlyCopy: 'This is the only copy. Nobody will be able to get it back.',
  eraseNow: 'Erase in 5 seconds',
  eraseStop: 'Stop',
  eraseCounts: 'Everything will be erased in {n} seconds. You can still stop.',
  erasing: 'Erasing…',
} as const satisfies AreaCatalog<'en', 'safety'>;
