import { newGen } from '../secrets.ts';
import { pageEnd } from './page-end.ts';
import {
  doorAfter,
  PAGE_ITEMS,
  type ItemRow,
  type LogRow,
  type RelayStorage,
  type Write,
  type Written,
} from './relay-storage.ts';

interface MemoryLog {
  row: LogRow;
  items: readonly ItemRow[];
}

/** A storage that forgets all when the process ends; `copy` is its backup. */
export class MemoryRelayStorage implements RelayStorage {
  readonly #logs: Map<string, MemoryLog>;

  constructor(logs: ReadonlyMap<string, MemoryLog> = new Map()) {
    this.#logs = new Map([...logs].map(([key, log]) => [key, { ...log }]));
  }

  copy(): MemoryRelayStorage {
    return new MemoryRelayStorage(this.#logs);
  }

  async find(key: string) {
    return this.#logs.get(key)?.row ?? null;
  }

  async create(key: string, log: Parameters<RelayStorage['create']>[1]) {
    if (this.#logs.has(key)) return;
    const row = { ...log, head: 0, headId: '', door: 'open' as const, bytes: 0, items: 0 };
    this.#logs.set(key, { row, items: [] });
  }

  async write(key: string, write: Write): Promise<Written | null> {
    const log = this.#logs.get(key);
    if (!log || log.row.until <= write.now) return null;
    log.items = itemsAfter(log, write);
    log.row = rowAfter(log, write);
    const wanted = new Set(write.items.map(({ id }) => id));
    const there = log.items.filter(({ id }) => wanted.has(id));
    const seqs = new Map(there.map(({ id, seq }) => [id, seq]));
    return { gen: log.row.gen, head: log.row.head, seqs, door: log.row.door };
  }

  async idAt(key: string, seq: number) {
    return this.#items(key).find((item) => item.seq === seq)?.id ?? null;
  }

  async page(key: string, after: number, upTo: number) {
    const items = this.#items(key).filter(({ seq }) => seq > after && seq <= upTo);
    const some = items.slice(0, PAGE_ITEMS);
    const end = pageEnd(some.map(({ seq, body }) => ({ seq, size: body.length })));
    return some.filter(({ seq }) => seq <= end);
  }

  async ids(key: string, after: number, most: number) {
    const items = this.#items(key).filter(({ seq }) => seq > after);
    return items.slice(0, most).map(({ seq, id }) => [seq, id] as const);
  }

  async usage() {
    const rows = [...this.#logs.values()].map(({ row }) => row).filter(({ until }) => until > 0);
    const blobs = rows.reduce((total, { items }) => total + items, 0);
    return { logs: rows.length, blobs, bytes: rows.reduce((total, { bytes }) => total + bytes, 0) };
  }

  async sweep(now: number, forget: number) {
    for (const [key, log] of this.#logs) {
      if (log.row.asked < forget) this.#logs.delete(key);
      if (log.row.until > now || log.row.until === 0) continue;
      log.items = [];
      // `asked` becomes the moment of the end, from which it is counted when to forget.
      log.row = { ...log.row, asked: log.row.until, until: 0, bytes: 0, items: 0, headId: '' };
    }
  }

  async renewGens() {
    for (const log of this.#logs.values()) log.row = { ...log.row, gen: newGen() };
  }

  async close() {
    this.#logs.clear();
  }

  #items(key: string): readonly ItemRow[] {
    return this.#logs.get(key)?.items ?? [];
  }
}

function itemsAfter({ row, items }: MemoryLog, write: Write): readonly ItemRow[] {
  const expected = write.keepsLast?.expected ?? null;
  if (row.door === 'shut' || (expected !== null && expected !== row.head)) return items;
  const known = new Set(items.map(({ id }) => id));
  const added = write.items
    .filter(({ id }) => !known.has(id))
    .map((item, at) => ({ ...item, seq: row.head + at + 1 }));
  const all = [...items, ...added];
  return write.keepsLast ? all.slice(-1) : all;
}

function rowAfter({ row, items }: MemoryLog, write: Write): LogRow {
  const last = items.at(-1);
  const asked = Math.max(row.asked, write.asked);
  return {
    ...row,
    head: last?.seq ?? row.head,
    headId: last?.id ?? row.headId,
    door: doorAfter(row, write),
    bytes: items.reduce((total, { body }) => total + body.length, 0),
    items: items.length,
    asked,
    until: Math.min(asked, write.latest),
  };
}
