import { act, cleanup, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { ShowCode } from '../../../src/features/parcels/show-code.tsx';
import { ShowFrames } from '../../../src/features/parcels/show-frames.tsx';
import { readQr } from '../../../src/formats/qr-reading.ts';
import {
  collectFrame,
  type CollectedFrames,
  NOTHING_COLLECTED,
  type Reading,
} from '../../../src/protocol/collected-frames.ts';
import { Page } from '../../../src/ui/page.tsx';
import { frenchTexts } from '../../support/french-texts.ts';
import { showInFrench } from '../../support/show-orders.tsx';
import { handTimer } from '../ui/hand-timer.ts';

const { t } = frenchTexts();
const SIDE = 480;
const week = Uint8Array.from({ length: 1_200 }, (_, at) => (at * 7919) % 256);
const codeOf = (number: number, total: number) =>
  screen.findByText(t('parcels.codeOf', { number, total }), { selector: 'p' });

beforeEach(() => page.viewport(360, 640));

afterEach(async () => {
  cleanup();
  Reflect.deleteProperty(navigator, 'wakeLock');
  delete document.documentElement.dataset['theme'];
  await motion('no-preference');
  await page.viewport(414, 896);
});

async function motion(wish: 'reduce' | 'no-preference') {
  const features = [{ name: 'prefers-reduced-motion', value: wish }];
  await cdp().send('Emulation.setEmulatedMedia', { features });
}

function setUp(bytes = week) {
  const timer = handTimer();
  showInFrench(
    <Page title="Lune" back={{ href: '#', word: 'Figue' }}>
      <ShowFrames bytes={bytes} timer={timer} />
    </Page>,
  );
  return { pass: (ms: number) => act(() => timer.pass(ms)) };
}

function canvas(): HTMLCanvasElement {
  const found = document.querySelector('canvas');
  if (!found) throw new Error('nothing is shown');
  return found;
}

/** What a camera would read of the canvas as it stands. */
function shownText(): string {
  const eye = document.createElement('canvas');
  eye.width = SIDE;
  eye.height = SIDE;
  const pencil = eye.getContext('2d');
  if (!pencil) throw new Error('no canvas');
  pencil.imageSmoothingEnabled = false;
  pencil.drawImage(canvas(), 0, 0, SIDE, SIDE);
  return readQr(pencil.getImageData(0, 0, SIDE, SIDE), 'thorough') ?? '';
}

function press(key: 'pause' | 'play' | 'next' | 'slower' | 'faster' | 'coarse') {
  const [button] = screen.getAllByRole('button', { name: t(`parcels.${key}`) });
  if (!button) throw new Error(key);
  return userEvent.click(button);
}

describe('codes in turn', () => {
  test('after one round another phone has everything', async () => {
    const { pass } = setUp();
    let collected: CollectedFrames = NOTHING_COLLECTED;
    const readings: Reading[] = [];
    for (let number = 1; number <= 4; number += 1) {
      await codeOf(number, 4);
      const step = collectFrame(collected, shownText());
      collected = step.collected;
      readings.push(step.reading);
      await pass(250);
    }
    await codeOf(1, 4);
    expect(readings.map(({ type }) => type)).toEqual([
      'FrameAdded',
      'FrameAdded',
      'FrameAdded',
      'SetComplete',
    ]);
    expect(readings.at(-1)).toEqual({ type: 'SetComplete', bytes: week });
  });

  test('four a second, slower and faster by one press, with an end on both sides', async () => {
    const { pass } = setUp();
    await press('slower');
    await screen.findByText(t('parcels.pace', { n: 3 }));
    await pass(300);
    await codeOf(1, 4);
    await pass(50);
    await codeOf(2, 4);
    await press('slower');
    await press('slower');
    await screen.findByText(t('parcels.slowest'));
    await screen.findByText(t('parcels.pace', { n: 1 }));
    for (let presses = 0; presses < 4; presses += 1) await press('faster');
    expect(await screen.findByText(t('parcels.pace', { n: 6 }))).not.toBeNull();
    expect(screen.getByText(t('parcels.fastest'))).not.toBeNull();
  });

  test('stand still in a pause, turn by hand, and go on', async () => {
    const { pass } = setUp();
    await press('pause');
    await pass(5_000);
    await codeOf(1, 4);
    await press('next');
    await codeOf(2, 4);
    await press('play');
    await pass(250);
    expect(await codeOf(3, 4)).not.toBeNull();
  });

  test('do not move by themselves for who asked for less motion', async () => {
    await motion('reduce');
    const { pass } = setUp();
    await pass(5_000);
    await codeOf(1, 4);
    for (let presses = 0; presses < 4; presses += 1) await press('next');
    expect(await codeOf(1, 4)).not.toBeNull();
  });

  test('can be asked for by number: the one the other phone lacks', async () => {
    setUp();
    await userEvent.click(screen.getByText(t('parcels.stuck')));
    await userEvent.fill(screen.getByRole('spinbutton', { name: t('parcels.goToCode') }), '3');
    await codeOf(3, 4);
    expect(screen.getByRole('button', { name: t('parcels.play') })).not.toBeNull();
  });

  test('with larger squares are more, each easier to read, and the press stays where it was', async () => {
    setUp();
    const modules = canvas().width;
    await userEvent.click(screen.getByText(t('parcels.stuck')));
    await press('coarse');
    await codeOf(1, 9);
    expect(modules).toBe(73);
    expect(canvas().width).toBe(53);
    expect(document.activeElement?.getAttribute('aria-pressed')).toBe('true');
  });
});

describe('a code on the screen', () => {
  test.each(['light', 'dark'])('reaches both edges, black on white, in the %s theme', (theme) => {
    document.documentElement.dataset['theme'] = theme;
    setUp();
    const place = canvas().getBoundingClientRect();
    expect([place.left, place.right]).toEqual([0, 360]);
    expect(place.height).toBe(place.width);
    expect(document.documentElement.scrollWidth).toBe(360);
    const pencil = canvas().getContext('2d');
    expect([...(pencil?.getImageData(0, 0, 1, 1).data ?? [])]).toEqual([255, 255, 255, 255]);
    expect([...(pencil?.getImageData(4, 4, 1, 1).data ?? [])]).toEqual([0, 0, 0, 255]);
    expect(getComputedStyle(canvas()).imageRendering).toBe('pixelated');
  });

  test('and its pause button are seen together on the smallest phone', () => {
    setUp();
    const button = screen.getByRole('button', { name: t('parcels.pause') });
    expect(button.getBoundingClientRect().bottom).toBeLessThanOrEqual(640);
  });

  test('that stands still says its text', () => {
    showInFrench(<ShowCode text="CARNET 2026-W48" />);
    expect(shownText()).toBe('CARNET 2026-W48');
  });

  test('too large for codes is said in words, not shown too small', () => {
    setUp(new Uint8Array(80_000));
    expect(screen.getByText(t('parcels.tooLarge'))).not.toBeNull();
    expect(document.querySelector('canvas')).toBeNull();
  });
});

test('the screen stays lit while codes are shown, and no longer', async () => {
  const locks: { released: boolean; readonly release: () => Promise<void> }[] = [];
  const request = () => {
    const lock = {
      released: false,
      release: () => {
        lock.released = true;
        return Promise.resolve();
      },
    };
    locks.push(lock);
    return Promise.resolve(lock);
  };
  Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: { request } });
  setUp();
  await expect.poll(() => locks.map(({ released }) => released)).toEqual([false]);
  cleanup();
  await expect.poll(() => locks.map(({ released }) => released)).toEqual([true]);
});
