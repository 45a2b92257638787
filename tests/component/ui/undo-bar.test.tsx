import { act, cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { UndoBar } from '../../../src/ui/undo-bar.tsx';
import { createUndoOffers } from '../../../src/ui/undo-offer.ts';
import { handTimer } from './hand-timer.ts';

afterEach(cleanup);

function setUp() {
  const timer = handTimer();
  const offers = createUndoOffers(timer);
  const undone: string[] = [];
  render(
    <>
      <button type="button">Elsewhere</button>
      <input aria-label="A text" />
      <UndoBar offers={offers} />
    </>,
  );
  const offer = (message: string) =>
    act(() => offers.showUndo({ message, undoLabel: 'Undo', onUndo: () => undone.push(message) }));
  const pass = (ms: number) => act(() => timer.pass(ms));
  const undoButton = () => screen.queryByRole('button', { name: 'Undo' });
  return { offer, pass, undone, undoButton };
}

test('a gesture can be taken back for ten seconds, not longer', async () => {
  const { offer, pass, undoButton } = setUp();
  await offer('Saved');
  await pass(9_999);
  expect(undoButton()).not.toBeNull();
  await pass(1);
  expect(undoButton()).toBeNull();
});

test('the message is said by a region that was there before it', async () => {
  const { offer } = setUp();
  const region = screen.getByRole('status');
  expect(region.textContent).toBe('');
  await offer('Saved: one more');
  expect(region.textContent).toBe('Saved: one more');
});

test('taking back runs once, closes the bar and returns to where the keyboard was', async () => {
  const { offer, undone, undoButton } = setUp();
  await offer('Saved');
  screen.getByRole('textbox', { name: 'A text' }).focus();
  await userEvent.keyboard('{Tab}');
  expect(document.activeElement).toBe(undoButton());
  await userEvent.keyboard('{Enter}');
  expect(undone).toEqual(['Saved']);
  expect(undoButton()).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'A text' }));
});

test('the countdown waits while the keyboard is on the bar, and goes on from where it was', async () => {
  const { offer, pass, undoButton } = setUp();
  await offer('Saved');
  await pass(6_000);
  await act(() => undoButton()?.focus());
  await pass(60_000);
  expect(undoButton()).not.toBeNull();
  await act(() => screen.getByRole('button', { name: 'Elsewhere' }).focus());
  await pass(3_999);
  expect(undoButton()).not.toBeNull();
  await pass(1);
  expect(undoButton()).toBeNull();
});

test('the countdown waits while a pointer rests on the bar', async () => {
  const { offer, pass, undoButton } = setUp();
  await offer('Saved');
  await userEvent.hover(screen.getByRole('button', { name: 'Undo' }));
  await pass(60_000);
  expect(undoButton()).not.toBeNull();
  await userEvent.hover(screen.getByRole('button', { name: 'Elsewhere' }));
  await pass(10_000);
  expect(undoButton()).toBeNull();
});

test('a pointer that leaves does not start the countdown while the keyboard is still there', async () => {
  const { offer, pass, undoButton } = setUp();
  await offer('Saved');
  await userEvent.hover(screen.getByRole('button', { name: 'Undo' }));
  await act(() => undoButton()?.focus());
  await userEvent.hover(screen.getByRole('button', { name: 'Elsewhere' }));
  await pass(60_000);
  expect(undoButton()).not.toBeNull();
});

test('a second gesture replaces the first and has its own ten seconds', async () => {
  const { offer, pass, undone, undoButton } = setUp();
  await offer('First');
  await pass(9_000);
  await offer('Second');
  await pass(9_000);
  expect(undoButton()).not.toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(undone).toEqual(['Second']);
});

test('Ctrl+Z takes back from anywhere, but in a text it stays the undo of letters', async () => {
  const { offer, undone } = setUp();
  await offer('Saved');
  screen.getByRole('textbox', { name: 'A text' }).focus();
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(undone).toEqual([]);
  screen.getByRole('button', { name: 'Elsewhere' }).focus();
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(undone).toEqual(['Saved']);
});
