import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Block, cutPages } from '../../../../src/features/print/cut-pages.ts';

const ROOM = 100;
const block = fc.record({
  height: fc.integer({ min: 1, max: 140 }),
  staysWithNext: fc.boolean(),
});

function pagesOf(blocks: readonly Block[]) {
  const starts = cutPages(blocks, ROOM);
  return starts.map((start, at) => blocks.slice(start, starts[at + 1] ?? blocks.length));
}

describe('pages', () => {
  test('hold everything once, in order', () => {
    fc.assert(
      fc.property(fc.array(block), (blocks) => {
        expect(pagesOf(blocks).flat()).toEqual(blocks);
      }),
    );
  });

  test('are never higher than the paper, unless one thing alone is', () => {
    fc.assert(
      fc.property(fc.array(block), (blocks) => {
        for (const page of pagesOf(blocks)) {
          const height = page.reduce((sum, one) => sum + one.height, 0);
          const tallest = Math.max(0, ...page.map((one) => one.height));
          const titles = page.slice(0, -1).every(({ staysWithNext }) => staysWithNext);
          expect(height <= ROOM || page.length === 1 || (tallest > ROOM / 2 && titles)).toBe(true);
        }
      }),
    );
  });

  test('never end with a title, unless nothing else is on them', () => {
    fc.assert(
      fc.property(fc.array(block), (blocks) => {
        const pages = pagesOf(blocks);
        for (const page of pages.slice(0, -1)) {
          const allTitles = page.every(({ staysWithNext }) => staysWithNext);
          expect(allTitles || page.at(-1)?.staysWithNext === false).toBe(true);
        }
      }),
    );
  });

  test('are none too many: what is on the next one did not fit', () => {
    const line = { height: 30, staysWithNext: false };
    expect(cutPages([line, line, line, line, line], ROOM)).toEqual([0, 3]);
    expect(cutPages([], ROOM)).toEqual([0]);
  });
});
