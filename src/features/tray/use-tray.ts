import { computed, type ReadonlySignal } from '@preact/signals';
import { useMemo, useState } from 'preact/hooks';
import { canonicalJson } from '../../protocol/canonical-json.ts';
import { registerAt } from '../../protocol/merge.ts';
import type { FieldEntry } from './read-fields.ts';
import { readTray, type TrayEntry } from './read-tray.ts';
import type { TrayScope } from './tray-scope.ts';

/** What is to be decided, computed once per change however often a screen is drawn. */
export function useOpenEntries({
  week,
  group,
  deskBook,
  circleBook,
}: TrayScope): ReadonlySignal<readonly TrayEntry[]> {
  return useMemo(
    () => computed(() => readTray({ week, group, deskBook, circleBook })),
    [week, group, deskBook, circleBook],
  );
}

/** A card of the screen: still open, or a field answered here. */
export interface ShownEntry {
  readonly entry: TrayEntry;
  readonly isAnswered: boolean;
}

/**
 * The cards of the screen. A field answered here keeps its place until one leaves: what was not taken is
 * nowhere else any more, and a finger may have slipped.
 */
export function useShownEntries(open: readonly TrayEntry[]) {
  const [answered, setAnswered] = useState<readonly FieldEntry[]>([]);
  const [places] = useState(() => new Map<string, number>());
  const openKeys = new Set(open.map(({ key }) => key));
  const kept = answered.filter(({ key }) => !openKeys.has(key)).map(asItStands);
  const all = [
    ...open.map((entry): ShownEntry => ({ entry, isAnswered: false })),
    ...kept.map((entry): ShownEntry => ({ entry, isAnswered: true })),
  ];
  for (const { entry } of all) if (!places.has(entry.key)) places.set(entry.key, places.size);
  const placeOf = ({ entry }: ShownEntry) => places.get(entry.key) ?? places.size;
  return {
    shown: all.toSorted((a, b) => placeOf(a) - placeOf(b)),
    keep: (entry: FieldEntry) =>
      setAnswered((before) => [...before.filter(({ key }) => key !== entry.key), entry]),
  };
}

/** The entry as it was, with what stands of it now. */
function asItStands(entry: FieldEntry): FieldEntry {
  const options = entry.options.map((option) => ({
    ...option,
    stands: option.writes.every(([place, value]) => {
      const register = registerAt(entry.book.content.state, place);
      return canonicalJson(register?.value ?? null) === canonicalJson(value);
    }),
  }));
  return { ...entry, options };
}
