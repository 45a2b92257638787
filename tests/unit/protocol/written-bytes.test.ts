import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWrittenBytes, writeBytes } from '../../../src/protocol/written-bytes.ts';

const week = Uint8Array.from({ length: 500 }, (_, at) => at % 256);

describe('bytes written as text', () => {
  test('come back, whatever was put around them and wherever lines were broken', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat({ max: 40 }), (bytes, at) => {
        const text = writeBytes(bytes);
        const broken = `Lune: voilà.\r\n${text.slice(0, 3 + at)}\r\n ${text.slice(3 + at)}À jeudi.`;
        expect(readWrittenBytes(broken)).toEqual({ ok: true, value: bytes });
      }),
    );
  });

  test('stay on lines that mail does not break', () => {
    expect(
      Math.max(
        ...writeBytes(week)
          .split('\n')
          .map((line) => line.length),
      ),
    ).toBe(76);
  });

  test.each([
    ['half of it', writeBytes(week).slice(0, 300)],
    ['one letter changed', writeBytes(week).replace('AAEC', 'AAED')],
    ['two letters lost', writeBytes(week).replace('AAEC', 'AA')],
    ['nothing but the start', 'K1:.'],
    ['signs that are none', 'K1:é/+.'],
  ])('are refused with %s', (_what, text) => {
    expect(readWrittenBytes(text)).toEqual({ ok: false, error: { type: 'WritingDamaged' } });
  });

  test('are not found where there are none', () => {
    expect(readWrittenBytes('À jeudi !')).toEqual({ ok: false, error: { type: 'NothingWritten' } });
  });
});
