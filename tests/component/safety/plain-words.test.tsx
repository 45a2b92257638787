import { cleanup, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { PlainWordsBefore } from '../../../src/features/safety/plain-words-screen.tsx';
import { plainWords } from '../../../src/i18n/fr/plain-words.ts';
import { showScreen } from '../../support/menu-show.tsx';

afterEach(cleanup);

/** Said elsewhere: on the way to this page. */
const BESIDE = ['hint'];

test('every sentence there is to know stands on one page, each beside a picture', () => {
  showScreen(<PlainWordsBefore onBack={() => undefined} />);

  const said = screen.getByRole('main').textContent ?? '';
  const unsaid = Object.entries(plainWords).filter(
    ([key, words]) => !BESIDE.includes(key) && !said.includes(words),
  );
  expect(unsaid).toEqual([]);
  const sentences = screen.getAllByRole('listitem');
  expect(sentences.length).toBeGreaterThan(15);
  expect(sentences.filter((one) => one.querySelectorAll('svg').length !== 1)).toEqual([]);
});

test('it leads back to where a group is begun', async () => {
  let left = 0;
  showScreen(<PlainWordsBefore onBack={() => (left += 1)} />);

  await userEvent.click(screen.getByRole('button', { name: 'Fermer' }));

  expect(left).toBe(1);
});
