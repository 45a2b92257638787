import type { AreaCatalog } from '../catalog.ts';

export const words = {
  kitchen: 'Kitchen',
  orders: 'Orders',
  thursday: 'Thursday',
  sharing: 'Sharing',
  menu: 'Settings',
  hide: 'Hide',
  doors: 'The four doors',
  save: 'Save',
  saved: 'Saved',
  undo: 'Undo',
  cancel: 'Give up',
  close: 'Close',
  add: 'Add',
  remove: 'Remove',
  edit: 'Change',
  yes: 'Yes',
  no: 'No',
  reload: 'Reload',
  less: 'One less: {what}',
  more: 'One more: {what}',
} as const satisfies AreaCatalog<'en', 'words'>;
