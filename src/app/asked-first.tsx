/** What a phone is asked before it opens, seldom enough to come in a part of its own. */
export { AskOnlyHere } from './ask-only-here.tsx';
export { AskToday } from './ask-today.tsx';
