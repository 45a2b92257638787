import { cleanup, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Dialog } from '../../../src/ui/dialog.tsx';

afterEach(cleanup);

function Erase({ vanish = false }: { readonly vanish?: boolean }) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Erase…
      </button>
      {(open || !vanish) && (
        <Dialog open={open} title="Erase this phone?" closeWord="Leave it" onClose={close}>
          <p>Everything goes away.</p>
        </Dialog>
      )}
    </>
  );
}

async function openDialog() {
  const opener = screen.getByRole('button', { name: 'Erase…' });
  opener.focus();
  await userEvent.keyboard('{Enter}');
  return opener;
}

test('opening puts the focus on the question, and the dialog bears its name', async () => {
  render(<Erase />);
  await openDialog();
  const dialog = screen.getByRole('dialog', { name: 'Erase this phone?' });
  expect(dialog.contains(document.activeElement)).toBe(true);
  expect(document.activeElement?.textContent).toBe('Erase this phone?');
});

test('Escape leaves the dialog and gives the focus back', async () => {
  render(<Erase />);
  const opener = await openDialog();
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.activeElement).toBe(opener);
});

test('leaving by the button gives the focus back', async () => {
  render(<Erase />);
  const opener = await openDialog();
  await userEvent.click(screen.getByRole('button', { name: 'Leave it' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.activeElement).toBe(opener);
});

test('a dialog that is taken out of the page still gives the focus back', async () => {
  render(<Erase vanish />);
  const opener = await openDialog();
  await userEvent.keyboard('{Escape}');
  expect(document.querySelector('dialog')).toBeNull();
  expect(document.activeElement).toBe(opener);
});

test('behind an open dialog nothing can be reached', async () => {
  render(<Erase />);
  const opener = await openDialog();
  await userEvent.keyboard('{Tab}{Tab}{Tab}');
  expect(document.activeElement).not.toBe(opener);
});
