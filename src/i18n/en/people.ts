import type { AreaCatalog } from '../catalog.ts';

export const people = {
  title: 'People',
  count: { one: '{n} person in the group', other: '{n} people in the group' },
  listTitle: 'The group',
  thisIsMe: 'On this phone, I am',
  thisIsMeHint: 'To tell you whether you cook on Thursday. It stays on this phone.',
  nobodySaid: 'not said',
  me: 'this is me',
  shares: 'Shares the money',
  supports: 'Supports, without a share',
  countsOnce: 'Will count in the sharing once everybody who shares today has said yes.',
  seeAgreement: 'See who said yes',
  changed: 'Changed',
  left: 'Left the group',
  leftTitle: 'Has this person left the group?',
  leftMeans:
    'They will no longer be proposed to cook and have no part in the next sharings. What they are owed stays counted. Whoever comes back has to be added again.',
  hasLeft: 'Noted: left the group',
  goneTitle: { one: '{n} person left the group', other: '{n} people left the group' },
  newTitle: 'Add somebody',
  nicknameHint: 'A nickname, not the real name.',
  kind: 'This person…',
  kindHint: 'This choice does not change later: a supporter never receives a share.',
  kindShares: 'cooks and shares the money',
  kindSharesHint: 'They count once the whole circle has said yes.',
  kindSupports: 'supports, without a share',
  onlySupporters:
    'This phone does not hold the sharing notebook. From here you can only add supporters, who receive no share. Somebody who shares is added on a phone of the circle.',
  tokenProposed: 'Their sign (tap to change)',
  add: 'Add to the group',
  added: 'Person added',
} as const satisfies AreaCatalog<'en', 'people'>;
