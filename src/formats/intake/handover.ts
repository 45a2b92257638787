import { weekdayOf, type WallTime } from '../../domain/calendar.ts';
import { addressIn } from './address.ts';
import { isWeekday } from './calendar-words.ts';
import { foldedWords } from './clauses.ts';
import type { Moods } from './moods.ts';
import type { IntakeMenu, ReadHandover } from './reading.ts';
import { timesIn, type TimeWords } from './time-words.ts';
import type { Token } from './tokens.ts';
import { WEEKDAYS, findCue, hasCue } from './vocabulary.ts';

/** The text a hand-over is looked for in. */
export interface HandoverText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly moods: Moods;
}

/** How the order is to be handed over, if the words name one slot of the menu or ask for delivery. */
export function readHandover(source: HandoverText, menu: IntakeMenu): ReadHandover | null {
  if (menu.delivery && wantsDelivery(source))
    return { kind: 'delivery', address: addressIn(source.text) };
  const slot = readSlot(source, menu);
  return slot === null ? null : { kind: 'pickup', slot };
}

function wantsDelivery({ text, moods }: HandoverText): boolean {
  return moods.clauses.some((clause) => {
    const [cue] = findCue('delivery', clause.fold);
    if (!cue) return false;
    const before = clause.fold.slice(Math.max(0, cue.start - 24), cue.start);
    if (hasCue('no', ` ${before.trim()} `) || /(?:\d|deux) $/u.test(before)) return false;
    if (/^ (?:pas|plus|niet|not|niks|لا) /u.test(clause.fold.slice(cue.end))) return false;
    const { sentence } = clause;
    const wished = sentence.cues.has('requests') || sentence.cues.has('wishes');
    return !sentence.asks || wished || addressIn(text) !== '';
  });
}

function readSlot({ tokens, moods }: HandoverText, menu: IntakeMenu): WallTime | null {
  const { slots } = menu;
  const named = timesIn(tokens).flatMap((time) => {
    const slot = slotOf(time, slots);
    const meant = !isOfOtherDay(tokens[time.from - 1], menu) && isMeant(time, tokens, moods);
    return slot !== null && meant ? [{ slot, time }] : [];
  });
  const last = named.at(-1);
  if (!last) return ordinalSlot(moods, slots);
  const others = new Set(named.map(({ slot }) => slot));
  if (others.size === 1) return last.slot;
  const corrected = named.slice(0, -1).every(({ slot, time }) => {
    const between = foldedWords(tokens, time.to, last.time.from);
    return slot === last.slot || hasCue('correction', between);
  });
  return corrected ? last.slot : null;
}

function slotOf({ hour, minute }: TimeWords, slots: readonly WallTime[]): WallTime | null {
  const texts = [hour, hour < 12 ? hour + 12 : hour].map(
    (one) => `${String(one).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
  );
  return slots.find((slot) => texts.includes(slot)) ?? null;
}

/** Not « je finis à 18h », « pas à 17h30 », « avant 18h », nor an hour that is asked about. */
function isMeant({ from, to }: TimeWords, tokens: readonly Token[], moods: Moods): boolean {
  const clause = moods.clauseAt(from);
  if (!clause) return true;
  const mood = moods.moodAt(from);
  if (
    mood === 'other-week' ||
    mood === 'asks' ||
    (mood === 'past' && !hasCue('change', clause.fold))
  )
    return false;
  const near = foldedWords(tokens, Math.max(clause.from, from - 6), from);
  if (
    hasCue('no', near) ||
    hasCue('notSlot', foldedWords(tokens, Math.max(clause.from, from - 4), from))
  )
    return false;
  if (/ (?:plutot|liever|rather) (?:\S+ ){1,4}(?:que|dan|than)(?: a| om| at)? $/u.test(near))
    return false;
  if (findCue('insteadOf', near).some(({ end }) => near.length - end < 8)) return false;
  const after = foldedWords(tokens, to, Math.min(clause.to, to + 3));
  return !/ (?:c est trop|ca va pas|ne va pas|is too|is te|non) /u.test(after);
}

/** « Mercredi midi », where the menu is served on another day. */
function isOfOtherDay(before: Token | undefined, { servedOn }: IntakeMenu): boolean {
  const forms = WEEKDAYS[weekdayOf(servedOn) - 1] ?? [];
  const day = before?.fold ?? '';
  return isWeekday(day) && !forms.some((form) => day.startsWith(form));
}

function ordinalSlot(moods: Moods, slots: readonly WallTime[]): WallTime | null {
  const said = moods.clauses.filter(({ sentence }) => !sentence.asks).map(({ fold }) => fold);
  const first = said.some((fold) => hasCue('firstSlot', fold));
  const last = said.some((fold) => hasCue('lastSlot', fold));
  if (first === last || slots.length !== 2) return null;
  const ordered = slots.toSorted();
  return (first ? ordered[0] : ordered[1]) ?? null;
}
