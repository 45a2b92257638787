import { useEffect, useState } from 'preact/hooks';
import type { CodeReader } from './code-reader.ts';

/** A reader that lives while `wanted`; null before and after. */
export function useReader(open: () => CodeReader, wanted: boolean): CodeReader | null {
  const [reader, setReader] = useState<CodeReader | null>(null);
  useEffect(() => {
    if (!wanted) return undefined;
    const opened = open();
    setReader(opened);
    return () => {
      opened.close();
      setReader(null);
    };
  }, [open, wanted]);
  return reader;
}
