/** What people do about an event beside the week, the commoner the more often it stands here. */
export const EVENT_DEEDS = [
  'found',
  'found',
  'rename',
  'move',
  'retime',
  'cap',
  'order',
  'order',
  'order',
  'editOrder',
  'bring',
  'takeOver',
  'callOff',
  'callOff',
  'callOn',
  'callOn',
  'tell',
  'answerRival',
  'undoLast',
] as const;
export type EventDeed = (typeof EVENT_DEEDS)[number];
