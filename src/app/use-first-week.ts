import { useEffect, useState } from 'preact/hooks';
import type { WeekName } from '../domain/calendar.ts';
import type { Shelf } from '../store/shelf.ts';
import { nextUnerased } from './next-unerased.ts';
import type { Session } from './session.ts';

/** The week to begin with; null until it is known, where the current one was erased. */
export function useFirstWeek(shelf: Shelf, session: Session): WeekName | null {
  const current = session.currentWeek;
  const isErased = nextUnerased(shelf.keys.value, current) !== current;
  const [known, setKnown] = useState<{ of: Session; first: WeekName } | null>(null);
  useEffect(() => {
    if (!isErased) return;
    // Where what is here can't be read, the week itself says what is wrong.
    const tell = (first: WeekName) => setKnown({ of: session, first });
    void import('./shell-extras.tsx')
      .then(({ firstWeek }) => firstWeek(shelf, session.group, current))
      .then(tell, () => tell(current));
  }, [isErased, shelf, session, current]);
  if (!isErased) return current;
  return known?.of === session ? known.first : null;
}
