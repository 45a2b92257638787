import { describe, expect, test } from 'vitest';
import { type Bytes, concatBytes, utf8 } from '../../../src/kernel/bytes.ts';
import { base45, base45ToBytes } from '../../../src/protocol/base45.ts';
import {
  collectFrame,
  type CollectedFrames,
  missingNumbers,
  NOTHING_COLLECTED,
} from '../../../src/protocol/collected-frames.ts';
import { crc32 } from '../../../src/protocol/crc32.ts';
import { cutIntoFrames, FRAME_BYTES, MAX_FRAMES, readFrame } from '../../../src/protocol/frames.ts';

const week = Uint8Array.from({ length: 1_000 }, (_, at) => at % 251);

function framesOf(bytes: Uint8Array, size?: number): readonly string[] {
  const cut = cutIntoFrames(bytes, size);
  return cut.ok ? cut.value : [];
}

/** A frame as somebody else could write it, with a checksum that holds. */
function written(...body: readonly number[]): string {
  const bytes = Uint8Array.from(body);
  return `K1${base45(concatBytes(bytes, crc32(bytes)))}`;
}

function collectAll(texts: readonly string[]): CollectedFrames {
  return texts.reduce<CollectedFrames>(
    (collected, text) => collectFrame(collected, text).collected,
    NOTHING_COLLECTED,
  );
}

test('the checksum is the one of zip and Ethernet', () => {
  expect([...crc32(utf8('123456789'))]).toEqual([0xcb, 0xf4, 0x39, 0x26]);
  expect([...crc32(new Uint8Array())]).toEqual([0, 0, 0, 0]);
});

describe('Base45 writes the examples of its standard', () => {
  test.each([
    ['AB', 'BB8'],
    ['Hello!!', '%69 VD92EX0'],
    ['base-45', 'UJCLQE7W581'],
    ['ietf!', 'QED8WEX0'],
  ])('%s is %s', (text, written45) => {
    expect(base45(utf8(text))).toBe(written45);
    expect(base45ToBytes(written45)).toEqual(utf8(text));
  });

  test.each(['GGW', ':::', '::', 'A', 'BB8a00', 'ÀÀÀ'])('and refuses %s', (text) => {
    expect(base45ToBytes(text)).toBeNull();
  });
});

describe('cutting', () => {
  test('a model week of 11.5 kB is 34 frames, each 535 signs long', () => {
    const frames = framesOf(new Uint8Array(11_500));
    expect(frames).toHaveLength(34);
    expect(frames[0]).toHaveLength(535);
    expect(frames.every((text) => /^[0-9A-Z $%*+\-./:]+$/.test(text))).toBe(true);
  });

  test('nothing at all is one frame, and comes back as nothing', () => {
    const [only = ''] = framesOf(new Uint8Array());
    const { reading } = collectFrame(NOTHING_COLLECTED, only);
    expect(reading).toEqual({ type: 'SetComplete', bytes: new Uint8Array() });
  });

  test('more than 200 frames are refused, with how many they would be', () => {
    expect(framesOf(new Uint8Array(FRAME_BYTES * MAX_FRAMES))).toHaveLength(MAX_FRAMES);
    expect(cutIntoFrames(new Uint8Array(FRAME_BYTES * MAX_FRAMES + 1))).toEqual({
      ok: false,
      error: { type: 'TooManyFrames', frames: 201, most: 200 },
    });
  });
});

describe('reading', () => {
  test('a frame whose numbers make no sense is refused, though its checksum holds', () => {
    expect(readFrame(written(1, 2, 3, 4, 1, 3, 9)).ok).toBe(true);
    for (const [number = 0, total = 0] of [
      [0, 3],
      [4, 3],
      [1, 201],
      [0, 0],
    ]) {
      expect(readFrame(written(1, 2, 3, 4, number, total, 9))).toEqual({
        ok: false,
        error: { type: 'FrameDamaged' },
      });
    }
  });

  test('says which numbers still lack', () => {
    const [first = '', , third = ''] = framesOf(week);
    const [set] = collectAll([third, first]);
    expect(set && missingNumbers(set)).toEqual([2]);
  });

  test('another code in between costs nothing: the first set goes on where it was', () => {
    const [first = '', second = '', third = ''] = framesOf(week);
    const [strange = ''] = framesOf(utf8('Kiwi').slice(), 2);
    const between = collectAll([first, second, strange]);

    expect(between.map(({ total }) => total)).toEqual([2, 3]);
    const { reading } = collectFrame(between, third);
    expect(reading).toEqual({ type: 'SetComplete', bytes: week });
  });

  test('of many sets on the table only the four read last are kept', () => {
    const starts = Array.from(
      { length: 6 },
      (_, at) => framesOf(Uint8Array.of(at, at), 1)[0] ?? '',
    );
    const collected = collectAll(starts);

    expect(collected).toHaveLength(4);
    expect(collectFrame(collected, starts[2] ?? '').reading).toEqual({ type: 'FrameKnown' });
    expect(collectFrame(collected, starts[1] ?? '').reading).toEqual({ type: 'FrameAdded' });
  });

  test('the same bytes cut finer are another set', () => {
    const coarse = framesOf(week)[0] ?? '';
    const fine = framesOf(week, 100)[1] ?? '';
    expect(collectAll([coarse, fine]).map(({ total }) => total)).toEqual([10, 3]);
  });

  test('a forged part never comes out: the set starts again, then reads well', () => {
    const [first = '', second = '', third = ''] = framesOf(week);
    const set: Bytes = crc32(week);
    const spoiled = collectFrame(collectAll([first, third]), written(...set, 2, 3, 7, 7, 7));

    expect(spoiled).toEqual({ collected: [], reading: { type: 'SetSpoiled' } });
    const again = collectAll([first, second]);
    expect(collectFrame(again, third).reading).toEqual({ type: 'SetComplete', bytes: week });
  });
});
