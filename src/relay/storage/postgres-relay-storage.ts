import postgres, { type Sql, type TransactionSql } from 'postgres';
import { pageEnd } from './page-end.ts';
import { repeatedly } from './repeatedly.ts';
import { asItem, asLog, asText, asUsage, doorNumber } from './rows.ts';
import { POSTGRES_SCHEMA } from './schema.ts';
import {
  doorAfter,
  PAGE_ITEMS,
  type LogRow,
  type NewItemRow,
  type RelayStorage,
  type Write,
  type Written,
} from './relay-storage.ts';

const STATEMENT_TIMEOUT_MS = 8_000;
const CONNECT_TIMEOUT_S = 5;
const CONNECTIONS = 8;

/** An engine may undo a transaction that met another: 40001 serialization, 40P01 deadlock. */
const TRY_AGAIN = ['40001', '40P01'];
/** Two relays that make the same table at once: `if not exists` looks before, not while, it makes. */
const MADE_MEANWHILE = [...TRY_AGAIN, '23505', '42P07', '42710', 'XX000'];

/**
 * Any engine that speaks PostgreSQL's protocol, clustered ones included; any number of relays over
 * the same one. Throws when it cannot be reached.
 */
export async function openPostgresStorage(url: string): Promise<RelayStorage> {
  const sql = postgres(url, {
    max: CONNECTIONS,
    connect_timeout: CONNECT_TIMEOUT_S,
    connection: { application_name: 'carnet-relay', statement_timeout: STATEMENT_TIMEOUT_MS },
    onnotice: () => undefined,
  });
  try {
    for (const statement of POSTGRES_SCHEMA) {
      await repeatedly(MADE_MEANWHILE, () => sql.unsafe(statement));
    }
  } catch (error) {
    await sql.end({ timeout: 1 });
    throw error;
  }
  return storageOver(sql);
}

function storageOver(sql: Sql): RelayStorage {
  return {
    async find(key) {
      const [row] = await sql`select * from carnet_logs where log = ${key}`;
      return row ? asLog(row) : null;
    },
    async create(key, { gen, read, write, asked, until }) {
      const row = { log: key, gen, read, write, asked, until };
      await repeatedly(
        TRY_AGAIN,
        () => sql`insert into carnet_logs ${sql(row)} on conflict (log) do nothing`,
      );
    },
    async write(key, write) {
      return repeatedly(TRY_AGAIN, async () => {
        const answer = await sql.begin(async (tx) => [await writeUnderLock(tx, key, write)]);
        return answer[0] ?? null;
      });
    },
    async idAt(key, seq) {
      const [row] = await sql`select id from carnet_items where log = ${key} and seq = ${seq}`;
      return row ? asText(row['id']) : null;
    },
    async page(key, after, upTo) {
      const sizes = await sql`select seq, size from carnet_items
        where log = ${key} and seq > ${after} and seq <= ${upTo} order by seq limit ${PAGE_ITEMS}`;
      const end = pageEnd(sizes.map(({ seq, size }) => ({ seq: Number(seq), size: Number(size) })));
      const found = await sql`select * from carnet_items
        where log = ${key} and seq > ${after} and seq <= ${end} order by seq`;
      return found.map(asItem);
    },
    async ids(key, after, most) {
      const found = await sql`select seq, id from carnet_items
        where log = ${key} and seq > ${after} order by seq limit ${most}`;
      return found.map(({ seq, id }) => [Number(seq), asText(id)] as const);
    },
    async usage() {
      const [row] = await sql`select count(*) as logs, sum(items) as blobs, sum(bytes) as bytes
        from carnet_logs where until > 0`;
      return asUsage(row);
    },
    async sweep(now, forget) {
      await repeatedly(TRY_AGAIN, () => sql.begin(async (tx) => sweep(tx, now, forget)));
    },
    async renewGens() {
      await sql`update carnet_logs set gen = replace(gen_random_uuid()::text, '-', '')`;
    },
    async close() {
      await sql.end({ timeout: 2 });
    },
  };
}

/**
 * The row of the log is locked first. With a bare sequence a slow writer's lower number could appear
 * after a reader had passed it, and would never be read.
 */
async function writeUnderLock(
  tx: TransactionSql,
  key: string,
  write: Write,
): Promise<Written | null> {
  const [locked] = await tx`select * from carnet_logs where log = ${key} for update`;
  const log = locked ? asLog(locked) : null;
  if (!log || log.until <= write.now) return null;
  const ids = write.items.map(({ id }) => id);
  const there = await tx`select id, seq from carnet_items
    where log = ${key} and id = any(${ids}::text[])`;
  const seqs = new Map(there.map(({ id, seq }) => [asText(id), Number(seq)]));
  const rows = newRows(key, log, write, seqs);
  if (rows.length > 0) await tx`insert into carnet_items ${tx(rows)}`;
  for (const { id, seq } of rows) seqs.set(id, seq);
  const changed = changes(log, write, rows);
  if (write.keepsLast) {
    await tx`delete from carnet_items where log = ${key} and seq < ${changed.head}`;
  }
  await tx`update carnet_logs set ${tx(changed)} where log = ${key}`;
  const door = doorAfter(log, write);
  return { gen: log.gen, head: changed.head, seqs, door };
}

/** What is not there yet, with the places it gets; nothing when another version was to be replaced. */
function newRows(
  key: string,
  log: LogRow,
  { items, keepsLast }: Write,
  there: ReadonlyMap<string, number>,
): readonly StoredRow[] {
  const expected = keepsLast?.expected ?? log.head;
  if (expected !== log.head || log.door === 'shut') return [];
  const added = items.filter(({ id }) => !there.has(id));
  return added.map((item, place) => rowOf(item, key, log.head + place + 1));
}

type StoredRow = ReturnType<typeof rowOf>;

function rowOf({ id, body, at }: NewItemRow, log: string, seq: number) {
  return { log, seq, id, body, size: body.length, at };
}

function changes(log: LogRow, write: Write, rows: readonly StoredRow[]) {
  const last = rows.at(-1);
  const added = rows.reduce((total, { size }) => total + size, 0);
  const replaced = write.keepsLast !== undefined && last !== undefined;
  const asked = Math.max(log.asked, write.asked);
  return {
    head: last?.seq ?? log.head,
    head_id: last?.id ?? log.headId,
    open: doorNumber(doorAfter(log, write)),
    bytes: replaced ? last.size : log.bytes + added,
    items: replaced ? 1 : log.items + rows.length,
    asked,
    until: Math.min(asked, write.latest),
  };
}

async function sweep(tx: TransactionSql, now: number, forget: number): Promise<void> {
  // Marked first: that locks the rows, and who waits to append then finds the log gone.
  const over = await tx`update carnet_logs
    set asked = until, until = 0, bytes = 0, items = 0, head_id = ''
    where until > 0 and until <= ${now} returning log`;
  const logs = over.map(({ log }) => asText(log));
  if (logs.length > 0) await tx`delete from carnet_items where log = any(${logs}::text[])`;
  await tx`delete from carnet_logs where until = 0 and asked < ${forget}`;
}
