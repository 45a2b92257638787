import type { Token } from './tokens.ts';

/** An hour that a text names, with the tokens it is said in. */
export interface TimeWords {
  readonly hour: number;
  readonly minute: number;
  readonly from: number;
  readonly to: number;
}

type Minutes = (groups: readonly (number | null)[]) => readonly [hour: number, minute: number];

/** Noon, but not « après-midi »; « et demi » after it is taken by the pattern of half hours. */
const NOON = /(?<! apres| lendemain) (?:midi|noon|s middags|ظهرا|الظهر|الضهر)(?= )/gu;
const HALF_NOON = / midi et demie?(?= )/gu;
const HOURS = '(?:h|heures?|heure|u|uur|uhr|:|hrs?)';
const PM = '(?: (?:p m|pm|du soir|s avonds|مساء))?';
const AM_PM = '(?:am|pm|a m|p m|o clock|oclock)';
/** The first that fits a place counts. Groups are numbers. */
const PATTERNS: readonly (readonly [RegExp, Minutes])[] = [
  [new RegExp(` (\\d{1,2}) ${HOURS} (\\d{2})${PM}(?= )`, 'gu'), ([h, m]) => [h ?? 99, m ?? 0]],
  [new RegExp(` (\\d{1,2})[.](\\d{2})${PM}(?= )`, 'gu'), ([h, m]) => [h ?? 99, m ?? 0]],
  [
    new RegExp(` (\\d{1,2})(?: ${HOURS})? (?:et demie?|et 1/2|en half|ونص|ونصف|والنصف)(?= )`, 'gu'),
    ([h]) => [h ?? 99, 30],
  ],
  [/ (?:half past|demie de|la demie de) (\d{1,2})(?: h)?(?= )/gu, ([h]) => [h ?? 99, 30]],
  [/ half (\d{1,2})(?= )/gu, ([h]) => [(h ?? 99) - 1, 30]],
  [/ (?:quarter past|kwart over) (\d{1,2})(?= )/gu, ([h]) => [h ?? 99, 15]],
  [/ (?:quarter to|kwart voor) (\d{1,2})(?= )/gu, ([h]) => [(h ?? 99) - 1, 45]],
  [new RegExp(` (\\d{1,2})(?: ${HOURS})? (?:et quart|وربع)(?= )`, 'gu'), ([h]) => [h ?? 99, 15]],
  [
    new RegExp(` (\\d{1,2})(?: ${HOURS})? moins (?:le )?quart(?= )`, 'gu'),
    ([h]) => [(h ?? 99) - 1, 45],
  ],
  [/ (\d{1,2}) ([0-5]\d) (?:am|pm|a m|p m)(?= )/gu, ([h, m]) => [h ?? 99, m ?? 0]],
  [/ (?:at|around) (\d{1,2}) (15|30|45)(?= )/gu, ([h, m]) => [h ?? 99, m ?? 0]],
  [new RegExp(` (\\d{1,2}) (?:${HOURS}|${AM_PM})(?= )`, 'gu'), ([h]) => [h ?? 99, 0]],
  [/ (?:الساعه|الساعة|se3a|sa3a|essa3a|elsa3a) (\d{1,2})(?= )/gu, ([h]) => [h ?? 99, 0]],
  [HALF_NOON, () => [12, 30]],
  [NOON, () => [12, 0]],
];
const ARABIC_HOURS: Readonly<Record<string, number>> = {
  الواحده: 1,
  الثانيه: 2,
  التانيه: 2,
  الثالثه: 3,
  الرابعه: 4,
  الخامسه: 5,
  السادسه: 6,
  السابعه: 7,
  الثامنه: 8,
};

/** All hours a text names, in order. */
export function timesIn(tokens: readonly Token[]): TimeWords[] {
  const { line, starts } = written(tokens);
  const found: TimeWords[] = [];
  for (const [pattern, minutesOf] of PATTERNS) {
    for (const hit of line.matchAll(pattern)) {
      const [hour, minute] = minutesOf(
        hit.slice(1).map((group) => (group === undefined ? null : Number(group))),
      );
      const from = starts.findIndex((start) => start >= hit.index + 1);
      const past = starts.findIndex((start) => start > hit.index + hit[0].length);
      const to = past < 0 ? tokens.length : past;
      if (hour < 0 || hour > 24 || found.some((one) => one.from < to && one.to > from)) continue;
      found.push({ hour, minute, from, to });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** The tokens in one line with spaces between, number words as digits, and where each begins in it. */
function written(tokens: readonly Token[]): { line: string; starts: number[] } {
  const starts: number[] = [];
  let line = ' ';
  for (const token of tokens) {
    starts.push(line.length);
    const hour = ARABIC_HOURS[token.fold];
    if (token.kind === 'number')
      line +=
        token.value === null
          ? token.fold
          : String(token.value).padStart(/^\d+$/u.test(token.fold) ? token.fold.length : 1, '0');
    else line += hour === undefined ? token.fold || '\n' : String(hour);
    line += ' ';
  }
  return { line, starts };
}
