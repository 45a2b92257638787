import { useEffect, useState } from 'preact/hooks';
import { epochTag } from '../../protocol/batch.ts';
import { splitBookName } from '../../store/book-name.ts';
import { rootBookOf } from '../../store/book-name.ts';
import type { Book } from '../../store/book.ts';
import { ringRenewedKind } from '../../store/books/device-facts.ts';
import type { KeyRecord, RingName } from '../../store/key-record.ts';
import type { Shelf } from '../../store/shelf.ts';
import { pendingRenewals, type PendingRenewal } from '../../sync/pending-renewals.ts';
import { ringsOf } from '../../sync/ring-devices.ts';

type Roots = ReadonlyMap<RingName, readonly Book[]>;

/** What one phone asks of this one by one gesture, ring by ring. */
export interface AskedRenewal {
  readonly kind: PendingRenewal['kind'];
  readonly by: string;
  /** Ids of the phones it removed; none at a new season. */
  readonly removed: readonly string[];
  readonly renewals: readonly PendingRenewal[];
}

/** Renewals of this phone that others compare, ring by ring. */
export type OwnRenewals = readonly Pick<PendingRenewal, 'id' | 'ring' | 'by' | 'told'>[];

/** What renewals ask of this phone, and those it made itself. Draws anew when there is more. */
export function useAskedRenewals(shelf: Shelf): {
  readonly asked: readonly AskedRenewal[];
  readonly own: OwnRenewals;
} {
  const keys = shelf.keys.value;
  const [roots, setRoots] = useState<Roots>(new Map());
  useEffect(() => {
    let isWanted = true;
    void openRoots(shelf).then((opened) => {
      if (isWanted) setRoots(opened);
    });
    return () => {
      isWanted = false;
    };
  }, [shelf, keys]);
  if (!keys) return { asked: [], own: [] };
  const pending = [...roots].flatMap(([ring, books]) => pendingRenewals(keys, ring, books));
  return { asked: together(pending), own: ownRenewals(keys, roots) };
}

/** The present root book of each ring and its former ones. */
async function openRoots(shelf: Shelf): Promise<Roots> {
  const keys = shelf.keys.value;
  const names = await shelf.syncable();
  const roots = new Map<RingName, readonly Book[]>();
  for (const ring of keys ? ringsOf(keys) : []) {
    const books: Book[] = [];
    for (const name of names.filter((one) => splitBookName(one).base === rootBookOf(ring))) {
      const opened = await shelf.open(name);
      if (opened.ok) books.push(opened.value);
    }
    roots.set(ring, books);
  }
  return roots;
}

/** One gesture of another phone renews several rings: people are asked once. */
function together(pending: readonly PendingRenewal[]): readonly AskedRenewal[] {
  const asked = new Map<string, AskedRenewal>();
  for (const renewal of pending) {
    const { kind, by } = renewal;
    const removed = renewal.removed.toSorted();
    const name = [kind, by, ...removed].join(' ');
    const known = asked.get(name)?.renewals ?? [];
    asked.set(name, { kind, by, removed, renewals: [...known, renewal] });
  }
  return [...asked.values()];
}

function ownRenewals(keys: KeyRecord, roots: Roots): OwnRenewals {
  return [...roots].flatMap(([ring, books]) => {
    const kept = keys.rings[ring];
    const told = books.flatMap((book) => book.everSaid(ringRenewedKind));
    const own = told.find(
      ({ device, data }) => device === keys.device.id && kept && data.to === epochTag(kept),
    );
    return own ? [{ id: own.id, ring, by: own.device, told: own.data }] : [];
  });
}
