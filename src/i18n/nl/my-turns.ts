import type { AreaCatalog } from '../catalog.ts';

export const myTurns = {
  title: 'Mijn beurten',
  toMyTurns: 'Mijn beurten',
  none: 'Geen beurt in de zes weken.',
  toCalendar: 'In mijn agenda',
  calendar: 'Mijn beurt',
  cannot: 'Ik kan niet',
  standIns: 'Deze mensen kunnen je vervangen. Vraag het eerst aan de eerste.',
  nobody: 'Niemand anders is die week vrij. Bespreek het in de groep.',
  message: 'Hallo {name}, ik kan niet op {day} ({task}). Kan jij mijn beurt overnemen?',
  ask: '{name} vragen',
  waiting: 'gevraagd, nog geen antwoord',
  asked: 'Er is een vraag voor jou',
  askedSentence: '{name} kan niet op {day} ({task}). Neem jij de beurt over?',
  agree: 'Goed, ik neem ze',
  decline: 'Ik kan ook niet',
  agreed: 'De beurt ging over.',
  declined: 'Het is gezegd.',
  reminder: 'Een herinnering voor de groep',
  reminderFirst: 'Voor {day}:',
  reminderLine: '{task}: {names}',
} as const satisfies AreaCatalog<'nl', 'myTurns'>;
