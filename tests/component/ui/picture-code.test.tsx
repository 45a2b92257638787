import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { pictureWords } from '../../../src/features/picture-words.ts';
import { PictureCode } from '../../../src/ui/picture-code.tsx';
import { PICTURE_NAMES } from '../../../src/ui/picture-names.ts';
import { frenchTexts } from '../../support/french-texts.ts';

afterEach(cleanup);

const show = (numbers: readonly number[]) =>
  render(<PictureCode label="Six images" pictures={pictureWords(frenchTexts(), numbers)} />);

test('six pictures can be read aloud in order, the same one twice included', async () => {
  show([20, 59, 8, 8, 0, 63]);
  const list = screen.getByRole('list', { name: 'Six images' });
  const words = screen.getAllByRole('listitem').map((item) => item.textContent);
  expect(words).toEqual(['soleil', 'ballon de volley', 'chat', 'chat', 'pomme', 'tasse']);
  await waitFor(() => expect(list.querySelectorAll('svg')).toHaveLength(6));
});

test('each picture bears its number, which no word takes from whoever hears them', () => {
  show([20, 59, 8]);
  for (const item of screen.getAllByRole('listitem')) {
    expect(getComputedStyle(item, '::before').content).toContain('counter(picture');
    expect(getComputedStyle(item).counterIncrement).toBe('picture 1');
  }
});

test('each of the 64 pictures has a drawing and a word of its own', async () => {
  show(PICTURE_NAMES.map((_name, at) => at));
  const items = screen.getAllByRole('listitem');
  await waitFor(() =>
    expect(items.every((item) => item.querySelector('svg path, svg circle, svg rect'))).toBe(true),
  );
  expect(items).toHaveLength(64);
  expect(new Set(items.map((item) => item.textContent)).size).toBe(64);
  expect(new Set(items.map((item) => item.querySelector('svg')?.innerHTML)).size).toBe(64);
});
