import { cleanup, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { AmountField } from '../../../src/ui/amount-field.tsx';
import { Checks } from '../../../src/ui/checks.tsx';
import { ChoiceGroup } from '../../../src/ui/choice-group.tsx';
import { TextField } from '../../../src/ui/text-field.tsx';

afterEach(cleanup);

const ignore = () => undefined;

function describedBy(element: HTMLElement): string {
  const ids = (element.getAttribute('aria-describedby') ?? '').split(' ');
  return ids.map((id) => document.getElementById(id)?.textContent).join(' | ');
}

test('a wrong field says its error first, then its hint', () => {
  render(
    <TextField
      label="Phone"
      hint="With its prefix"
      error="Too short."
      value="04"
      onInput={ignore}
    />,
  );
  const field = screen.getByRole('textbox', { name: 'Phone' });
  expect(describedBy(field)).toBe('Too short. | With its prefix');
  expect(field.getAttribute('aria-invalid')).toBe('true');
});

test('a field without error or hint points at nothing', () => {
  render(<TextField label="Phone" value="" onInput={ignore} />);
  const field = screen.getByRole('textbox', { name: 'Phone' });
  expect(field.hasAttribute('aria-describedby')).toBe(false);
  expect(field.hasAttribute('aria-invalid')).toBe(false);
});

test('the browser is asked neither to remember nor to correct what is typed', () => {
  render(<TextField label="Nickname" value="" onInput={ignore} />);
  const field = screen.getByRole('textbox', { name: 'Nickname' });
  expect(field.getAttribute('autocomplete')).toBe('off');
  expect(field.getAttribute('spellcheck')).toBe('false');
  expect(field.getAttribute('dir')).toBe('auto');
});

test('a very long text is kept whole', async () => {
  const given: string[] = [];
  render(<TextField label="Note" lines={3} value="" onInput={(text) => given.push(text)} />);
  await userEvent.fill(screen.getByRole('textbox', { name: 'Note' }), 'a'.repeat(10_000));
  expect(given.at(-1)).toHaveLength(10_000);
});

test.each(['12,40', '12.40', '12,4x'])(
  'an amount typed as %s is given back as typed',
  async (raw) => {
    const given: string[] = [];
    render(<AmountField label="Paid" unit="€" value="" onInput={(text) => given.push(text)} />);
    await userEvent.fill(screen.getByRole('textbox', { name: 'Paid' }), raw);
    expect(given.at(-1)).toBe(raw);
  },
);

test('the arrow keys move between the answers of one question', async () => {
  const given: string[] = [];
  function Question() {
    const [way, setWay] = useState<'door' | 'bike'>('door');
    return (
      <ChoiceGroup
        legend="How?"
        choices={[
          { value: 'door', word: 'At the door' },
          { value: 'bike', word: 'By bike' },
        ]}
        value={way}
        onChange={(next) => {
          given.push(next);
          setWay(next);
        }}
      />
    );
  }
  render(<Question />);
  expect(screen.getByRole('group', { name: 'How?' })).not.toBeNull();
  screen.getByRole('radio', { name: 'At the door' }).focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(given).toEqual(['bike']);
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'By bike' }));
});

test('ticking a box keeps the others and the order of the list', async () => {
  const given: (readonly string[])[] = [];
  render(
    <Checks
      legend="What is in it?"
      choices={[
        { value: 'milk', word: 'Milk' },
        { value: 'nut', word: 'Nuts' },
      ]}
      values={['nut']}
      onChange={(values) => given.push(values)}
    />,
  );
  await userEvent.click(screen.getByRole('checkbox', { name: 'Milk' }));
  expect(given).toEqual([['milk', 'nut']]);
});
