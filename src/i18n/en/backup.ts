import type { AreaCatalog } from '../catalog.ts';

export const backup = {
  title: 'Backup',
  information: 'Good to know',
  attention: 'Careful',
  make: 'Make a backup',
  never: 'No backup of this phone so far',
  lastToday: 'Last backup: today',
  last: {
    one: 'Last backup: {day}, {n} day ago',
    other: 'Last backup: {day}, {n} days ago',
  },
  thenErase: 'Then delete the old one.',
  eraseOld: 'Delete the old backup, in chats too: it keeps what Carnet erases.',
  othersBetter:
    'Another phone of the group is better: it follows everything, and it can invite a new phone. The backup is for when none is left.',
  whatTitle: 'What is in it',
  whatBooks: 'The group, the weeks still alive, your private recipes and your year.',
  whatNot: 'Not in it: what is not finished, photos of receipts, and this phone’s own key.',
  whatSealed:
    'Always encrypted: six pictures drawn by chance open it. They must lie elsewhere than the file.',
  whatOld: 'What is past its day does not come back, not even from a backup.',
  circle: 'Sharing',
  without: 'Without the sharing',
  withoutHint: 'Who receives how much stays on the phones.',
  with: 'With the sharing',
  withHint: 'Whoever finds the file and the pictures will know who receives how much.',
  yours: 'The six pictures of the backup',
  yoursHint:
    'Note them in this order, or print the card. Carnet will not show them again, and without them the backup never opens.',
  paperHint: 'Keep it elsewhere than the file',
  touch: 'Touch the six pictures of the backup, in order.',
  making: 'The backup is being made and read back…',
  made: 'The backup is made and read back',
  keepFile: 'Put the file away from this phone: a USB stick, a computer, somebody you trust.',
  apart: 'File and pictures together give everything to whoever finds them: keep them apart.',
  notOne: 'This is no backup',
  readDay: 'Backup of {day}',
  readBooks: {
    one: 'Read back: {n} part of the notebook',
    other: 'Read back: {n} parts of the notebook',
  },
  readOrders: { one: '{n} order', other: '{n} orders' },
  hasCircle: 'The sharing is in it',
  hasNoCircle: 'The sharing is not in it',
  gone: {
    one: '{n} part is past its day and does not come back',
    other: '{n} parts are past their day and do not come back',
  },
  check: 'Check a backup',
  checkHint: 'Carnet reads the whole file, then forgets it all.',
  pick: 'Choose the file',
  reading: 'Carnet is reading…',
  readGood: 'This backup can be read',
  done: 'Done',
  leaveUnkept: 'Leave without keeping the file',
  restoreTitle: 'Put a backup back',
  inviteBetter:
    'Does another phone still have the notebook? Be invited by it instead: you will get its newest state.',
  today:
    'Today: {day}. If that is wrong, first set the date of the phone: what is past its day does not come back.',
  newPhone:
    'This phone will be new: if others are left, one of them must let it in before what it writes counts there.',
  restore: 'Put it on this phone',
  restoring: 'The backup is being put back…',
  back: 'Back',
} as const satisfies AreaCatalog<'en', 'backup'>;
