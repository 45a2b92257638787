import { useState } from 'preact/hooks';
import type { Bytes } from '../../kernel/bytes.ts';
import type { Possessions } from '../../protocol/parcel.ts';
import type { ScreenProps } from '../screen-props.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { type Role, STEPS } from './exchange-steps.ts';
import { takeIn, type TakenIn } from './take-in.ts';

/** How an exchange by codes ended. */
export interface ExchangeEnd {
  readonly taken: TakenIn | null;
  /** null where this phone cannot know. */
  readonly isSame: boolean | null;
}

/** The steps of one phone through an exchange, one after the other. */
export function useExchange(
  { phone, gestures }: Pick<ScreenProps, 'phone' | 'gestures'>,
  role: Role,
  onEnd: (end: ExchangeEnd) => void,
) {
  const once = useOneAtATime();
  const [at, setAt] = useState(0);
  const [theirs, setTheirs] = useState<Possessions | 'greeting' | null>('greeting');
  const [taken, setTaken] = useState<TakenIn | null>(null);
  const [isReading, setReading] = useState(false);
  const last = STEPS[role].length - 1;
  const end = (now: TakenIn | null) => onEnd({ taken: now, isSame: sameAt(now, at === last) });
  const goOn = (now: TakenIn | null) => (at === last ? end(now) : setAt(at + 1));
  const film = async (parcel: Bytes) => {
    setReading(true);
    const read = await takeIn(phone, parcel);
    setReading(false);
    if (!read.ok) return gestures.fail(read.error);
    gestures.dismissTrouble();
    const now = { ...read.value, merged: read.value.merged + (taken?.merged ?? 0) };
    setTaken(now);
    setTheirs(now.theirs);
    goOn(now);
  };
  return {
    at,
    step: STEPS[role][at],
    /** What the other phone has; `greeting` before it said so. */
    theirs,
    taken,
    isReading,
    film: (parcel: Bytes) => once('film', () => film(parcel)),
    /** The other phone read what this one shows, says the person. */
    shown: () => goOn(taken),
    /** Nothing is known of the other phone: everything goes. */
    sendAll: () => {
      setTheirs(null);
      setAt(1);
    },
    stop: () => end(taken),
  };
}

/** What the other phone has is known from what it showed last; before the end it may still grow. */
function sameAt(taken: TakenIn | null, isEnd: boolean): boolean | null {
  if (!taken) return null;
  return taken.isSame || isEnd ? taken.isSame : null;
}
