import type { AreaCatalog } from '../catalog.ts';

export const relay = {
  title: 'Relay',
  settingsHint: 'Keep the phones up to date by the network',
  intro:
    'A relay keeps the phones of the group up to date when there is a network. It can read nothing: all it sees are closed packets, their size and the time.',
  state: 'Right now',
  demo: 'The demo week uses no relay: it stays on this phone.',
  information: 'Good to know',

  wordOff: 'On this phone',
  wordUpToDate: 'Up to date',
  wordWorking: 'Exchanging',
  wordUnsent: { one: '{n} to send', other: '{n} to send' },
  wordOffline: 'Offline',
  wordOfflineUnsent: { one: 'Offline, {n} to send', other: 'Offline, {n} to send' },
  wordArriving: '{done} of {of} received',
  wordNeedsPass: 'Relay: password',
  wordFull: 'Relay full',
  wordEnded: 'Relay: new season',
  wordRefused: 'Relay: refused',
  wordNotStored: 'Could not be kept',
  wordTooFast: 'The relay asks to wait',

  off: 'The relay is not used. Everything stays on the phones and goes from one to the other by code or by file.',
  resting: 'This phone and the relay have the same.',
  working: 'News comes and goes. You can go on working.',
  unreachable:
    'No network, or the relay does not answer. Nothing is lost: this phone tries again on its own.',
  'needs-pass':
    'The relay asks for its password. Write it below, as the person who hosts it gave it.',
  full: 'The relay has no room left. Nothing is lost here. Tell the person who hosts it, and exchange by code or file meanwhile.',
  ended:
    'The relay closed the group’s book: nobody wrote in it for a long time. Nothing is lost here. Under “Phones”, choose “New season”: the exchange goes on.',
  refused:
    'The relay refused what this phone sends. Nothing is lost here. Update the app, or tell the person who hosts it, and exchange by code or file meanwhile.',
  'not-stored': 'This phone could not keep what arrived. Make room, then touch “Synchronise now”.',
  'too-fast': 'The relay asks to wait a little. This phone goes on by itself.',
  lastTime: 'Last time everything went through:',
  notYet: 'not yet since opening',
  unsent: 'To send:',

  pass: 'Password of the relay',
  passHint:
    'Given by the person who hosts the relay. Writing it on one phone of the group is enough.',
  use: 'Use this relay',
  change: 'Change the password',
  saved: 'Password of the relay saved',
  forget: 'Stop giving this password',
  forgetHint:
    'New weeks will not go to the relay any more. What is there already goes on its own day.',
  forgotten: 'Password of the relay removed',
  now: 'Synchronise now',
  nowBusy: 'Synchronising…',
  resendTitle: 'In doubt?',
  resendHint:
    'If another phone does not get what is written here, compare everything with the relay: what it lacks goes again. Nothing counts twice.',
  resend: 'Send everything to the relay again',
  resendBusy: 'Comparing…',
  resent: {
    one: '{n} packet was missing at the relay: it went again.',
    other: '{n} packets were missing at the relay: they went again.',
  },
  resentNothing: 'The relay has everything that is on this phone.',
  resentNot:
    'The relay did not answer for everything: nothing is lost. Try again when there is network.',
  stopTitle: 'Without the relay',
  stopHint:
    'This phone sends and receives nothing by the relay any more. It keeps everything, and exchanges by code or by file. For the whole group to stop, do the same on each phone.',
  stop: 'Stop the relay on this phone',
  stopped:
    'The relay is stopped on this phone. Everything stays here, and goes to the others by code or by file.',
  goOn: 'Use the relay again',
} as const satisfies AreaCatalog<'en', 'relay'>;
