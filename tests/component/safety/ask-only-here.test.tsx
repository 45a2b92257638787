import axe from 'axe-core';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AskOnlyHere } from '../../../src/app/ask-only-here.tsx';
import { TextsContext } from '../../../src/i18n/use-texts.ts';
import { frenchTexts } from '../../support/french-texts.ts';

const texts = frenchTexts();
let answers: string[];

beforeEach(() => {
  answers = [];
  document.documentElement.lang = 'fr';
  document.title = 'Carnet';
  const books = [
    'addresses/2026-W47',
    'contacts/2026-W47',
    'contacts/2026-W47@AB12',
    'week/2026-W40',
  ];
  render(
    <TextsContext.Provider value={texts}>
      <AskOnlyHere books={books} onAnswer={(answer) => answers.push(answer)} />
    </TextsContext.Provider>,
  );
});

afterEach(cleanup);

test('says of which weeks what exists nowhere else, each once', () => {
  const rows = within(screen.getByRole('list')).getAllByRole('listitem');
  expect(rows.map((row) => row.textContent)).toEqual([
    'Semaine du 16 novembre 2026 : adresses de livraison, surnoms et contacts',
    'Semaine du 28 septembre 2026 : commandes et argent',
  ]);
});

test('takes each of its two answers', () => {
  fireEvent.click(screen.getByRole('button', { name: texts.t('week.onlyHereKeep') }));
  fireEvent.click(screen.getByRole('button', { name: texts.t('week.onlyHereLetGo') }));
  expect(answers).toEqual(['keep', 'let-go']);
});

test('axe finds nothing', async () => {
  const { violations } = await axe.run(document.body);
  expect(violations.map(({ id }) => id)).toEqual([]);
});
