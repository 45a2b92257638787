import type { Locator, Page } from 'playwright';

/** More steps than any screen has controls: whoever needs more is trapped. */
const MANY = 400;

/** Where the focus is, and whether a person can see that it is there. */
export interface FocusPlace {
  readonly what: string;
  /** Empty when the focus is plainly visible; else what hides it. */
  readonly trouble: string;
  /** Nothing is focused: before the first control, or after the last. */
  readonly atTheEdge: boolean;
}

/** Goes to a control with Tab, or Shift+Tab when it stands before; each stop on the way must be seen. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  const key = (await standsBefore(target)) ? 'Shift+Tab' : 'Tab';
  for (let steps = 0; steps < MANY; steps += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press(key);
    const { what, trouble } = await focusPlace(page);
    if (trouble !== '') throw new Error(`The focus is not seen at ${what}: ${trouble}`);
  }
  throw new Error(`Never reached by ${key}: ${String(target)}`);
}

/** Presses a button or follows a link. */
export async function pressKey(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** Types into a field. */
export async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(text);
}

/** Picks a radio: by Tab into its group, then by the arrows. */
export async function pickRadio(page: Page, radio: Locator): Promise<void> {
  const name = (await radio.getAttribute('name')) ?? '';
  const group = page.locator(`input[type=radio][name="${name}"]`);
  const chosen = group.and(page.locator(':checked'));
  await tabTo(page, (await chosen.count()) > 0 ? chosen : group.first());
  await page.keyboard.press('Space');
  const choices = await group.count();
  for (let steps = 0; steps < choices && !(await radio.isChecked()); steps += 1) {
    await page.keyboard.press('ArrowDown');
  }
  if (!(await radio.isChecked())) throw new Error(`No arrow leads to ${String(radio)}`);
}

/** Looks at the focus as the person who cannot use a pointer does. */
export async function focusPlace(page: Page): Promise<FocusPlace> {
  return page.evaluate(async () => {
    // What the focus sets off, such as « saved », is drawn before anybody sees it.
    for (let frame = 0; frame < 3; frame += 1) {
      await new Promise((next) => requestAnimationFrame(next));
    }
    const focused = document.activeElement;
    const edge = focused === null || focused === document.body;
    const named = edge
      ? 'nothing'
      : `<${focused.tagName.toLowerCase()}> ${
          focused.getAttribute('aria-label') ?? (focused.closest('label') ?? focused).textContent
        }`.slice(0, 80);
    return { what: named, trouble: edge ? '' : hiddenBy(focused), atTheEdge: edge };

    function hiddenBy(element: Element): string {
      const drawn = drawnAs(element);
      if (!drawn) return 'drawn nowhere';
      const { left, right, top, bottom } = drawn.getBoundingClientRect();
      const across = seenPart(left, right, innerWidth);
      const down = seenPart(top, bottom, innerHeight);
      if (across.size < 8 || down.size < 8) return 'outside the window';
      const cover = coverOf(drawn, across.middle, down.middle);
      if (cover !== null) return `under ${cover}`;
      const isTitle = element.matches('h1, h2');
      return isTitle || isOutlined(element) || isOutlined(drawn) ? '' : 'without an outline';
    }

    function coverOf(drawn: Element, x: number, y: number): string | null {
      const there = document.elementFromPoint(x, y);
      if (there && (drawn.contains(there) || there.contains(drawn))) return null;
      return there?.getAttribute('class') ?? 'nothing';
    }

    /** A field whose own box is not drawn shows its focus on its label. */
    function drawnAs(element: Element): Element | undefined {
      if (element.getBoundingClientRect().height > 8)
        return element.closest('.chip, .switch') ?? element;
      return element instanceof HTMLInputElement ? [...(element.labels ?? [])].at(-1) : undefined;
    }

    function seenPart(start: number, end: number, window: number) {
      const [from, to] = [Math.max(0, start), Math.min(window, end)];
      return { size: to - from, middle: (from + to) / 2 };
    }

    function isOutlined(element: Element): boolean {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    }
  });
}

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}

function standsBefore(target: Locator): Promise<boolean> {
  return target.evaluate((element) => {
    const from = document.activeElement;
    if (!from || from === document.body) return false;
    return (from.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  });
}
