import { useState } from 'preact/hooks';

/** What the props of a screen are written out as. */
export interface Brief {
  readonly toJSON: () => number;
}

/**
 * Props with how they are written out: a number, another one when any of them is. The router writes out the
 * props of the shown route to see whether they changed; as they are, that is all signals of the phone, its
 * keys too, again and again. Functions count as the same, as they did.
 */
export function useBrief<T extends object>(props: T): T & Brief {
  const [kept, setKept] = useState({ props, n: 0 });
  const next = hasSameThings(kept.props, props) ? kept : { props, n: kept.n + 1 };
  if (next !== kept) setKept(next);
  const { n } = next;
  return { ...props, toJSON: () => n };
}

function hasSameThings(a: object, b: object): boolean {
  const [before, now] = [thingsOf(a), thingsOf(b)];
  return before.size === now.size && [...before].every(([name, value]) => now.get(name) === value);
}

function thingsOf(props: object): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(props).filter(([, value]) => typeof value !== 'function'));
}
