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

const heightOf = (page: readonly Block[]) => page.reduce((sum, { height }) => sum + height, 0);

function titlesAtTheFoot(page: readonly Block[]): readonly Block[] {
  const last = page.findLastIndex(({ staysWithNext }) => !staysWithNext);
  return page.slice(last + 1);
}

describe('pages', () => {
  test('hold everything once, in order', () => {
    fc.assert(
      fc.property(fc.array(block), (blocks) => {
        expect(pagesOf(blocks).flat()).toEqual(blocks);
      }),
      { numRuns: 1000 },
    );
  });

  test('are never higher than the paper, unless one thing alone is', () => {
    fc.assert(
      fc.property(fc.array(block), (blocks) => {
        for (const page of pagesOf(blocks)) {
          expect(heightOf(page) <= ROOM || page.length === 1).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('never end with a title that fits on the next one with what it stands over', () => {
    fc.assert(
      fc.property(fc.array(block), (blocks) => {
        const pages = pagesOf(blocks);
        for (const [at, page] of pages.slice(0, -1).entries()) {
          const titles = titlesAtTheFoot(page);
          const next = (pages[at + 1] ?? []).slice(0, 1);
          const wouldFit = heightOf([...titles, ...next]) <= ROOM;
          expect(titles.length === 0 || titles.length === page.length || !wouldFit).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('are none too many: what is on the next one did not fit', () => {
    const line = { height: 30, staysWithNext: false };
    expect(cutPages([line, line, line, line, line], ROOM)).toEqual([0, 3]);
    expect(cutPages([], ROOM)).toEqual([0]);
  });
});
