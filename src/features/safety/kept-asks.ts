import type { Shelf } from '../../store/shelf.ts';
import type { CatalogueEntry } from '../../store/storage.ts';
import type { EraseTarget } from './erase-target.ts';

/** What lines of kept books need to be drawn and erased. */
export interface KeptAsks {
  readonly shelf: Shelf;
  readonly entries: readonly CatalogueEntry[];
  readonly onErase: (target: EraseTarget) => void;
}
