/** How a phone calls its owner in a copied conversation: here the collective itself. */
export const ME: ReadonlySet<string> = new Set([
  'moi',
  'me',
  'ik',
  'you',
  'vous',
  'toi',
  'ich',
  'jij',
  'أنا',
  'انا',
  'أنت',
  'nous',
  'us',
  'wij',
]);

/** What stands before the colon in the lines above a copied message → what it says. */
export const HEADINGS: readonly (readonly [RegExp, 'from' | 'date' | 'to' | 'subject'])[] = [
  [
    /^\s*(?:de|from|van|von|expéditeur|sender|afzender|من|numéro|number|nummer|contact)\s*:\s*(.+)$/iu,
    'from',
  ],
  [
    /^\s*(?:reçu(?: le)?|received|ontvangen|envoyé(?: le)?|sent|verzonden|gesendet|date|datum|le|heure|time|tijd|تاريخ|التاريخ|أرسل)\s*:\s*(.+)$/iu,
    'date',
  ],
  [/^\s*(?:à|to|aan|an|cc|إلى)\s*:\s*(.*)$/iu, 'to'],
  [/^\s*(?:objet|sujet|subject|onderwerp|betreff|الموضوع)\s*:\s*(.*)$/iu, 'subject'],
];

/** A telephone number and nothing else. */
export const PHONE_LINE = /^\s*[\u202a-\u202c]?(\+?\d[\d ()./-]{7,20}\d)\s*$/u;
