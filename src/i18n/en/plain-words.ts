import type { AreaCatalog } from '../catalog.ts';

export const plainWords = {
  title: 'What you need to know',
  hint: 'What is kept, until when, and what Carnet cannot do',
  intro: 'To read before writing in Carnet, or to have somebody read to you.',
  keptTitle: 'What is kept, and where',
  onPhones: 'Everything is on the phones of the group. No account, no server that can read.',
  noNames:
    'Nicknames, not real names. No papers, no nationality, no photo of a person, no hours of work: Carnet never asks for them.',
  rings:
    'A phone of the kitchen has dishes, numbers and codes. Names and contacts of whoever orders are on those of the desk. The sharing is on those that hold it.',
  sealed:
    'It is encrypted. But without the lock of Carnet the key is on the phone too: whoever copies it can read.',
  relay: 'With a relay, closed packets pass through it. It sees when and how much, never what.',
  untilTitle: 'Until when',
  untilAddresses: 'Addresses: until noon, the day after the hand-over.',
  untilContacts: 'Nicknames and contacts of whoever orders: seven days after the hand-over.',
  untilDebts: 'What is still owed: until it is paid.',
  untilWeeks:
    'A week: until it is settled, then as long as the group chose. After that totals remain, and how often each member did each task.',
  untilCircle: 'The sharing, with its weights: until the group erases it.',
  cannotTitle: 'What Carnet cannot do',
  cannotTraces:
    'Mailboxes, text messages, chat apps and bank statements keep traces of their own. Carnet cannot erase them.',
  cannotHost:
    'The place Carnet comes from (its host) sees that a device loads it. Should it turn hostile, it could send a false update that reads everything.',
  cannotOpenPhone:
    'Whoever holds this phone open can read what you can read. Put a code on your phone, and the lock of Carnet.',
  cannotTakeBack:
    'What somebody saw or copied Carnet cannot take back. A phone that was removed keeps what it had already.',
  cannotHide: 'Carnet does not hide: its name and its icon are neutral, that is all.',
  trustTitle: 'What a phone of the kitchen can do',
  trustKitchen:
    'A phone that holds only the kitchen’s notebook can read the menu, the totals and the orders by code. It could also write false payments, advances or closings, always under its own name, until the group cuts it off.',
  trustSettling:
    'This is why settling shows each movement of money with the phone that wrote it: read it together.',
  eraseTitle: 'If you think of erasing',
  eraseBefore:
    'Erasing everything is made for a phone that is lost, stolen, or that you leave behind. You can do it whenever you want, without saying why.',
  eraseOrder:
    'If the police or a judge has already given an order about this phone, erasing afterwards may be an offence.',
  eraseAsk: 'Carnet gives no legal advice. Ask a lawyer or an association, before you need it.',
  eraseExpiry: 'What goes by itself on its day protects better than erasing in a panic.',
} as const satisfies AreaCatalog<'en', 'plainWords'>;
