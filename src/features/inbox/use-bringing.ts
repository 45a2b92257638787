import { useRef, useState } from 'preact/hooks';
import type { SentMessage } from '../../formats/intake/reading.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { ok } from '../../kernel/result.ts';
import type { ScreenProps } from '../screen-props.ts';
import { bringMessages, ofThisWeek } from './bring-messages.ts';
import type { InboxDeps } from './inbox-deps.ts';
import type { MessageReader, MessageSource } from './message-reader.ts';

/** What the last reading gave, in numbers. */
export interface BroughtWords {
  readonly fresh: number;
  readonly known: number;
  /** Sent before the orders of this week opened; to be taken in on demand. */
  readonly before: readonly SentMessage[];
  /** Sources nothing could be read in, by reason. */
  readonly tooLarge: readonly string[];
  readonly unreadable: readonly string[];
}

/** Bringing messages in: how far it is, what it gave, and how to stop. */
export interface Bringing {
  /** From 0 to 1; null while nothing is read. */
  readonly done: number | null;
  readonly result: BroughtWords | null;
  readonly isStopped: boolean;
  readonly bring: (sources: readonly MessageSource[]) => Promise<boolean>;
  readonly bringOlder: () => Promise<void>;
  readonly stop: () => void;
}

/** Reads sources in and keeps what they hold, one reading at a time. */
export function useBringing(
  deps: InboxDeps,
  reader: MessageReader,
  screen: Pick<ScreenProps, 'gestures'>,
): Bringing {
  const [done, setDone] = useState<number | null>(null);
  const [result, setResult] = useState<BroughtWords | null>(null);
  const [isStopped, setStopped] = useState(false);
  const runningRef = useRef<AbortController | null>(null);
  const keep = useKeeping(deps, screen, setResult);
  const bring = async (sources: readonly MessageSource[]) => {
    if (runningRef.current) return false;
    const control = (runningRef.current = new AbortController());
    setDone(0);
    setResult(null);
    setStopped(false);
    const near = deps.week.terms.value.servedOn;
    const read = await reader.split(sources, near, { onProgress: setDone, stop: control.signal });
    const isKept = read ? await keep(...sorted(deps, read)) : false;
    setStopped(!read && control.signal.aborted);
    if (!read && !control.signal.aborted)
      setResult({ ...NOTHING, unreadable: sources.map(({ name }) => name) });
    runningRef.current = null;
    setDone(null);
    return isKept;
  };
  return {
    done,
    result,
    isStopped,
    bring,
    bringOlder: async () => {
      if (result) await keep(result.before, { ...result, before: [] });
    },
    stop: () => runningRef.current?.abort(),
  };
}

const NOTHING: BroughtWords = { fresh: 0, known: 0, before: [], tooLarge: [], unreadable: [] };
type LeftOut = Omit<BroughtWords, 'fresh' | 'known'>;

/** Keeps messages and tells how many were new. */
function useKeeping(
  deps: InboxDeps,
  { gestures }: Pick<ScreenProps, 'gestures'>,
  onKept: (result: BroughtWords) => void,
) {
  const { t } = useTexts();
  return (sent: readonly SentMessage[], left: LeftOut) => {
    if (sent.length === 0) {
      // Nothing is kept, so there is nothing to undo.
      onKept({ ...left, fresh: 0, known: 0 });
      return Promise.resolve(true);
    }
    const work = async () => {
      const brought = await bringMessages(deps, sent);
      if (!brought.ok) return brought;
      const { fresh, known, saved } = brought.value;
      onKept({ ...left, fresh, known });
      return ok(saved);
    };
    return gestures.run(work, t('inbox.broughtIn', { n: sent.length }));
  };
}

/** What is taken in, and what is not. */
function sorted(
  deps: InboxDeps,
  read: readonly SentMessage[],
): [sent: readonly SentMessage[], left: LeftOut] {
  const unread = read.filter((one) => one.unread !== null);
  const tooLarge = unread.filter((one) => one.unread === 'too-large');
  const { now, before } = ofThisWeek(
    deps,
    read.filter((one) => one.unread === null),
  );
  const named = (some: readonly SentMessage[]) => some.map(({ source }) => source);
  const unreadable = named(unread.filter((one) => one.unread !== 'too-large'));
  return [now, { before, tooLarge: named(tooLarge), unreadable }];
}
