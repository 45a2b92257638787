import type { CustomerCatalog } from './catalog.ts';

export const en: CustomerCatalog = {
  subject: 'Your order {code}',
  confirmed: 'Hello! Your order {code} is confirmed.',
  waiting:
    'Hello! We are nearly full: your order {code} is on the waiting list. We will tell you as soon as there is room.',
  full: 'Hello! Sadly we are full this week: we cannot take your order {code}. See you soon!',
  late: 'Hello! Your order {code} came after the cutoff ({moment}): the shopping is done, we cannot add it any more. See you next week!',
  changed: 'Hello! Your order {code} has changed. Here it is now:',
  cancelled: 'Hello! Noted: your order {code} is cancelled. See you another time!',
  line: '{quantity} × {dish}',
  total: 'Total: {amount}',
  slot: 'Pick-up {day} at {slot}.',
  day: 'It is for {day}',
  delivery: 'Delivery {day}.',
  pay: 'By transfer: {account}, {amount}, reference {reference}. Or in cash on the spot.',
  payReference: 'By transfer: reference {reference}. Or in cash on the spot.',
  noted: 'Hello! Your order {code} is noted: we will confirm it soon.',
  menu: 'Hello! Here is the menu of {day}:',
  menuLine: '{dish}: {price}',
  menuSlots: 'Pick-up at {slots}.',
  menuSlotsOrDelivery: 'Pick-up at {slots}, or delivery.',
  menuUntil: 'To order: answer with your dishes and your time before {moment}.',
  several: 'Hello! These orders are confirmed:',
};
