import { act, cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { StoragePromise } from '../../../src/features/safety/storage-promise.tsx';
import { ThisPhoneScreen } from '../../../src/features/safety/this-phone-screen.tsx';
import { showScreen } from '../../support/menu-show.tsx';
import { openPhone } from '../../support/open-phone.ts';
import { handTimer } from '../ui/hand-timer.ts';

afterEach(cleanup);

const nobodyReads = () => Promise.resolve([]);

async function setUp(eraseThisPhone?: () => Promise<void>) {
  const opened = await openPhone();
  const timer = handTimer();
  let erased = 0;
  const erase = {
    eraseThisPhone: eraseThisPhone ?? (() => Promise.resolve(void (erased += 1))),
  };
  showScreen(
    <ThisPhoneScreen {...opened.props} erase={erase} readPictures={nobodyReads} timer={timer} />,
  );
  const pass = (ms: number) => act(() => timer.pass(ms));
  /** Second by second, as a real clock would. */
  const passSeconds = async (seconds: number) => {
    for (let second = 0; second < seconds; second += 1) await pass(1000);
  };
  const open = () => userEvent.click(screen.getByRole('button', { name: 'Effacer ce téléphone…' }));
  const start = () => userEvent.click(screen.getByRole('button', { name: /Effacer dans/ }));
  return { ...opened, pass, passSeconds, open, start, erased: () => erased };
}

const spoken = () => within(screen.getByRole('dialog')).getByRole('alert').textContent;

test('two moves and five seconds erase, and nothing before', async () => {
  const { open, start, pass, passSeconds, erased } = await setUp();
  await open();
  expect(screen.getByText(/C’est la seule copie/)).toBeTruthy();
  await passSeconds(60);
  expect(erased()).toBe(0);
  await start();
  expect(spoken()).toContain('dans 5 secondes');
  await passSeconds(4);
  expect(spoken()).toBe('1');
  await pass(999);
  expect(erased()).toBe(0);
  await pass(1);
  expect(erased()).toBe(1);
  await passSeconds(10);
  expect(erased()).toBe(1);
});

test('a second tap on the same place stops the countdown', async () => {
  const { open, start, passSeconds, erased } = await setUp();
  await open();
  await start();
  await passSeconds(3);
  await userEvent.click(screen.getByRole('button', { name: 'Arrêter' }));
  await passSeconds(60);
  expect(erased()).toBe(0);
  expect(spoken()).toBe('');
});

test('Escape leaves and stops, by keyboard alone, and the focus comes back', async () => {
  const { passSeconds, erased } = await setUp();
  screen.getByRole('button', { name: 'Effacer ce téléphone…' }).focus();
  await userEvent.keyboard('{Enter}');
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await passSeconds(2);
  expect(document.activeElement?.textContent).toBe('Arrêter');
  await userEvent.keyboard('{Escape}');
  await passSeconds(60);
  expect(erased()).toBe(0);
  expect(document.activeElement?.textContent).toBe('Effacer ce téléphone…');
});

test('leaving the screen stops the countdown', async () => {
  const { open, start, passSeconds, erased } = await setUp();
  await open();
  await start();
  await passSeconds(2);
  cleanup();
  await passSeconds(60);
  expect(erased()).toBe(0);
});

test('an erasure that fails says so instead of pretending', async () => {
  const { open, start, passSeconds, gestures } = await setUp(() =>
    Promise.reject(new Error('blocked')),
  );
  await open();
  await start();
  await passSeconds(5);
  await waitFor(() => expect(gestures.trouble.value).toEqual({ type: 'EraseFailed' }));
});

test('a browser that promised nothing is asked, and its answer is said', async () => {
  const answers = { persisted: () => Promise.resolve(false), persist: () => Promise.resolve(true) };
  showScreen(<StoragePromise storage={answers} />);
  expect(await screen.findByText(/Pas promis/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: /Demander/ }));
  expect(await screen.findByText(/Oui : il a promis/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Demander/ })).toBeNull();
});

test('a browser that knows no promise leaves the screen whole', () => {
  showScreen(<StoragePromise storage={undefined} />);
  expect(screen.getByText(/ne dit pas/)).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});
