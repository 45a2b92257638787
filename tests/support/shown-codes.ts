import type { Page } from 'playwright';
import { readQr } from '../../src/formats/qr-reading.ts';
import {
  collectFrame,
  type CollectedFrames,
  NOTHING_COLLECTED,
} from '../../src/protocol/collected-frames.ts';

/** Pixels a module when a code is read off the page. */
const SCALE = 6;
const GIVE_UP_AFTER_MS = 60_000;

/** The texts of all codes that a page shows in turn, as a camera before it would film them. */
export async function shownCodes(page: Page): Promise<readonly string[]> {
  const texts = new Set<string>();
  let collected: CollectedFrames = NOTHING_COLLECTED;
  const giveUpAt = performance.now() + GIVE_UP_AFTER_MS;
  await page.locator('canvas.code-picture').waitFor();
  while (performance.now() < giveUpAt) {
    const text = await shownCode(page);
    if (text !== null) {
      texts.add(text);
      const step = collectFrame(collected, text);
      if (step.reading.type === 'SetComplete') return [...texts];
      collected = step.collected;
    }
    await page.evaluate(() => new Promise((next) => requestAnimationFrame(next)));
  }
  throw new Error(`Only ${texts.size} codes were shown within a minute`);
}

/** The text of the code shown now; null where it just changes. */
async function shownCode(page: Page): Promise<string | null> {
  const { side, dark } = await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('canvas.code-picture');
    const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height);
    const modules: number[] = [];
    for (let at = 0; at < (pixels?.data.length ?? 0); at += 4)
      modules.push(pixels?.data[at] === 0 ? 1 : 0);
    return { side: pixels?.width ?? 0, dark: modules };
  });
  const width = side * SCALE;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (let y = 0; y < width; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (dark[Math.floor(y / SCALE) * side + Math.floor(x / SCALE)] !== 1) continue;
      data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
  return width === 0 ? null : readQr({ width, height: width, data }, 'thorough');
}
