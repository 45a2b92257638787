import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { kitSheets } from '../../../../src/features/print/kit-sheets.ts';
import { correctRound } from '../../../../src/features/sharing/correct-round.ts';
import { sayVoice } from '../../../../src/features/sharing/say-voice.ts';
import { setWeight } from '../../../../src/features/sharing/set-weight.ts';
import { canonicalJson } from '../../../../src/protocol/canonical-json.ts';
import { stateToParts } from '../../../../src/protocol/state-parts.ts';
import { systemRandom } from '../../../../src/seal/random.ts';
import type { BookName } from '../../../../src/store/book-name.ts';
import { makeParcel } from '../../../../src/sync/make-parcel.ts';
import { takeParcel } from '../../../../src/sync/take-parcel.ts';
import { type CirclePhone, circlePhone } from '../../../support/circle-phone.ts';
import { agree, propose } from '../../../support/circle-round.ts';
import { frenchTexts } from '../../../support/french-texts.ts';
import { type OpenPhone, openPhone, valueOf } from '../../../support/open-phone.ts';

/** Words and numbers that stand nowhere but in what the circle said. */
const OBJECTION = 'ananas-objection';
const CORRECTION = 'ananas-correction';
const WEIGHT = 98_765;
const TAINTED = [OBJECTION, CORRECTION, String(WEIGHT)];

const said: string[] = [];
let kiwi: CirclePhone;

beforeEach(async () => {
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, level).mockImplementation((...words) => void said.push(words.join(' ')));
  kiwi = await circlePhone(['Lune', 'Figue']);
  await liveThroughARound();
});

afterEach(() => {
  vi.restoreAllMocks();
  said.length = 0;
});

/** A weight, an objection, an agreed round and a correction of it. */
async function liveThroughARound(): Promise<void> {
  const [lune, figue] = kiwi.sharers;
  if (!lune || !figue) throw new Error('two share');
  await kiwi.settle(37_900);
  valueOf(await setWeight(kiwi, lune, WEIGHT));
  const { id } = await propose(kiwi, 1);
  valueOf(await sayVoice(kiwi, { round: id, member: lune, kind: 'objects', note: OBJECTION }));
  const round = await agree(kiwi, 1);
  const correction = { member: figue, direction: 'more', amount: '1', why: CORRECTION } as const;
  valueOf(await correctRound(kiwi, round.id, correction));
}

/** Everything a phone can read: each of its books, and each sheet it can print. */
async function readableOn({
  phone: { shelf },
  props,
}: OpenPhone): Promise<ReadonlyMap<string, string>> {
  const read = new Map<string, string>();
  for (const name of await shelf.syncable()) {
    const opened = await shelf.open(name);
    if (!opened.ok) continue; // without the ring
    const { rows, facts } = stateToParts(opened.value.content.state);
    read.set(name, [...rows, ...facts].map((one) => canonicalJson(one as never)).join('\n')); // rows and facts are JSON
  }
  const sheets = kitSheets({ ...props, mine: null }, frenchTexts());
  return read.set('print', JSON.stringify(sheets));
}

function taintedPlaces(read: ReadonlyMap<string, string>): readonly string[] {
  return [...read]
    .filter(([, text]) => TAINTED.some((word) => text.includes(word)))
    .map(([at]) => at);
}

const circleBooks = (read: ReadonlyMap<string, string>) =>
  [...read.keys()].filter((name) => (name as BookName).startsWith('circle'));

test('what the circle said stands in the book of the circle and in no other place of its own phone', async () => {
  const read = await readableOn(kiwi);
  const circle = read.get('circle') ?? '';
  expect(TAINTED.filter((word) => !circle.includes(word))).toEqual([]);
  expect(taintedPlaces(read)).toEqual(['circle']);
});

test.each([
  ['kitchen', ['kitchen']],
  ['desk', ['kitchen', 'desk']],
] as const)('a phone of the %s is told nothing of it by a parcel', async (_ring, rings) => {
  const mango = await openPhone({ joins: kiwi, rings, now: kiwi.phone.clock.now() });
  const { shelf } = kiwi.phone;
  const { bytes } = valueOf(await makeParcel({ shelf, random: systemRandom }, null));
  const taken = valueOf(await takeParcel(mango.phone.shelf, bytes));
  expect(taken.unopened.length).toBeGreaterThan(0);

  const read = await readableOn(mango);
  expect(read.get('group')).toContain('Lune');
  expect(circleBooks(read)).toEqual([]);
  expect(taintedPlaces(read)).toEqual([]);
  expect(Object.keys(mango.phone.shelf.keys.value?.rings ?? {})).toEqual([...rings]);
});

test('a phone of the circle is told all of it by the same parcel', async () => {
  const mango = await openPhone({ joins: kiwi, now: kiwi.phone.clock.now() });
  const { shelf } = kiwi.phone;
  const { bytes } = valueOf(await makeParcel({ shelf, random: systemRandom }, null));
  valueOf(await takeParcel(mango.phone.shelf, bytes));
  expect(taintedPlaces(await readableOn(mango))).toEqual(['circle']);
});

test('neither the sealed log nor the parcel nor the console shows a word of it', async () => {
  const { shelf } = kiwi.phone;
  const books = await kiwi.storage.catalogue.books();
  const logs = books.map(({ id }) => kiwi.storage.bookLog(id).outbox());
  const sealed = (await Promise.all(logs)).flatMap(valueOf);
  expect(sealed.length).toBeGreaterThan(3);
  const { bytes } = valueOf(await makeParcel({ shelf, random: systemRandom }, null));
  const texts = [...sealed.map(({ blob }) => blob), bytes].map((one) =>
    new TextDecoder('latin1').decode(one),
  );
  for (const text of texts) expect(TAINTED.filter((word) => text.includes(word))).toEqual([]);
  expect(said).toEqual([]);
});
