import type { AreaCatalog } from '../catalog.ts';

export const rings = {
  // What a phone without a ring does not see
  word: 'Not on this phone',
  names: 'Names and contacts are on the desk’s phones. Here everything works by code.',
  contact: 'The name and the contact are on the desk’s phones. The answer is sent from there.',
  search: 'Search a code',
  debts: 'What is still owed for earlier weeks is on the desk’s phones.',
  reference: 'The transfer reference is on the desk’s phones.',
  kinds: 'Who shares and who supports: that is on the phones of the people who share.',
  leaving: 'If this person shares, say so on a phone of the sharing circle too.',
  sharedBefore:
    'This phone does not see what was shared already: a payment that came after a sharing may be missing here. Better close the week on a phone of the sharing circle.',
  notDesk: 'Names, contacts, addresses and debts: they are on the desk’s phones.',
  notCircle: 'The sharing: it is on the phones of the people who share.',

  // An order taken for the desk
  sealedForm:
    'The nickname, the contact and the address go to the desk under lock: afterwards this phone can’t read them any more.',
  noInbox:
    'No phone of the desk has opened this week yet. Note the order without a name, and give its code to the desk.',
  personUnseen: 'The name and the contact are changed on a phone of the desk.',
  addressUnseen: 'The address is noted on a phone of the desk.',
  waitsForDesk: 'The name waits under lock until a phone of the desk opens this week.',
  notOpened: 'The name was noted on another phone, under a key that has not come here yet.',

  // The round, shown to a deliverer
  showSheet: 'Show to the deliverer',
  sheetFor:
    'Whoever delivers opens “Receive a round” on their phone and films this screen. Their phone erases all of it tomorrow at 6.',
  sheetBack: 'Back to the round',
  receiveSheet: 'Receive a round',
  receiveFrom: 'Film the screen of a phone of the desk, under Thursday, Round.',
  sheetReceived: 'Round received',
  sheetUntil: 'Addresses and contacts received from the desk. This phone erases them {when}.',
  receiveAgain: 'Receive again',
  sheetAmount: 'To collect: {amount}',
  notArrived: 'This order is not on this phone yet',
} as const satisfies AreaCatalog<'en', 'rings'>;
