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
  { gestures }: Pick<ScreenProps, 'gestures'>,
): Bringing {
  const { t } = useTexts();
  const [done, setDone] = useState<number | null>(null);
  const [result, setResult] = useState<BroughtWords | null>(null);
  const [isStopped, setStopped] = useState(false);
  const running = useRef<AbortController | null>(null);
  const keep = (sent: readonly SentMessage[], words: Omit<BroughtWords, 'fresh' | 'known'>) => {
    let counts = { fresh: 0, known: 0 };
    const work = async () => {
      const brought = await bringMessages(deps, sent);
      if (!brought.ok) return brought;
      counts = brought.value;
      setResult({ fresh: counts.fresh, known: counts.known, ...words });
      return ok(brought.value.saved);
    };
    return gestures.run(work, t('inbox.broughtIn', { n: sent.length }));
  };
  const bring = async (sources: readonly MessageSource[]) => {
    if (running.current) return false;
    const control = (running.current = new AbortController());
    setDone(0);
    setResult(null);
    setStopped(false);
    const near = deps.week.terms.value.servedOn;
    const read = await reader.split(sources, near, { onProgress: setDone, stop: control.signal });
    const isKept = read ? await keepRead(read) : false;
    if (!read && control.signal.aborted) setStopped(true);
    else if (!read)
      setResult({
        ...NOTHING,
        unreadable: sources.map(({ name }) => name),
      });
    running.current = null;
    setDone(null);
    return isKept;
  };
  const keepRead = (read: readonly SentMessage[]) => {
    const named = (reason: SentMessage['unread'], is: boolean) =>
      read
        .filter(({ unread }) => unread !== null && (unread === reason) === is)
        .map(({ source }) => source);
    const { now, before } = ofThisWeek(
      deps,
      read.filter(({ unread }) => unread === null),
    );
    const [tooLarge, unreadable] = [named('too-large', true), named('too-large', false)];
    return keep(now, { before, tooLarge, unreadable });
  };
  return {
    done,
    result,
    isStopped,
    bring,
    bringOlder: async () => {
      if (result) await keep(result.before, { ...result, before: [] });
    },
    stop: () => running.current?.abort(),
  };
}

const NOTHING: BroughtWords = { fresh: 0, known: 0, before: [], tooLarge: [], unreadable: [] };
