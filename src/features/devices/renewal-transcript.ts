import { canonicalJson } from '../../protocol/canonical-json.ts';
import type { OwnRenewals } from './use-asked-renewals.ts';

/** What the six pictures of a renewal are computed from: the same on every phone that was told of it. */
export function renewalTranscript({ id, ring, by, told }: OwnRenewals[number]): string {
  const removed = told.removed.toSorted();
  return `carnet/1/renewal\n${canonicalJson({ id, ring, by, to: told.to, removed })}`;
}
