import type { AreaCatalog } from '../catalog.ts';

export const safety = {
  title: 'This phone',
  keptTitle: 'What this phone keeps',
  keptWhere:
    'It is in this phone’s browser. It is encrypted; without the lock, the key is on this phone too.',
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
  promiseTitle: 'Does the browser keep this data?',
  promiseUnknown: 'This browser does not say whether it keeps it when space runs short.',
  promised: 'Yes: it promised not to erase it when space runs short.',
  notPromised: 'Not promised: it might erase it if the phone is full.',
  promiseRefused:
    'It did not promise. Install Carnet on the home screen or use it often, then ask again.',
  promiseAsk: 'Ask the browser to keep it',
  version: 'Version of Carnet:',
  sameTitle: 'Is this the real Carnet?',
  sameHint:
    'Six pictures come from the files of Carnet this phone keeps. Two phones with the same version show the same ones, and whoever publishes Carnet knows those of each version. If they differ, one of the two has other files: talk about it before writing in it.',
  sameShow: 'Show the six pictures',
  sameLabel: 'The six pictures of this Carnet',
  sameNotYet:
    'This phone does not keep all files of Carnet yet. Stay a moment with a network, then ask again.',
  sameFailed: 'The pictures do not come on this phone.',
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
