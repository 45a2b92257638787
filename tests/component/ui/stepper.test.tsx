import { cleanup, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Stepper } from '../../../src/ui/stepper.tsx';
import '../../../src/ui/base.css';

afterEach(cleanup);

function setUp(start: number, size: 'normal' | 'large' = 'normal') {
  const given: number[] = [];
  function Portions() {
    const [count, setCount] = useState(start);
    const change = (next: number) => {
      given.push(next);
      setCount(next);
    };
    return (
      <Stepper
        label="Portions"
        lessLabel="One less"
        moreLabel="One more"
        min={1}
        max={12}
        size={size}
        value={count}
        onChange={change}
      />
    );
  }
  render(<Portions />);
  return { given, number: screen.getByRole('spinbutton', { name: 'Portions' }) };
}

test('each button changes the number by one and says what it does', async () => {
  const { given, number } = setUp(3);
  await userEvent.click(screen.getByRole('button', { name: 'One more' }));
  await userEvent.click(screen.getByRole('button', { name: 'One less' }));
  await userEvent.click(screen.getByRole('button', { name: 'One less' }));
  expect(given).toEqual([4, 3, 2]);
  expect(number).toHaveProperty('value', '2');
});

test('the arrow keys change the number and stop at both ends', async () => {
  const { given, number } = setUp(2);
  number.focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
  expect(given).toEqual([1, 2]);
  expect(number.getAttribute('aria-valuenow')).toBe('2');
});

test('a typed number counts at once, in Latin or Arabic digits', async () => {
  const { given, number } = setUp(3);
  await userEvent.fill(number, '12');
  expect(given.at(-1)).toBe(12);
  await userEvent.fill(number, '٧');
  expect(given.at(-1)).toBe(7);
});

test('a typed number beyond the end is brought back when the person leaves it', async () => {
  const { given, number } = setUp(3);
  await userEvent.fill(number, '40');
  expect(given).toEqual([]);
  await userEvent.keyboard('{Tab}');
  expect(given).toEqual([12]);
  expect(number).toHaveProperty('value', '12');
});

test('something that is not a number changes nothing and goes away', async () => {
  const { given, number } = setUp(3);
  await userEvent.fill(number, 'three');
  await userEvent.keyboard('{Tab}');
  expect(given).toEqual([]);
  expect(number).toHaveProperty('value', '3');
});

test('at its end a button stays reachable but says that it does nothing', async () => {
  const { given } = setUp(1);
  const less = screen.getByRole('button', { name: 'One less' });
  expect(less.getAttribute('aria-disabled')).toBe('true');
  less.focus();
  await userEvent.keyboard('{Enter}');
  expect(document.activeElement).toBe(less);
  expect(given).toEqual([]);
});

test.each([
  ['normal', 48],
  ['large', 64],
] as const)('the buttons of a %s stepper are at least %i px, 8 px apart', (size, least) => {
  const { number } = setUp(3, size);
  const less = screen.getByRole('button', { name: 'One less' }).getBoundingClientRect();
  const more = screen.getByRole('button', { name: 'One more' }).getBoundingClientRect();
  expect(Math.min(less.width, less.height, more.width, more.height)).toBeGreaterThanOrEqual(least);
  expect(number.getBoundingClientRect().left - less.right).toBeGreaterThanOrEqual(8);
});
