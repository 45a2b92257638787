// `log` is SHA-256 of kind and id of the log: the relay's disk tells nobody the address of one.
// `open` is 1, 0 while closed, 2 once shut for good; `asked`, `until` and `at` are milliseconds since 1970.
const tables = (integer: string, bytes: string) => [
  `create table if not exists carnet_logs (
    log text primary key,
    gen text not null,
    read text not null,
    write text not null,
    asked ${integer} not null,
    until ${integer} not null,
    head ${integer} not null default 0,
    head_id text not null default '',
    open ${integer} not null default 1,
    bytes ${integer} not null default 0,
    items ${integer} not null default 0
  )`,
  `create table if not exists carnet_items (
    log text not null,
    seq ${integer} not null,
    id text not null,
    body ${bytes} not null,
    size ${integer} not null,
    at ${integer} not null,
    primary key (log, seq)
  )`,
  'create unique index if not exists carnet_items_by_id on carnet_items (log, id)',
  'create index if not exists carnet_logs_by_end on carnet_logs (until)',
];

export const LIBSQL_SCHEMA: readonly string[] = tables('integer', 'blob');
export const POSTGRES_SCHEMA: readonly string[] = tables('bigint', 'bytea');
