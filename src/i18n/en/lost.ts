import type { AreaCatalog } from '../catalog.ts';

export const lost = {
  title: 'A phone is lost or stolen',
  hint: 'What it could read, new keys, a new link',
  which: 'Which one?',
  none: 'No other phone has the notebook.',
  own: 'Is it this one that is missing? Open this page on another phone of the group.',
  readTitle: 'What it could read',
  ringReads: '{ring} · {reads}',
  readLock:
    'Without a lock, whoever holds it open reads all this. With the lock closed, names and sharing stay under key.',
  stillReads: 'Until there are new keys, it still reads what arrives.',
  readsNothing: 'It reads nothing new of those that follow.',
  keysTitle: '1. New keys, without it',
  keysNow: 'Remove this phone',
  keysDone: 'It is removed, the keys are changed.',
  keysHalf: 'Not finished: it still reads {rings}. Press again to finish.',
  keysFirst: 'First the new keys.',
  doneWord: 'Done',
  linkTitle: '2. A new link for the customers',
  linkWhy:
    'It had the keys of this link: whoever holds it could read orders and answer in your place. The new link has other keys; the former one closes as soon as the relay hears of it.',
  linkNotNeeded: 'It did not have the desk: the link can stay.',
  linkElsewhere: 'This link is changed on a phone of the desk.',
  linkNoWeek: 'No menu is open for orders.',
  linkNow: 'New link: menu of {day}',
  linkMaking: 'New link…',
  linkDone: 'The menu of {day} has a new link.',
  linkSoonShort:
    'With the relay, wait for the next exchange before you send it: the link gets short, and orders go by the relay.',
  customersLabel: 'Text for the customers',
  customersText:
    'The link to order for {day} has changed. Here is the new one:\n{link}\nThe former one takes no more orders. An order already sent stands; to change it, answer this message.',
  customersTold: 'The customers have the new link',
  membersTitle: '3. Tell the others',
  membersWhy:
    'Everyone compares the six pictures by voice, then follows. Whoever does not follow still writes with the former keys.',
  membersNone:
    'Only this phone is left: nobody has to follow. Let another phone in as soon as you can, so that this is not the only copy.',
  membersLabel: 'Text for the members',
  membersText:
    'A phone of the group is lost. I changed the keys without it. Open the app: it asks whether you follow. Before you say yes, call me and compare the six pictures with mine.',
  membersTold: 'The others know and compare the pictures',
  endTitle: 'End',
  end: 'This list stays here, after a reload too, until you close it.',
  endEarly: 'Nothing is changed yet.',
  endHalf: 'Some of the keys are changed, not all.',
  finish: 'It is done, close the list',
  stop: 'Change nothing',
  stopHalf: 'Close the list without finishing',
} as const satisfies AreaCatalog<'en', 'lost'>;
