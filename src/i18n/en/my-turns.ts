import type { AreaCatalog } from '../catalog.ts';

export const myTurns = {
  title: 'My turns',
  toMyTurns: 'My turns',
  none: 'No turn in the six weeks.',
  toCalendar: 'Into my calendar',
  calendar: 'My turn',
  cannot: 'I can’t',
  standIns: 'These people could take your place. Ask the first one first.',
  nobody: 'Nobody else is free that week. Talk about it in the group.',
  message: 'Hello {name}, I can’t on {day} ({task}). Can you take my turn?',
  ask: 'Ask {name}',
  waiting: 'asked, not answered yet',
  asked: 'You are asked',
  askedSentence: '{name} can’t on {day} ({task}). Do you take the turn?',
  agree: 'Yes, I take it',
  decline: 'I can’t either',
  agreed: 'The turn has changed hands.',
  declined: 'It is said.',
  reminder: 'A reminder to send to the group',
  reminderFirst: 'For {day}:',
  reminderLine: '{task}: {names}',
} as const satisfies AreaCatalog<'en', 'myTurns'>;
