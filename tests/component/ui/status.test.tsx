import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Button } from '../../../src/ui/button.tsx';
import { DoorBar } from '../../../src/ui/door-bar.tsx';
import { MeterBar } from '../../../src/ui/meter-bar.tsx';
import { Notice } from '../../../src/ui/notice.tsx';

afterEach(cleanup);

test('a meter reads as its text', () => {
  render(<MeterBar label="Mains" value={55} limit={70} text="55 / 70" overWord="2 too many" />);
  const meter = page.getByRole('meter', { name: 'Mains' }).element();
  expect(meter.getAttribute('aria-valuetext')).toBe('55 / 70');
  expect(meter).toMatchObject({ value: 55, max: 70 });
  expect(screen.queryByText('2 too many')).toBeNull();
});

test('above the limit a meter says so in words and keeps the true number', () => {
  render(<MeterBar label="Mains" value={72} limit={70} text="72 / 70" overWord="2 too many" />);
  const meter = page.getByRole('meter', { name: 'Mains' }).element();
  expect(meter.getAttribute('aria-valuetext')).toBe('72 / 70, 2 too many');
  expect(meter).toMatchObject({ value: 72 });
  expect(screen.getByText('2 too many')).not.toBeNull();
});

test('a button that cannot act now stays reachable, says why and does nothing', async () => {
  let pressed = 0;
  render(
    <Button reason="Two answers are missing." onPress={() => (pressed += 1)}>
      Publish
    </Button>,
  );
  const button = screen.getByRole('button', { name: 'Publish' });
  button.focus();
  await userEvent.keyboard('{Enter}');
  expect(document.activeElement).toBe(button);
  const reason = document.getElementById(button.getAttribute('aria-describedby') ?? '');
  expect(reason?.textContent).toBe('Two answers are missing.');
  expect(pressed).toBe(0);
});

test('a busy button does not act twice', async () => {
  let pressed = 0;
  render(
    <Button busyWord="Saving…" onPress={() => (pressed += 1)}>
      Save
    </Button>,
  );
  screen.getByRole('button', { name: 'Saving…' }).click();
  expect(pressed).toBe(0);
});

test('a problem carries its word, not only its colour', () => {
  render(
    <Notice tone="problem" word="Problem" role="alert">
      This file could not be read.
    </Notice>,
  );
  expect(screen.getByRole('alert').textContent).toBe('ProblemThis file could not be read.');
});

test('the door we are behind is the only current one', () => {
  const icon: [] = [];
  const doors = ['Kitchen', 'Orders', 'Thursday'].map((word) => ({ href: `#${word}`, word, icon }));
  render(<DoorBar label="Doors" doors={doors} current="#Orders" />);
  const current = screen.getAllByRole('link').filter((link) => link.hasAttribute('aria-current'));
  expect(current.map((link) => link.textContent)).toEqual(['Orders']);
});
