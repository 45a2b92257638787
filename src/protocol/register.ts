import { canonicalJson, type JsonValue } from './canonical-json.ts';
import { compareStamps, isImport, operationName, type Stamp } from './stamp.ts';

/** A value somebody wrote, and the stamp that decides who wins. */
export interface Written {
  readonly value: JsonValue;
  readonly stamp: Stamp;
}

/** One field of one row. */
export interface Register extends Written {
  /** Written by phones that had not seen the value that stands, and not answered since. */
  readonly rivals?: readonly Written[];
  /**
   * Names of the operations somebody saw and overwrote: when one comes late, it is no rival. It may come
   * under any later key, so none is ever forgotten.
   */
  readonly past?: readonly string[];
}

/** Between the names of the operations one operation overwrote: the one that stood, then its rivals. */
const NAMES_APART = ' ';
/** Longest list of overwritten names an operation carries, in characters. */
export const LONGEST_OVER = 96;
/** Most names in it: as many of the shortest as fit. So many, and no more, a batch adds to a field for ever. */
export const MOST_OVERWRITTEN = 6;

/**
 * Adds one written value to a register, or to a field nobody wrote yet. Commutative, associative and
 * idempotent: the greatest stamp stands, equal stamps are decided by the canonical text of the value;
 * what nobody overwrote knowingly stays as a rival. The same object when nothing is new.
 * @param over names of the operations the writer saw and overwrote
 */
export function joinRegister(
  present: Register | undefined,
  written: Written,
  over: readonly string[],
): Register {
  if (!present) return registerOf([written], over);
  const isKnown = versionsOf(present).some((version) => isSame(version, written));
  const named = over.every((name) => present.past?.includes(name));
  if (named && (isKnown || isAnswered(present, written))) return present;
  return registerOf(isKnown ? versionsOf(present) : [...versionsOf(present), written], [
    ...(present.past ?? []),
    ...over,
  ]);
}

/** Two registers as one: what joining each written value of both would give. */
export function joinRegisters(a: Register, b: Register): Register {
  return versionsOf(b).reduce((joined, written) => joinRegister(joined, written, b.past ?? []), a);
}

/** What an operation that overwrites this register names: all that stood in it, as far as it fits. */
export function overwriting(register: Register | undefined): string {
  if (!register) return '';
  let names = '';
  for (const { stamp } of versionsOf(register).slice(0, MOST_OVERWRITTEN)) {
    const longer = names === '' ? operationName(stamp) : names + NAMES_APART + operationName(stamp);
    if (longer.length > LONGEST_OVER) break; // the rest stays a rival, to be answered next
    names = longer;
  }
  return names;
}

/** The names in what an operation carries of what it overwrote. */
export function overwrittenNames(over: string): readonly string[] {
  return over === '' ? [] : over.split(NAMES_APART);
}

/** Rivals that say something else than the value that stands. */
export function rivalsOf(register: Register): readonly Written[] {
  const standing = canonicalJson(register.value);
  return (register.rivals ?? []).filter(({ value }) => canonicalJson(value) !== standing);
}

function registerOf(versions: readonly Written[], names: readonly string[]): Register {
  const winner = versions.reduce((best, one) => (wins(one, best) ? one : best));
  const named = new Set(names);
  const past = [...named].sort();
  const rivals = versions
    .filter((one) => one !== winner && !isNoRival(winner, one))
    .filter((one) => !named.has(operationName(one.stamp)))
    .sort((a, b) => (wins(a, b) ? -1 : 1));
  return {
    value: winner.value,
    stamp: winner.stamp,
    ...(rivals.length > 0 ? { rivals } : {}),
    ...(past.length > 0 ? { past } : {}),
  };
}

/** A late operation that would not win, and that somebody overwrote knowingly, or an import's. */
function isAnswered(present: Register, written: Written): boolean {
  if (wins(written, present)) return false;
  return isNoRival(present, written) || (present.past ?? []).includes(operationName(written.stamp));
}

/** What an import read never rivals what a person wrote. */
function isNoRival(winner: Written, one: Written): boolean {
  return isImport(one.stamp) && !isImport(winner.stamp);
}

function versionsOf({ value, stamp, rivals = [] }: Register): readonly Written[] {
  return [{ value, stamp }, ...rivals];
}

function isSame(a: Written, b: Written): boolean {
  return compareStamps(a.stamp, b.stamp) === 0 && canonicalJson(a.value) === canonicalJson(b.value);
}

function wins(a: Written, b: Written): boolean {
  const order = compareStamps(a.stamp, b.stamp);
  return order > 0 || (order === 0 && canonicalJson(a.value) > canonicalJson(b.value));
}
