// One week of the peer bench's workload in size and shape: 142 records of six fields, always the same.
const PER_WEEK = [
  ['menu', 1],
  ['dish', 6],
  ['order', 20],
  ['line', 80],
  ['payment', 20],
  ['shift', 3],
  ['expense', 5],
  ['share', 7],
] as const;

interface Rec {
  readonly id: string;
  readonly week: number;
  readonly [field: string]: string | number;
}

/** All records of so many weeks, by table. */
export function weeksOfRecords(weeks: number): Record<string, Rec[]> {
  const data: Record<string, Rec[]> = {};
  for (const [table, count] of PER_WEEK) {
    const rows = Array.from({ length: weeks * count }, (_, at) =>
      record(table, Math.floor(at / count), at % count),
    );
    data[table] = rows;
  }
  return data;
}

/** So many changes of the lines and orders of the last weeks, at most ten: one field each, none twice. */
export function remoteChanges(weeks: number, count: number) {
  const targets = ['line/qty', 'line/note', 'order/status', 'order/label'];
  const changes = Array.from({ length: Math.min(10, weeks) }, (_, back) => back).flatMap((back) =>
    targets.flatMap((target) => {
      const [table = '', field = ''] = target.split('/');
      const rows = table === 'line' ? 80 : 20;
      return Array.from({ length: rows }, (_, at) => ({
        table,
        id: idOf(table, weeks - 1 - back, at),
        field,
        value: field === 'qty' ? 3 : 'changed elsewhere',
      }));
    }),
  );
  return changes.slice(0, count);
}

function record(table: string, week: number, at: number): Rec {
  const dish = idOf('dish', week, at % 6);
  return {
    id: idOf(table, week, at),
    week,
    ...(table === 'line'
      ? { order: idOf('order', week, Math.floor(at / 4)), dish, qty: 1, state: 'ok' }
      : { label: `household-${at}`, status: 'placed', amount: 700 + at, at: week * 604_800 + at }),
    note: at % 3 === 0 ? 'pick up late' : '',
  };
}

/** A letter, the week in four digits, and the place: what the adapter reads the week from. */
function idOf(table: string, week: number, at: number): string {
  return `${table.charAt(0).toUpperCase()}${String(week).padStart(4, '0')}-${table}-${at}`;
}
