import { describe, expect, test } from 'vitest';
import { answerScans } from '../../../src/features/parcels/answer-scans.ts';
import type { NativeDetectors } from '../../../src/features/parcels/native-codes.ts';
import { qrMatrix } from '../../../src/formats/qr.ts';
import type { Care, Picture } from '../../../src/formats/qr-reading.ts';
import { renderedCode } from '../../support/rendered-code.ts';

const made = qrMatrix('LUNE');
const picture = made.ok ? renderedCode(made.value, { side: 200, width: 180 }) : null;

/** A browser that reads codes itself; it says what it is told, null for nothing, or fails. */
function browser(formats: readonly string[] | null, says: string | null | 'fails') {
  let looks = 0;
  const Detector: NativeDetectors = class {
    static getSupportedFormats() {
      return formats ? Promise.resolve(formats) : Promise.reject(new Error('no service'));
    }
    detect(image: ImageData) {
      looks += 1;
      if (says === 'fails' || image.width !== 200) return Promise.reject(new Error('no service'));
      return Promise.resolve(says === null ? [] : [{ rawValue: says }]);
    }
  };
  return { Detector, looks: () => looks };
}

function ask(care: Care) {
  return { id: 7, care, picture: copied() };
}

function copied(): Picture {
  if (!picture) throw new Error('no picture');
  return { ...picture, data: new Uint8ClampedArray(picture.data) };
}

describe('a picture is read', () => {
  test('by our own reader where the browser has none', async () => {
    expect(await answerScans(undefined)(ask('quick'))).toEqual({ id: 7, text: 'LUNE' });
  });

  test('by the browser where it can', async () => {
    const { Detector, looks } = browser(['ean_13', 'qr_code'], 'FIGUE');
    expect(await answerScans(Detector)(ask('quick'))).toEqual({ id: 7, text: 'FIGUE' });
    expect(looks()).toBe(1);
  });

  test.each([
    ['reads only other codes', ['ean_13']],
    ['lacks the service behind it', null],
  ])('by our own reader where the browser %s', async (_what, formats) => {
    const { Detector, looks } = browser(formats, 'FIGUE');
    expect(await answerScans(Detector)(ask('quick'))).toEqual({ id: 7, text: 'LUNE' });
    expect(looks()).toBe(0);
  });

  test('by our own reader from then on, once that of the browser failed', async () => {
    const { Detector, looks } = browser(['qr_code'], 'fails');
    const answer = answerScans(Detector);
    expect(await answer(ask('quick'))).toEqual({ id: 7, text: 'LUNE' });
    expect(await answer(ask('quick'))).toEqual({ id: 7, text: 'LUNE' });
    expect(looks()).toBe(1);
  });

  test('by both when it is a photo, by the browser alone when the camera shows more', async () => {
    const answer = answerScans(browser(['qr_code'], null).Detector);
    expect(await answer(ask('thorough'))).toEqual({ id: 7, text: 'LUNE' });
    expect(await answer(ask('quick'))).toEqual({ id: 7, text: null });
  });
});
