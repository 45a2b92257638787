import axe from 'axe-core';
import { cleanup, render } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { Gallery, shownFiles } from '../../../src/app/gallery.tsx';

const root = document.documentElement;

/** Enough of an element to find it again in the source. */
function named(element: Element): string {
  return `${element.tagName}.${element.getAttribute('class') ?? ''} ${element.textContent}`;
}

beforeEach(async () => {
  root.lang = 'en';
  document.title = 'Gallery';
  await page.viewport(360, 640);
});

afterEach(async () => {
  cleanup();
  root.removeAttribute('dir');
  delete root.dataset['theme'];
  root.style.fontSize = '';
  await page.viewport(414, 896);
});

test('every component of the kit is shown in the gallery, and nothing else', () => {
  const files = Object.keys(import.meta.glob('../../../src/ui/*.tsx')).map(
    (path) => path.split('/').at(-1)?.replace('.tsx', '') ?? path,
  );
  expect([...shownFiles].sort()).toEqual(files.sort());
});

test.each(['light', 'dark'])('axe finds nothing wrong in the %s theme', async (theme) => {
  root.dataset['theme'] = theme;
  render(<Gallery />);
  const { violations, passes } = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  });
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join()}`),
  ).toEqual([]);
  expect(passes.map(({ id }) => id)).toContain('color-contrast');
});

test.each([
  ['at 320 px', 320, '', 'ltr'],
  ['at 320 px, right to left', 320, '', 'rtl'],
  ['at 320 px with text at 200 %', 320, '200%', 'ltr'],
  ['on half of a phone, as zoomed to 200 %', 180, '', 'ltr'],
])('hostile texts push nothing sideways %s', async (_where, width, fontSize, direction) => {
  await page.viewport(width, 640);
  root.style.fontSize = fontSize;
  root.dir = direction;
  render(<Gallery />);
  expect(document.querySelector('.name')).not.toBeNull();
  expect(root.scrollWidth).toBe(width);
});

test('every target is at least 48 px high and every text at least 18 px', () => {
  render(<Gallery />);
  const small = [...document.querySelectorAll('button, a, summary, select, input')]
    .filter((element) => element.closest('.switch, dialog') === null)
    .filter((element) => (element.closest('label') ?? element).getBoundingClientRect().height < 48)
    .map(named);
  expect(small).toEqual([]);
  const tiny = [...document.querySelectorAll('main *, nav *, header *')]
    .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < 18)
    .map(named);
  expect(tiny).toEqual([]);
});

test('a control that takes the focus is not under the bars at the bottom', () => {
  render(<Gallery />);
  const controls = [
    ...document.querySelectorAll<HTMLElement>('main .page-body :is(button, input)'),
  ].filter((control) => control.checkVisibility());
  const hidden = controls.filter((control) => {
    control.focus();
    control.scrollIntoView({ block: 'nearest' });
    const bars = document.querySelector('.page-action')?.getBoundingClientRect().top ?? 0;
    return control.getBoundingClientRect().bottom > bars;
  });
  expect(controls.length).toBeGreaterThan(20);
  expect(hidden.map(named)).toEqual([]);
});
