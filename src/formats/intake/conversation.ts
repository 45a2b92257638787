import type { Heading } from './pasted-heading.ts';
import { ME } from './pasted-words.ts';

/** Where somebody begins to speak in a copied conversation. */
export interface Turn {
  readonly name: string;
  /** « 12:03 » */
  readonly time: string | null;
  /** What follows on the same line. */
  readonly first: string;
}

/** What one person says in one go; without a turn it is the whole text. */
export interface Spoken {
  readonly turn: Turn | null;
  readonly lines: readonly string[];
}

const HOUR = '(?<time>\\d{1,2}[:h]\\d{2}(?::\\d{2})?)';
const NAME = '(?<name>[\\p{L}+][^:\\n\\d]{0,38}|\\+[\\d ]{8,20})';
/** « [12:03] Rachid: … », « 12:03 Rachid », « Rachid, 12:03 », « Moi : … ». */
const TURNS: readonly RegExp[] = [
  new RegExp(
    `^\\[?${HOUR}\\]?\\s*(?:[-–—]\\s*)?(?<name>[^:\\n]{1,40}?)\\s?:\\s?(?<first>.+)$`,
    'u',
  ),
  new RegExp(`^\\[?${HOUR}\\]?\\s*(?:[-–—,]\\s*)?${NAME}\\s*:?$`, 'u'),
  new RegExp(`^${NAME}[\\s,]+[([]?${HOUR}[)\\]]?\\s*:?$`, 'u'),
  /^(?<name>\p{L}[\p{L} .'-]{0,24}?)\s?:\s?(?<first>.+)$/u,
];
const LONGEST_LINE = 2000;
/** « Plat : 2 mafés » is no turn of somebody called Plat. */
const NO_SPEAKER =
  /^(?:plats?|entrées?|desserts?|total|retrait|nom|tel|adresse|starters?|mains?)$/iu;

/** The turns of a conversation with both sides; one piece when nobody can be told apart. */
export function spokenIn(heading: Heading | null, body: readonly string[]): Spoken[] {
  const turns = body.map((line) => turnIn(line.trim()));
  const names = speakers(
    heading,
    turns.flatMap((turn) => turn ?? []),
  );
  const starts = turns.flatMap((turn, at) => (turn && names.has(turn.name) ? [at] : []));
  if (starts.length === 0) return [{ turn: null, lines: body }];
  return starts.map((at, i) => {
    const turn = turns[at] ?? null;
    return {
      turn,
      lines: [turn?.first ?? '', ...body.slice(at + 1, starts[i + 1] ?? body.length)],
    };
  });
}

/** Whether a name is how a phone calls its owner, « Moi ». */
export function isMe(name: string): boolean {
  return ME.has(name.toLowerCase());
}

/** « Moi », the person of the header, and whoever else begins more than one turn at an hour. */
function speakers(heading: Heading | null, turns: readonly Turn[]): Set<string> {
  const names = new Set(turns.map(({ name }) => name).filter((name) => !NO_SPEAKER.test(name)));
  const timed = turns.filter(({ time }) => time !== null).map(({ name }) => name);
  const isKnown = (name: string) => isMe(name) || name === heading?.name;
  const known = [...names].some(isKnown);
  if (known && heading === null) return names;
  const several = known || new Set(timed).size > 1;
  const speaks = (name: string) => several && timed.filter((one) => one === name).length > 1;
  return new Set([...names].filter((name) => isKnown(name) || speaks(name)));
}

function turnIn(line: string): Turn | null {
  if (line.length > LONGEST_LINE) return null;
  for (const pattern of TURNS) {
    const groups = pattern.exec(line)?.groups;
    if (!groups) continue;
    const { name = '', time, first = '' } = groups;
    return { name: name.trim(), time: time ?? null, first };
  }
  return null;
}
