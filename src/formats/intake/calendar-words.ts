import { MONTHS, WEEKDAYS } from './vocabulary.ts';

/** Longer words that begin like a month and are one. */
const FULL_MONTHS = new Set(
  (
    'january february march april june july august september october november december janvier fevrier avril juillet ' +
    'decembre octobre novembre septembre januari februari maart augustus oktober december januar februar marz juni juli'
  ).split(' '),
);
const DAY_ENDING = /(?:di|day|dag|manche)$/u;

/** 1 to 12 for a folded word that is a month, in full or shortened; 0 for what is none. */
export function monthNumber(word: string): number {
  return 1 + MONTHS.findIndex((forms) => forms.some((form) => isFormOf(word, form)));
}

function isFormOf(word: string, form: string): boolean {
  if (form.length < 2 || !word.startsWith(form)) return false;
  return (
    word.length === form.length || (form.length > 3 && word.length < 10) || FULL_MONTHS.has(word)
  );
}

/** Whether a folded word is a month. */
export function isMonth(word: string): boolean {
  return monthNumber(word) > 0;
}

/** Whether a folded word is a day of the week, in full or shortened. */
export function isWeekday(word: string): boolean {
  return WEEKDAYS.some((forms) => forms.some((form) => isDayForm(word, form)));
}

function isDayForm(word: string, form: string): boolean {
  return word === form || (form.length > 2 && word.startsWith(form) && DAY_ENDING.test(word));
}
