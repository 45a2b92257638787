import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { Quoted } from '../../../src/ui/quoted.tsx';
import '../../../src/ui/base.css';

afterEach(() => {
  cleanup();
  document.documentElement.removeAttribute('dir');
});

/** Where signs of a text begin on the screen, in px from the left. */
function placeOf(text: Text, signs: string): number {
  const range = document.createRange();
  const at = text.data.indexOf(signs);
  range.setStart(text, at);
  range.setEnd(text, at + signs.length);
  return range.getBoundingClientRect().x;
}

test.each(['ltr', 'rtl'])(
  'each line of a message is read in its own direction, on a page that is %s',
  (direction) => {
    document.documentElement.dir = direction;
    const { container } = render(<Quoted>{'مرحبا\n2 × mafe\n3 × كسكس'}</Quoted>);
    const text = container.querySelector('blockquote')?.firstChild;
    if (!(text instanceof Text)) throw new Error('the words are one text');
    expect(placeOf(text, '2')).toBeLessThan(placeOf(text, 'mafe'));
    expect(placeOf(text, '3')).toBeGreaterThan(placeOf(text, 'كسكس'));
  },
);
