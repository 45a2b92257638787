import type { Page } from 'playwright';

/**
 * What does not fit on the page as it stands, one line each: a page wider than its window, things
 * beside it, words cut off, bars that lie over each other, a main action that cannot be pressed.
 */
export async function misfits(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const named = (element: Element) => {
      const words = (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40);
      return `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${words}`;
    };
    const shown = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].filter(
        (element) =>
          element.checkVisibility({ visibilityProperty: true }) &&
          !element.matches('.visually-hidden, .visually-hidden *') &&
          element.offsetWidth > 0,
      );
    const all = shown('#app *');
    const words = all.filter(
      (element) =>
        element.matches('button, a, input, select, textarea, summary, label, legend') ||
        [...element.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
        ),
    );
    const width = document.documentElement.clientWidth;
    const box = (element: Element) => element.getBoundingClientRect();
    const pagesOut =
      document.documentElement.scrollWidth > width
        ? [`the page is ${document.documentElement.scrollWidth} px wide in a window of ${width} px`]
        : [];
    const beside = words
      .filter((element) => box(element).left < -1 || box(element).right > width + 1)
      .map((element) => `beside the window: ${named(element)}`);
    // Long texts that people typed are cut to a few lines on purpose; fields scroll.
    const cut = all
      .filter((element) => !element.matches('.name, input, textarea, select, svg, svg *, meter'))
      .filter((element) => {
        const clips = getComputedStyle(element).overflowX !== 'visible';
        const isControl = element.matches('button, a, summary, .chip, .tag');
        const tooWide = element.scrollWidth > element.clientWidth + 1;
        const tooHigh = element.scrollHeight > element.clientHeight + 1;
        const isInline = getComputedStyle(element).display === 'inline';
        return !isInline && ((clips && (tooWide || tooHigh)) || (isControl && tooWide));
      })
      .map((element) => `cut off: ${named(element)}`);
    const overlap = (a: DOMRect, b: DOMRect) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
    const bars = shown('.door, .page-action, .undo-bar[data-shown=true]');
    const overlapping = bars.flatMap((one, at) =>
      bars
        .slice(at + 1)
        .filter((other) => overlap(box(one), box(other)))
        .map((other) => `one over the other: ${named(one)} and ${named(other)}`),
    );
    const covered = shown('.page-action button, .page-action a, .door').filter((element) => {
      element.scrollIntoView({ block: 'nearest' });
      const { left, top, width: wide, height } = box(element);
      const there = document.elementFromPoint(left + wide / 2, top + height / 2);
      return !(there && (element.contains(there) || there.contains(element)));
    });
    return [
      ...pagesOut,
      ...beside,
      ...cut,
      ...overlapping,
      ...covered.map((element) => `cannot be pressed: ${named(element)}`),
    ];
  });
}
