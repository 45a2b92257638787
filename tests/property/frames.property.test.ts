import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  collectFrame,
  type CollectedFrames,
  NOTHING_COLLECTED,
  type Reading,
} from '../../src/protocol/collected-frames.ts';
import { cutIntoFrames, MAX_FRAMES, readFrame } from '../../src/protocol/frames.ts';

const parcel = fc.uint8Array({ maxLength: 900 });
const perFrame = fc.integer({ min: 5, max: 345 });
/** Numbers below 1 that pick frames, so that shrinking keeps meaning. */
const picks = fc.array(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), {
  maxLength: 60,
});

function framesOf(bytes: Uint8Array, size: number): readonly string[] {
  const cut = cutIntoFrames(bytes, size);
  if (!cut.ok) throw new Error(`${cut.error.frames} frames`);
  return cut.value;
}

/** Reads texts one after the other, and keeps all that came out whole. */
function readAll(texts: readonly string[], start: CollectedFrames = NOTHING_COLLECTED) {
  let collected = start;
  const readings: Reading[] = [];
  for (const text of texts) {
    const step = collectFrame(collected, text);
    collected = step.collected;
    readings.push(step.reading);
  }
  const whole = readings.flatMap((reading) =>
    reading.type === 'SetComplete' ? [[...reading.bytes]] : [],
  );
  return { collected, readings, whole };
}

function picked<T>(from: readonly T[], at: readonly number[]): T[] {
  return at.flatMap((part) => from.slice(Math.floor(part * from.length)).slice(0, 1));
}

describe('bytes cut into frames', () => {
  test('come back whole from any order, with any repeats', () => {
    fc.assert(
      fc.property(parcel, perFrame, picks, fc.infiniteStream(fc.nat()), (bytes, size, at, keys) => {
        const frames = framesOf(bytes, Math.max(size, Math.ceil(bytes.length / MAX_FRAMES)));
        const shuffled = [...picked(frames, at), ...frames]
          .map((text) => ({ text, key: keys.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ text }) => text);

        const { whole } = readAll(shuffled);

        expect(whole.length).toBeGreaterThan(0);
        for (const found of whole) expect(found).toEqual([...bytes]);
      }),
    );
  });

  test('come out only with the last frame, never before', () => {
    fc.assert(
      fc.property(parcel, perFrame, fc.nat(), (bytes, size, left) => {
        const frames = framesOf(bytes, Math.max(size, Math.ceil(bytes.length / MAX_FRAMES)));
        const lacking = left % frames.length;
        const others = frames.filter((_, at) => at !== lacking);

        expect(readAll([...others, ...others]).whole).toEqual([]);
        expect(readAll([...others, ...frames.slice(lacking, lacking + 1)]).whole).toHaveLength(1);
      }),
    );
  });

  test('are never mixed up with those of other sets', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(parcel, perFrame), { minLength: 2, maxLength: 4 }),
        picks,
        (parcels, at) => {
          const sets = parcels.map(([bytes, size]) => framesOf(bytes, Math.max(size, 5)));
          const texts = [...picked(sets.flat(), at), ...sets.flat()];

          const { whole } = readAll(texts);

          for (const found of whole) {
            expect(parcels.map(([bytes]) => [...bytes])).toContainEqual(found);
          }
          for (const [bytes] of parcels) expect(whole).toContainEqual([...bytes]);
        },
      ),
    );
  });

  test('never come out wrong from frames that were cut, changed or lengthened', () => {
    let refused = 0;
    const damage = fc.oneof(
      fc.tuple(fc.constant('cut'), fc.nat(), fc.constant('')),
      fc.tuple(
        fc.constantFrom('changed', 'lengthened'),
        fc.nat(),
        fc.string({
          unit: fc.constantFrom('0', 'A', 'Z', ' ', '%', ':', 'é'),
          minLength: 1,
          maxLength: 9,
        }),
      ),
    );
    fc.assert(
      fc.property(parcel, perFrame, fc.array(damage, { maxLength: 30 }), (bytes, size, damages) => {
        const frames = framesOf(bytes, Math.max(size, 5));
        const spoiled = damages.map(([kind, at, signs], index) => {
          const text = frames[index % frames.length] ?? '';
          const place = at % text.length;
          if (kind === 'cut') return text.slice(0, place);
          const rest = kind === 'changed' ? place + signs.length : place;
          return text.slice(0, place) + signs + text.slice(rest);
        });

        const { whole, readings } = readAll([...spoiled, ...frames]);

        refused += readings.filter(({ type }) => type === 'FrameDamaged').length;
        for (const found of whole) expect(found).toEqual([...bytes]);
        expect(whole.length).toBeGreaterThan(0);
      }),
    );
    expect(refused).toBeGreaterThan(100);
  });

  test('any other text is no frame and changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const before = readAll(framesOf(new Uint8Array(300), 100).slice(1)).collected;
        expect(readFrame(text).ok).toBe(false);
        expect(collectFrame(before, text).collected).toBe(before);
      }),
    );
  });
});
