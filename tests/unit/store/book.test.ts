import { describe, expect, test } from 'vitest';
import { base64url, utf8ToText } from '../../../src/kernel/bytes.ts';
import { parseBatch } from '../../../src/protocol/batch.ts';
import { openBlob } from '../../../src/seal/blob.ts';
import { bookKey } from '../../../src/seal/book-key.ts';
import { exportPublicKeys, isSignedBy, splitSigned } from '../../../src/seal/device-key.ts';
import { sha256 } from '../../../src/seal/hash.ts';
import { systemRandom } from '../../../src/seal/random.ts';
import { Book } from '../../../src/store/book.ts';
import { happen, put, remove, takeBack } from '../../../src/store/table.ts';
import {
  anyDish,
  dishes,
  dishesOf,
  errorOf,
  payments,
  testBook,
  type TestBook,
  testClock,
  valueOf,
} from './test-phone.ts';

const soup = { name: 'Soupe', portions: 12, note: '' };
const entriesIn = async (one: TestBook) => valueOf(await one.log().after(0));

/** The signed bodies that lie in a book's log, in order. */
async function signedBodies(one: TestBook) {
  const entries = await entriesIn(one);
  return Promise.all(entries.map(async ({ blob }) => valueOf(await openBlob(one.key, blob))));
}

describe('what is written', () => {
  test('is there after the app was closed and opened again', async () => {
    const one = await testBook();
    const book = await one.open();
    valueOf(await book.commit([put(dishes, 'd1', soup), happen(payments, 'p1', { cents: 1150 })]));
    valueOf(await book.commit([put(dishes, 'd1', { portions: 14 })]));
    const again = await one.open();
    expect(dishesOf(again)).toEqual({ d1: { ...soup, portions: 14, id: 'd1' } });
    expect(dishesOf(again)).toEqual(dishesOf(book));
    expect(again.facts(payments).value).toEqual(book.facts(payments).value);
    expect(again.facts(payments).value[0]).toMatchObject({ id: 'p1', data: { cents: 1150 } });
  });

  test('shows in collections that were read before', async () => {
    const book = await (await testBook()).open();
    const rows = book.rows(dishes);
    const facts = book.facts(payments);
    expect([rows.value.size, facts.value.length]).toEqual([0, 0]);
    await book.commit([put(dishes, 'd1', soup), happen(payments, 'p1', { cents: 1 })]);
    expect([rows.value.size, facts.value.length]).toEqual([1, 1]);
  });

  test('a value that is already there writes nothing', async () => {
    const one = await testBook();
    const book = await one.open();
    await book.commit([put(dishes, 'd1', soup), happen(payments, 'p1', { cents: 1 })]);
    const same = [put(dishes, 'd1', soup), happen(payments, 'p1', { cents: 2 })];
    expect(valueOf(await book.commit(same))).toEqual({ registers: [], facts: [] });
    expect(await entriesIn(one)).toHaveLength(1);
  });

  test('a field given as undefined is one not given', async () => {
    const one = await testBook();
    const book = await one.open();
    await book.commit([put(anyDish, 'd1', { name: 'Soupe', note: undefined })]);
    expect((await one.open()).rows(anyDish).value.get('d1')).toEqual({ name: 'Soupe', id: 'd1' });
  });

  test('of several values that one gesture gives to a field, the last counts', async () => {
    const one = await testBook();
    const book = await one.open();
    await book.commit([put(dishes, 'd1', soup)]);
    await book.commit([put(dishes, 'd1', { portions: 9 }), put(dishes, 'd1', { portions: 12 })]);
    await book.commit([remove(dishes, 'd1'), put(dishes, 'd1', { note: 'sans sel' })]);
    expect(dishesOf(book)).toEqual({ d1: { ...soup, note: 'sans sel', id: 'd1' } });
    expect(dishesOf(await one.open())).toEqual(dishesOf(book));
  });

  test('a removed row is not shown, and comes back when it is written again', async () => {
    const one = await testBook();
    const book = await one.open();
    await book.commit([put(dishes, 'd1', soup)]);
    await book.commit([remove(dishes, 'd1')]);
    expect(dishesOf(await one.open())).toEqual({});
    await book.commit([put(dishes, 'd1', { portions: 3 })]);
    expect(dishesOf(await one.open())).toEqual({ d1: { ...soup, portions: 3, id: 'd1' } });
  });
});

describe('the log', () => {
  test('numbers without a gap, each batch chained to the one before and signed by its phone', async () => {
    const one = await testBook();
    const book = await one.open();
    for (let i = 1; i <= 5; i += 1) await book.commit([put(dishes, `d${i}`, soup)]);
    const long = Array.from({ length: 250 }, (_, i) => happen(payments, `p${i}`, { cents: i }));
    await (await one.open()).commit(long); // cut into two batches
    const { sign } = await exportPublicKeys(one.deps.device);
    const signed = await signedBodies(one);
    let prev = '';
    for (const [at, body] of signed.entries()) {
      expect(await isSignedBy(sign, body)).toBe(true);
      const batch = valueOf(parseBatch(utf8ToText(splitSigned(body).body)));
      expect(batch).toMatchObject({ seq: at + 1, prev, device: one.deps.device.id });
      expect(batch.vector).toEqual({ [one.deps.device.id]: at });
      prev = base64url((await sha256(body)).subarray(0, 16));
    }
    expect(signed).toHaveLength(7);
  });

  test('says which operation each one overwrote', async () => {
    const one = await testBook();
    const book = await one.open();
    await book.commit([put(dishes, 'd1', soup)]);
    await book.commit([put(dishes, 'd1', { portions: 13 })]);
    const [first, second] = (await signedBodies(one)).map((body) =>
      valueOf(parseBatch(utf8ToText(splitSigned(body).body))),
    );
    const at = first?.ops.findIndex(([, , field]) => field === 'portions');
    expect(second?.ops[0]?.[7]).toBe(`${one.deps.device.id}/1/${at}`);
  });

  test('shows nothing of its content', async () => {
    const one = await testBook();
    await (await one.open()).commit([put(dishes, 'd1', soup)]);
    const [entry] = await entriesIn(one);
    expect(Buffer.from(entry?.blob ?? []).includes('Soupe')).toBe(false);
  });

  test('a snapshot is written after 64 batches; opening from it is the same as reading everything', async () => {
    const one = await testBook();
    const book = await one.open();
    for (let i = 0; i < 70; i += 1)
      await book.commit([put(dishes, `d${i % 7}`, { ...soup, portions: i })]);
    await book.commit([happen(payments, 'p', { cents: 5 }), takeBack('p')]);
    const { snapshot, tail } = valueOf(await one.log().load());
    expect([snapshot?.n, tail.length]).toEqual([64, 7]);
    const fromSnapshot = await one.open();
    const replayed = await one.open();
    expect(dishesOf(fromSnapshot)).toEqual(dishesOf(book));
    expect(dishesOf(replayed)).toEqual(dishesOf(book));
    expect(fromSnapshot.everHappened(payments)).toEqual(book.everHappened(payments));
    expect(fromSnapshot.facts(payments).value).toEqual([]);
    valueOf(await fromSnapshot.commit([put(dishes, 'new', soup)])); // its chain goes on from the snapshot
    expect(Object.keys(dishesOf(await one.open()))).toContain('new');
  });

  test('a snapshot that does not open costs nothing: the log is read instead', async () => {
    const one = await testBook();
    const book = await one.open();
    for (let i = 0; i < 66; i += 1) await book.commit([put(dishes, `d${i}`, soup)]);
    const stored = valueOf(await one.log().load()).snapshot;
    stored?.blob.fill(9, 60, 80); // the bytes in the log itself
    const again = await one.open();
    expect(dishesOf(again)).toEqual(dishesOf(book));
    valueOf(await again.commit([put(dishes, 'new', soup)]));
  });
});

describe('undo', () => {
  test('brings back what was there, and undoing that brings the gesture back', async () => {
    const one = await testBook();
    const book = await one.open();
    await book.commit([put(dishes, 'd1', soup)]);
    const changed = valueOf(await book.commit([put(dishes, 'd1', { portions: 40, note: 'x' })]));
    const undone = valueOf(await book.undo(changed));
    expect(dishesOf(await one.open())).toEqual({ d1: { ...soup, id: 'd1' } });
    await book.undo(undone);
    expect(dishesOf(await one.open())).toEqual({
      d1: { ...soup, portions: 40, note: 'x', id: 'd1' },
    });
  });

  test('of a new row hides it; undone again it is back', async () => {
    const book = await (await testBook()).open();
    const made = valueOf(await book.commit([put(dishes, 'd1', soup)]));
    const undone = valueOf(await book.undo(made));
    expect(dishesOf(book)).toEqual({});
    await book.undo(undone);
    expect(dishesOf(book)).toEqual({ d1: { ...soup, id: 'd1' } });
  });

  test('of a removal shows the row again', async () => {
    const book = await (await testBook()).open();
    await book.commit([put(dishes, 'd1', soup)]);
    await book.undo(valueOf(await book.commit([remove(dishes, 'd1')])));
    expect(dishesOf(book)).toEqual({ d1: { ...soup, id: 'd1' } });
  });

  test('takes a fact back, and back again', async () => {
    const one = await testBook();
    const book = await one.open();
    const paid = valueOf(await book.commit([happen(payments, 'p1', { cents: 5 })]));
    const undone = valueOf(await book.undo(paid));
    expect((await one.open()).facts(payments).value).toEqual([]);
    await book.undo(undone);
    expect((await one.open()).facts(payments).value).toHaveLength(1);
    expect(book.everHappened(payments)).toHaveLength(1);
  });

  test('twice is once', async () => {
    const one = await testBook();
    const book = await one.open();
    const made = valueOf(
      await book.commit([put(dishes, 'd1', soup), happen(payments, 'p', { cents: 1 })]),
    );
    await book.undo(made);
    expect(valueOf(await book.undo(made))).toEqual({ registers: [], facts: [] });
    expect(await entriesIn(one)).toHaveLength(2);
  });

  test('leaves what somebody else wrote over it', async () => {
    const one = await testBook();
    const mine = await one.open();
    await mine.commit([put(dishes, 'd1', soup)]);
    const changed = valueOf(await mine.commit([put(dishes, 'd1', { portions: 20, note: 'x' })]));
    const theirs = await one.openElsewhere();
    valueOf(await theirs.commit([put(dishes, 'd1', { portions: 30 })]));
    await mine.refresh();
    await mine.undo(changed);
    expect(dishesOf(mine)).toEqual({ d1: { ...soup, portions: 30, note: '', id: 'd1' } });
  });

  test('of a new row leaves it when somebody else has written in it since', async () => {
    const one = await testBook();
    const mine = await one.open();
    const made = valueOf(await mine.commit([put(dishes, 'd1', soup)]));
    const theirs = await one.openElsewhere();
    valueOf(await theirs.commit([put(dishes, 'd1', { portions: 30 })]));
    await mine.refresh();
    await mine.undo(made);
    expect(dishesOf(mine)).toEqual({ d1: { ...soup, portions: 30, id: 'd1' } });
  });
});

describe('refusals', () => {
  test('one value larger than a batch is refused, and nothing of the gesture is written', async () => {
    const one = await testBook();
    const book = await one.open();
    const huge = put(dishes, 'd2', { ...soup, note: 'é'.repeat(24_000) });
    expect(errorOf(await book.commit([put(dishes, 'd1', soup), huge]))).toBe('EntryTooLarge');
    expect([dishesOf(book), await entriesIn(one)]).toEqual([{}, []]);
  });

  test('what this phone could not read back is not written: endless names, endless nesting', async () => {
    const one = await testBook();
    const book = await one.open();
    let nested: unknown = 1;
    for (let i = 0; i < 40; i += 1) nested = [nested];
    expect(errorOf(await book.commit([put(dishes, 'x'.repeat(161), soup)]))).toBe('EntryTooLarge');
    expect(errorOf(await book.commit([put(anyDish, 'd', { nested })]))).toBe('EntryTooLarge');
    valueOf(await book.commit([put(dishes, 'd1', soup)]));
    expect(dishesOf(await one.open())).toEqual({ d1: { ...soup, id: 'd1' } });
  });

  test('a value that is no JSON is a bug that reaches neither disk nor memory', async () => {
    const one = await testBook();
    const book = await one.open();
    await expect(
      book.commit([put(dishes, 'd1', { ...soup, portions: Number.NaN })]),
    ).rejects.toThrow();
    valueOf(await book.commit([put(dishes, 'd2', soup)]));
    expect(Object.keys(dishesOf(await one.open()))).toEqual(['d2']);
  });

  test('a full phone says so and leaves disk and memory as they were', async () => {
    const one = await testBook();
    const before = await one.open();
    await before.commit([put(dishes, 'd1', soup)]);
    let full = true;
    const log = one.log();
    const tight = await Book.open(
      {
        name: 'week/2026-W48',
        epoch: 1,
        key: one.key,
        log: {
          ...log,
          append: (entries) =>
            full
              ? Promise.resolve({ ok: false, error: { type: 'QuotaExceeded' } })
              : log.append(entries),
        },
      },
      one.deps,
    );
    const book = valueOf(tight);
    expect(errorOf(await book.commit([put(dishes, 'd1', { portions: 1 })]))).toBe('QuotaExceeded');
    expect(dishesOf(book)).toEqual({ d1: { ...soup, id: 'd1' } });
    expect(await entriesIn(one)).toHaveLength(1);
    full = false; // room again: the next gesture goes on where the chain stood
    valueOf(await book.commit([put(dishes, 'd1', { portions: 2 })]));
    expect(dishesOf(await one.open())).toMatchObject({ d1: { portions: 2 } });
  });

  test('a book opened with another key says it cannot be read', async () => {
    const one = await testBook();
    await (await one.open()).commit([put(dishes, 'd1', soup)]);
    const identity = { name: 'week/2026-W48', epoch: 1, log: one.log() };
    const other = await Book.open({ ...identity, key: await bookKey(systemRandom(32)) }, one.deps);
    expect(errorOf(other)).toBe('BookUnreadable');
  });

  test('a closed book can still be read, and says that it is closed', async () => {
    const book = await (await testBook()).open();
    await book.commit([put(dishes, 'd1', soup)]);
    book.close();
    expect(errorOf(await book.commit([put(dishes, 'd2', soup)]))).toBe('BookClosed');
    expect(Object.keys(dishesOf(book))).toEqual(['d1']);
  });
});

describe('what a batch that cannot be read does', () => {
  test('it is kept aside and counted; the rest is shown', async () => {
    const one = await testBook();
    const book = await one.open();
    for (const id of ['d1', 'd2', 'd3']) await book.commit([put(dishes, id, soup)]);
    (await entriesIn(one))[1]?.blob.fill(9, 60, 80);
    const again = await one.open();
    expect([Object.keys(dishesOf(again)), again.parked]).toEqual([['d1', 'd3'], 1]);
    valueOf(await again.commit([put(dishes, 'd4', soup)]));
    expect(await entriesIn(one)).toHaveLength(4);
  });

  test('if it took the next number, writing says so instead of trying for ever', async () => {
    const one = await testBook();
    const book = await one.open();
    for (const id of ['d1', 'd2']) await book.commit([put(dishes, id, soup)]);
    (await entriesIn(one))[1]?.blob.fill(9, 60, 80);
    const again = await one.open();
    expect(errorOf(await again.commit([put(dishes, 'd4', soup)]))).toBe('BookUnreadable');
    expect(Object.keys(dishesOf(again))).toEqual(['d1']);
  });

  test('no snapshot is written past it: a version that can read it must still find it', async () => {
    const one = await testBook();
    const book = await one.open();
    for (let i = 0; i < 40; i += 1) await book.commit([put(dishes, `d${i}`, soup)]);
    (await entriesIn(one))[1]?.blob.fill(9, 60, 80);
    const again = await one.open();
    for (let i = 40; i < 80; i += 1) await again.commit([put(dishes, `d${i}`, soup)]);
    expect(valueOf(await one.log().load()).snapshot).toBeNull();
  });
});

describe('strange content', () => {
  test('hostile names of rows and fields are names like others', async () => {
    const one = await testBook();
    const book = await one.open();
    const fields = JSON.parse(
      '{"__proto__":"a","constructor":"b","toString":"c","name":"Soupe"}',
    ) as Record<string, string>;
    for (const id of ['__proto__', 'constructor', 'hasOwnProperty'])
      valueOf(await book.commit([put(anyDish, id, fields), happen(payments, id, { cents: 1 })]));
    const again = await one.open();
    expect([...again.rows(dishes).value.keys()]).toEqual([
      '__proto__',
      'constructor',
      'hasOwnProperty',
    ]);
    expect(again.rows(anyDish).value.get('constructor')).toMatchObject({ constructor: 'b' });
    expect(again.facts(payments).value).toHaveLength(3);
    expect(({} as Record<string, unknown>)['name']).toBeUndefined();
    const receipt = valueOf(await again.commit([put(anyDish, '__proto__', { name: 'Autre' })]));
    await again.undo(receipt);
    expect(again.rows(dishes).value.get('__proto__')).toMatchObject({ name: 'Soupe' });
  });

  test('fields of a newer version stay when this one writes the same row, also through a snapshot', async () => {
    const one = await testBook();
    const newer = await one.openElsewhere();
    await newer.commit([put(anyDish, 'd1', { ...soup, spicy: { level: 3 } })]);
    const book = await one.open();
    await book.refresh();
    for (let i = 0; i < 70; i += 1)
      valueOf(await book.commit([put(dishes, 'd1', { portions: i })]));
    expect(dishesOf(book)).toEqual({ d1: { ...soup, portions: 69, id: 'd1' } });
    expect(valueOf(await one.log().load()).snapshot).not.toBeNull();
    expect((await one.open()).rows(anyDish).value.get('d1')).toMatchObject({ spicy: { level: 3 } });
  });

  test('a row with wrong types is not shown and hides no other', async () => {
    const one = await testBook();
    const book = await one.open();
    await book.commit([
      put(anyDish, 'bad', { name: 7 }),
      put(anyDish, 'empty', {}),
      put(anyDish, 'half', { name: 'x', portions: 'y' }),
      put(dishes, 'd1', soup),
      happen({ kind: 'payment', schema: anyDish.schema }, 'p1', { cents: 'many' }),
      happen(payments, 'p2', { cents: 3 }),
    ]);
    const again = await one.open();
    expect(Object.keys(dishesOf(again))).toEqual(['d1']);
    expect(again.facts(payments).value.map(({ id }) => id)).toEqual(['p2']);
    await again.commit([put(dishes, 'bad', { name: 'Réparé', portions: 0 })]);
    expect(Object.keys(dishesOf(again))).toEqual(['bad', 'd1']);
  });

  test('only a fact that takes back takes back, whatever its name', async () => {
    const book = await (await testBook()).open();
    await book.commit([happen(payments, 'p1', { cents: 3 })]);
    await book.commit([happen(payments, 'void/p1', { cents: 4 })]);
    expect(book.facts(payments).value.map(({ id }) => id)).toEqual(['p1', 'void/p1']);
  });
});

describe('clocks', () => {
  test.each([
    ['at 1970', 0],
    ['before 1970', -5_000_000_000],
    ['beyond 2200', 8_000_000_000_000],
  ])('a phone whose clock stands %s writes, overwrites and reads back', async (_, at) => {
    const one = await testBook({ clock: testClock(at) });
    const book = await one.open();
    for (const portions of [1, 2, 3])
      valueOf(await book.commit([put(dishes, 'd1', { ...soup, portions })]));
    valueOf(await book.commit([happen(payments, 'p1', { cents: 1 })]));
    const again = await one.open();
    expect(dishesOf(again)).toMatchObject({ d1: { portions: 3 } });
    expect(again.facts(payments).value).toHaveLength(1);
  });
});
