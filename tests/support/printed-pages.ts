import type { Page } from 'playwright';
import { getDocumentProxy } from 'unpdf';

/** A piece of text on paper; all in pt, from the lower edge at the start of the page. */
export interface PrintedText {
  readonly text: string;
  readonly size: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PrintedText[];
}

/** What a printer would get of this page of the browser, read back from the PDF. */
export async function printedPages(page: Page): Promise<readonly PrintedPage[]> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const read = await getDocumentProxy(new Uint8Array(pdf));
  const numbers = Array.from({ length: read.numPages }, (_, at) => at + 1);
  const pages: PrintedPage[] = [];
  for (const number of numbers) {
    const one = await read.getPage(number);
    const { width, height } = one.getViewport({ scale: 1 });
    const { items } = await one.getTextContent();
    const texts = items.flatMap((item) => ('str' in item ? [item] : []));
    pages.push({
      width,
      height,
      texts: texts.map(textOf).filter(({ text }) => text.trim() !== ''),
    });
  }
  return pages;
}

function textOf(item: { str: string; transform: number[]; width: number }): PrintedText {
  const [, , c = 0, d = 0, x = 0, y = 0] = item.transform;
  return { text: item.str, size: Math.hypot(c, d), x, y, width: item.width };
}

/** All that stands on a page, from its first word to its last; joined letters apart again. */
export function wordsOn({ texts }: PrintedPage): string {
  return texts.map(({ text }) => text.normalize('NFKC')).join(' ');
}

/** Whether each word of a name stands there; a PDF holds what is read from the right sign by sign, as it is drawn. */
export function isPrinted(name: string, words: string): boolean {
  const drawn = words.replaceAll(/\s/g, '');
  return name
    .normalize('NFKC')
    .split(/\s+/)
    .every((word) => drawn.includes(word) || drawn.includes(Array.from(word).reverse().join('')));
}
