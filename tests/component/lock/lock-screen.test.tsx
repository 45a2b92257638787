import { signal } from '@preact/signals';
import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { LockScreen } from '../../../src/features/lock/lock-screen.tsx';
import { UnlockScreen } from '../../../src/features/lock/unlock-screen.tsx';
import { systemRandom } from '../../../src/seal/random.ts';
import { type AppLockDeps, turnLockOn } from '../../../src/store/app-lock.ts';
import { appLockState } from '../../../src/store/app-lock-state.ts';
import { lockableKeys } from '../../../src/store/lockable-keys.ts';
import { memoryStorage } from '../../../src/store/memory-storage.ts';
import { quickStretch } from '../../support/lock-phone.ts';
import { showScreen } from '../../support/menu-show.tsx';
import { openPhone, type OpenPhone, valueOf } from '../../support/open-phone.ts';

let opened: OpenPhone;
let lock: AppLockDeps;
let closed: number;

beforeEach(async () => {
  await page.viewport(360, 640);
  const disk = memoryStorage();
  const keys = lockableKeys(disk.keys, systemRandom);
  opened = await openPhone({ storage: { ...disk, keys } });
  lock = { shelf: opened.phone.shelf, keys, random: systemRandom, stretch: quickStretch };
  closed = 0;
});
afterEach(cleanup);

function show(hasOthers = true) {
  const wait = signal(0);
  const controls = {
    lockWait: wait,
    setLockWait: (seconds: number) => Promise.resolve(void (wait.value = seconds)),
    closeLock: () => void (closed += 1),
  };
  showScreen(
    <LockScreen {...opened.props} lock={lock} controls={controls} hasOthers={hasOthers} />,
  );
  return wait;
}

const press = (name: RegExp | string) => userEvent.click(screen.getByRole('button', { name }));
const stateNow = () => appLockState(opened.phone.shelf.keys.value);
const pad = () => within(screen.getByRole('list', { name: 'Les images' }));
const touch = async (words: readonly string[]) => {
  for (const name of words) await userEvent.click(pad().getByRole('button', { name }));
};
const drawn = () =>
  within(screen.getByRole('list', { name: 'Tes six images' }))
    .getAllByRole('listitem')
    .map((item) => item.textContent ?? '');

test('the lock is on only once the six pictures were noted and touched, in order', async () => {
  show();
  await press('Tirer six images');
  const words = drawn();
  expect(words).toHaveLength(6);
  await press('C’est noté');
  expect(stateNow()).toBe('off');
  const others = [words[0] === 'pomme' ? 'banane' : 'pomme', ...words.slice(1)];
  await touch(others);
  await waitFor(() => expect(screen.getByText(/Ce ne sont pas ces images/)).toBeVisible());
  expect(stateNow()).toBe('off');
  await touch(words);
  await waitFor(() => expect(screen.getByText('Le verrou est mis')).toBeVisible());
  expect(stateNow()).toBe('open');
});

test('a wrong touch is taken back before the sixth; the pictures can be seen once more before they are tried', async () => {
  show();
  await press('Tirer six images');
  const words = drawn();
  await press('C’est noté');
  await press('Revoir les images');
  expect(drawn()).toEqual(words);
  await press('C’est noté');
  await touch(words.slice(0, 2));
  await userEvent.click(pad().getByRole('button', { name: 'pomme' }));
  expect(screen.getByText('3 sur 6')).toBeVisible();
  await press('Enlever la dernière');
  expect(screen.getByText('2 sur 6')).toBeVisible();
  await touch(words.slice(2));
  await waitFor(() => expect(stateNow()).toBe('open'));
});

test('what is lost with the pictures is said before, and more where no other phone could invite', () => {
  show(false);
  expect(screen.getByText(/invite d’abord un autre téléphone/)).toBeVisible();
  cleanup();
  show(true);
  expect(screen.getByText(/demande à un autre téléphone du groupe/)).toBeVisible();
});

test('an open lock closes by a touch, later if one likes, and comes off', async () => {
  valueOf(await turnLockOn(lock, { scope: 'private', phrase: [1, 2, 3, 4, 5, 6] }));
  const wait = show();
  await press('Fermer maintenant');
  expect(closed).toBe(1);
  await userEvent.click(screen.getByRole('radio', { name: 'Après 5 minutes' }));
  await waitFor(() => expect(wait.value).toBe(300));
  await press('Enlever le verrou');
  await press('Garder le verrou');
  expect(stateNow()).toBe('open');
  await press('Enlever le verrou');
  await press('Enlever');
  await waitFor(() => expect(screen.getByText('Pas de verrou')).toBeVisible());
  expect(stateNow()).toBe('off');
});

test('other pictures close what the former ones closed, and those open until the new ones were tried', async () => {
  valueOf(await turnLockOn(lock, { scope: 'all', phrase: [1, 2, 3, 4, 5, 6] }));
  const former = opened.phone.shelf.keys.value?.appLock?.id;
  show();
  await press('Changer d’images');
  expect(screen.getByRole('radio', { name: /^Tout/ })).toBeChecked();
  await press('Renoncer');
  await press('Changer d’images');
  await press('Tirer six images');
  const words = drawn();
  await press('C’est noté');
  expect(opened.phone.shelf.keys.value?.appLock?.id).toBe(former);
  await touch(words);
  await waitFor(() => expect(screen.getByText('Le verrou est mis')).toBeVisible());
  expect(screen.getByText('Il ferme tout.')).toBeVisible();
  expect(opened.phone.shelf.keys.value?.appLock?.id).not.toBe(former);
});

test('a closed phone opens with its pictures, says what was wrong, and tells how it goes on without them', async () => {
  valueOf(await turnLockOn(lock, { scope: 'private', phrase: [0, 1, 2, 3, 4, 5] }));
  lock.keys.letGo();
  await opened.phone.shelf.loadKeys();
  expect(stateNow()).toBe('locked');
  showScreen(<UnlockScreen lock={lock} eraseHref="/erase" />);
  const right = ['pomme', 'banane', 'cerises', 'raisin', 'carotte', 'œuf'];
  await touch(right.toReversed());
  await waitFor(() => expect(screen.getByText(/Ce ne sont pas ces images/)).toBeVisible());
  expect(stateNow()).toBe('locked');
  await touch(right);
  await waitFor(() => expect(stateNow()).toBe('open'));
  await userEvent.click(screen.getByText('Images perdues ?'));
  expect(screen.getByRole('link', { name: /Tout effacer/ }).getAttribute('href')).toBe('/erase');
});

test('on the smallest phone every picture is large enough to touch, and the page goes no further than its side', async () => {
  valueOf(await turnLockOn(lock, { scope: 'private', phrase: [0, 1, 2, 3, 4, 5] }));
  lock.keys.letGo();
  await opened.phone.shelf.loadKeys();
  showScreen(<UnlockScreen lock={lock} eraseHref="/erase" />);
  const buttons = pad().getAllByRole('button');
  expect(buttons).toHaveLength(64);
  const sizes = buttons.map((one) => one.getBoundingClientRect());
  expect(
    Math.min(...sizes.map(({ width, height }) => Math.min(width, height))),
  ).toBeGreaterThanOrEqual(64);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});
