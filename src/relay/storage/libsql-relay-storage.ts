import type { InStatement, Row } from '@libsql/client';
import { LIBSQL_SCHEMA } from './schema.ts';
import { pageEnd } from './page-end.ts';
import { RenewedClient } from './renewed-client.ts';
import { asDoor, asItem, asLog, asText, asUsage, doorNumber } from './rows.ts';
import {
  PAGE_ITEMS,
  type NewLogRow,
  type RelayStorage,
  type Write,
  type Written,
} from './relay-storage.ts';

/**
 * One file, made when it is not there. What was acknowledged survives the end of the process and of
 * the power: every commit is written through. Several processes may open the same file.
 */
export async function openLibsqlStorage(url: string): Promise<RelayStorage> {
  const file = await RenewedClient.open(url);
  await file.run((client) => client.batch([...LIBSQL_SCHEMA], 'write'));
  return storageOver(file);
}

const SHUT = doorNumber('shut');

function storageOver(file: RenewedClient): RelayStorage {
  const run = (statement: InStatement) => file.run((client) => client.execute(statement));
  const batch = (statements: InStatement[]) =>
    // `batch` and not `transaction`: the whole runs at once, so no two of ours wait for each other.
    file.run((client) => client.batch(statements, 'write'));
  const rows = async (sql: string, args: (string | number)[]) => (await run({ sql, args })).rows;
  return {
    async find(key) {
      const [row] = await rows('select * from carnet_logs where log = ?', [key]);
      return row ? asLog(row) : null;
    },
    async create(key, log) {
      await run(insertLog(key, log));
    },
    async write(key, write) {
      const results = await batch(statementsOf(key, write));
      return written(results.at(-1)?.rows ?? [], write.now);
    },
    async idAt(key, seq) {
      const sql = 'select id from carnet_items where log = ? and seq = ?';
      const [row] = await rows(sql, [key, seq]);
      return row ? asText(row['id']) : null;
    },
    async page(key, after, upTo) {
      const where = 'from carnet_items where log = ? and seq > ? and seq <= ? order by seq';
      const sizes = await rows(`select seq, size ${where} limit ?`, [key, after, upTo, PAGE_ITEMS]);
      const end = pageEnd(sizes.map(({ seq, size }) => ({ seq: Number(seq), size: Number(size) })));
      return end === 0 ? [] : (await rows(`select * ${where}`, [key, after, end])).map(asItem);
    },
    async ids(key, after, most) {
      const sql = 'select seq, id from carnet_items where log = ? and seq > ? order by seq limit ?';
      const found = await rows(sql, [key, after, most]);
      return found.map(({ seq, id }) => [Number(seq), asText(id)] as const);
    },
    async usage() {
      const sql =
        'select count(*) as logs, sum(items) as blobs, sum(bytes) as bytes from carnet_logs where until > 0';
      const [row] = await rows(sql, []);
      return asUsage(row);
    },
    async sweep(now, forget) {
      await batch(sweepStatements(now, forget));
    },
    async renewGens() {
      await run('update carnet_logs set gen = lower(hex(randomblob(9)))');
    },
    async close() {
      await file.close();
    },
  };
}

function insertLog(key: string, log: NewLogRow): InStatement {
  return {
    sql: `insert into carnet_logs (log, gen, read, write, asked, until)
      values (?, ?, ?, ?, ?, ?) on conflict (log) do nothing`,
    args: [key, log.gen, log.read, log.write, log.asked, log.until],
  };
}

/** Items, head and end of the log in one transaction; the last statement reads what came of it. */
function statementsOf(key: string, write: Write): InStatement[] {
  return [
    ...(write.items.length > 0 ? [insertItems(key, write)] : []),
    {
      // On the right of `=` the columns still have their old values.
      sql: `update carnet_logs set
        head = coalesce((select max(seq) from carnet_items i where i.log = carnet_logs.log), head),
        bytes = bytes + coalesce((select sum(size) from carnet_items i
          where i.log = carnet_logs.log and i.seq > carnet_logs.head), 0),
        items = items + (select count(*) from carnet_items i
          where i.log = carnet_logs.log and i.seq > carnet_logs.head),
        head_id = coalesce((select id from carnet_items i where i.log = carnet_logs.log
          order by seq desc limit 1), head_id),
        open = case when open = ? then open else coalesce(?, open) end, asked = max(asked, ?), until = min(max(asked, ?), ?)
        where log = ? and until > ?`,
      args: [SHUT, doorArg(write), write.asked, write.asked, write.latest, key, write.now],
    },
    ...(write.keepsLast ? keepLast(key) : []),
    selectWritten(key, write),
  ];
}

function insertItems(key: string, { items, now, keepsLast }: Write): InStatement {
  const expected = keepsLast?.expected ?? null;
  return {
    sql: `insert into carnet_items (log, seq, id, body, size, at)
      select l.log, l.head + row_number() over (order by v.column1),
        v.column2, v.column3, length(v.column3), v.column4
      from carnet_logs l, (values ${items.map(() => '(?, ?, ?, ?)').join(', ')}) v
      where l.log = ? and l.until > ? and l.open <> ? and (? is null or l.head = ?) and not exists
        (select 1 from carnet_items i where i.log = l.log and i.id = v.column2)`,
    args: [
      ...items.flatMap(({ id, body, at }, place) => [place, id, body, at]),
      key,
      now,
      SHUT,
      expected,
      expected,
    ],
  };
}

function keepLast(key: string): InStatement[] {
  return [
    {
      sql: `delete from carnet_items where log = ?
        and seq < (select head from carnet_logs l where l.log = carnet_items.log)`,
      args: [key],
    },
    {
      sql: `update carnet_logs set items = 1, bytes =
        (select coalesce(sum(size), 0) from carnet_items i where i.log = carnet_logs.log)
        where log = ? and items > 1`,
      args: [key],
    },
  ];
}

function selectWritten(key: string, { items }: Write): InStatement {
  return {
    sql: `select l.gen, l.head, l.until, l.open, i.id, i.seq from carnet_logs l
      left join carnet_items i on i.log = l.log and i.id in (${items.map(() => '?').join(', ')})
      where l.log = ?`,
    args: [...items.map(({ id }) => id), key],
  };
}

function written(rows: readonly Row[], now: number): Written | null {
  const [row] = rows;
  if (!row || Number(row['until']) <= now) return null;
  const there = rows.filter(({ id }) => id !== null);
  const seqs = new Map(there.map(({ id, seq }) => [asText(id), Number(seq)]));
  const door = asDoor(row['open']);
  return { gen: asText(row['gen']), head: Number(row['head']), seqs, door };
}

function sweepStatements(now: number, forget: number): InStatement[] {
  const over = 'until > 0 and until <= ?';
  return [
    {
      sql: `delete from carnet_items where log in (select log from carnet_logs where ${over})`,
      args: [now],
    },
    {
      sql: `update carnet_logs set asked = until, until = 0, bytes = 0, items = 0, head_id = ''
        where ${over}`,
      args: [now],
    },
    { sql: 'delete from carnet_logs where until = 0 and asked < ?', args: [forget] },
  ];
}

function doorArg({ door }: Write): number | null {
  return door === undefined ? null : doorNumber(door);
}
