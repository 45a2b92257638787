import type { AreaCatalog } from '../catalog.ts';

export const errors = {
  QuotaExceeded: 'This phone is full: nothing was saved. Free some space, then try again.',
  EntryTooLarge: 'This is too long to be saved at once. Shorten it, then try again.',
  StorageLost:
    'The browser lost access to the phone’s memory. Reload the page; what was saved is still there.',
  NewerVersion: 'A newer version of Carnet wrote on this phone. Reload the page to use it.',
  BookClosed: 'This part of the notebook is no longer on this phone.',
  BookUnreadable: 'This part of the notebook can’t be read on this phone.',
  WeekTooFar: 'This week is too far away. Check the date of this phone.',
  GroupExists: 'There already is a group on this phone.',
  NicknameMissing: 'Write a nickname, however short.',
  NicknameLong: 'This nickname is too long: {most} letters at most.',
  OrderEmpty: 'Add at least one dish.',
  HandoverMissing: 'Choose a time or delivery; “not said yet” will do too.',
  AddressMissing: 'Write the delivery address.',
  NoteNamesPerson:
    'The note for the kitchen contains the nickname. Take it out: the kitchen only sees the code.',
  TextTooLong: 'That is too long: at most {limit} characters.',
  MomentMissing: 'Write the date and time of the message.',
  MomentInFuture: 'That time has not come yet. Check the date and time of the message.',
  OverCap: '{wouldBe} mains for a cap of {cap}: choose what to do.',
  OrderGone: 'This order is no longer there. It was taken away meanwhile.',
  NotAnAmount: 'This is not an amount. Write for example 9.50.',
  TooPrecise: 'Two digits at most after the point: 9.50.',
  TooLarge: 'This is too much: less than a million euros.',
  Negative: 'An amount cannot be less than zero.',
  PhotoUnreadable: 'This file is not a photo this phone can read. Choose another one.',
  PhotoTooHeavy: 'This photo is too heavy: {megabytes} MB at most. Choose a smaller one.',
  PhotoTooDetailed: 'This photo stays too large, even shrunk. Choose another one.',
  MenuNotReady: 'The menu changed meanwhile: some things are still to complete.',
} as const satisfies AreaCatalog<'en', 'errors'>;
