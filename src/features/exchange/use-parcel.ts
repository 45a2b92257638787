import { useEffect, useState } from 'preact/hooks';
import type { SpokenError } from '../../i18n/errors.ts';
import type { Bytes } from '../../kernel/bytes.ts';
import type { Result } from '../../kernel/result.ts';

/** What `make` gives, made once for the same `make`; null until then. */
export function useParcel(
  make: () => Promise<Result<Bytes, SpokenError>>,
  onFail: (error: SpokenError) => void,
): Bytes | null {
  const [made, setMade] = useState<{ readonly by: typeof make; readonly bytes: Bytes } | null>(
    null,
  );
  useEffect(() => {
    let isWanted = true;
    void make().then((result) => {
      if (!isWanted) return;
      if (result.ok) setMade({ by: make, bytes: result.value });
      else onFail(result.error);
    });
    return () => {
      isWanted = false;
    };
  }, [make, onFail]);
  return made?.by === make ? made.bytes : null;
}
