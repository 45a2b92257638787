import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SpokenError } from '../i18n/errors.ts';
import type { Result } from '../kernel/result.ts';

export interface TypedValue<V> {
  /** What is saved, as it is written in the field. */
  readonly stored: string;
  readonly check: (text: string) => Result<V, SpokenError>;
  /** True once it is on disk. */
  readonly save: (value: V) => Promise<boolean>;
}

/**
 * A text that is saved when the person leaves the field, the screen or the app. What can't be saved
 * stays as typed, with what is wrong; what another phone saves meanwhile shows once nothing is typed.
 */
export function useTyped<V>({ stored, check, save }: TypedValue<V>) {
  const [typed, setTyped] = useState<string | null>(null);
  const [error, setError] = useState<SpokenError | null>(null);
  const leave = async () => {
    if (typed === null) return;
    if (typed === stored) {
      setTyped(null);
      setError(null);
      return;
    }
    const checked = check(typed);
    setError(checked.ok ? null : checked.error);
    if (checked.ok && (await save(checked.value))) setTyped((now) => (now === typed ? null : now));
  };
  const latestRef = useRef(leave);
  useLayoutEffect(() => {
    latestRef.current = leave;
  });
  useEffect(() => {
    const flush = () => void latestRef.current(); // its failure shows in the shell's trouble
    document.addEventListener('visibilitychange', flush);
    return () => {
      document.removeEventListener('visibilitychange', flush);
      flush();
    };
  }, []);
  return {
    value: typed ?? stored,
    onInput: (text: string) => {
      setTyped(text);
      if (error !== null && check(text).ok) setError(null);
    },
    error,
    leave: () => void leave(), // its failure shows in the shell's trouble
  };
}
