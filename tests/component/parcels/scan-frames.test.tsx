import { cleanup, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { workerReader } from '../../../src/features/parcels/code-reader.ts';
import { ScanFrames } from '../../../src/features/parcels/scan-frames.tsx';
import { cutIntoFrames } from '../../../src/protocol/frames.ts';
import { frenchTexts } from '../../support/french-texts.ts';
import { showInFrench } from '../../support/show-orders.tsx';
import { photoOf, testCamera, toldReader } from './test-camera.ts';

const { t } = frenchTexts();
const bytes = Uint8Array.from({ length: 900 }, (_, at) => (at * 7919) % 256);
const cut = cutIntoFrames(bytes);
const frames = cut.ok ? cut.value : [];
const realReader = () => workerReader('/scan-worker.js');

afterEach(cleanup);

function setUp(open?: () => Promise<MediaStream>) {
  const camera = testCamera();
  const reader = toldReader();
  const got: Uint8Array[] = [];
  const shown = showInFrench(
    <ScanFrames
      openReader={() => reader}
      openCamera={open ?? camera.open}
      onBytes={(found) => got.push(found)}
    />,
  );
  return { camera, reader, got, shown };
}

describe('with a real reader', () => {
  test('codes held before the camera in any order come out as bytes, and the camera goes out', async () => {
    const camera = testCamera();
    const got: Uint8Array[] = [];
    const onBytes = (found: Uint8Array) => got.push(found);
    showInFrench(<ScanFrames openReader={realReader} openCamera={camera.open} onBytes={onBytes} />);

    await screen.findByText(t('parcels.looking'));
    camera.hold(frames[2] ?? '');
    await screen.findByText('1 / 3');
    expect(screen.getByText('1–2')).not.toBeNull();
    camera.hold(null);
    camera.hold(frames[0] ?? '');
    await screen.findByText('2 / 3');
    camera.hold(frames[1] ?? '');
    await screen.findByText(t('parcels.readDone'));

    expect(got).toEqual([bytes]);
    await expect.poll(camera.isOn).toBe(false);
  });

  test('photos do where there is no camera: several at once, those without a code are counted', async () => {
    const got: Uint8Array[] = [];
    const none = () => Promise.reject(new DOMException('', 'NotFoundError'));
    const onBytes = (found: Uint8Array) => got.push(found);
    showInFrench(<ScanFrames openReader={realReader} openCamera={none} onBytes={onBytes} />);

    await screen.findByText(t('parcels.cameraNone'));
    const choose = screen.getByLabelText(t('parcels.photoChoose'));
    await userEvent.upload(choose, [await photoOf(frames[1] ?? ''), await photoOf(null)]);
    await screen.findByText(
      `${t('parcels.photosRead', { n: 1 })} ${t('parcels.photosUnread', { n: 1 })}`,
    );
    await userEvent.upload(choose, [
      await photoOf(frames[0] ?? ''),
      await photoOf(frames[2] ?? ''),
    ]);
    await screen.findByText(t('parcels.readDone'));

    expect(got).toEqual([bytes]);
  });
});

describe('what fails is said in words, with a way on', () => {
  test.each([
    ['NotFoundError', 'parcels.cameraNone'],
    ['NotAllowedError', 'parcels.cameraRefused'],
    ['NotReadableError', 'parcels.cameraBusy'],
    ['NotSupportedError', 'parcels.cameraUnsupported'],
  ] as const)('%s', async (name, key) => {
    setUp(() => Promise.reject(new DOMException('', name)));
    expect((await screen.findByRole('alert')).textContent).toContain(t(key));
    expect(screen.getByLabelText(t('parcels.photoTake'))).not.toBeNull();
  });

  test('once the camera is allowed, trying again shows its picture', async () => {
    const camera = testCamera();
    let isAllowed = false;
    setUp(() =>
      isAllowed ? camera.open() : Promise.reject(new DOMException('', 'NotAllowedError')),
    );
    await screen.findByText(t('parcels.cameraRefused'));
    isAllowed = true;
    await userEvent.click(screen.getByRole('button', { name: t('parcels.retry') }));

    expect(await screen.findByText(t('parcels.looking'))).not.toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('a camera that another app takes away', async () => {
    const { camera } = setUp();
    await screen.findByText(t('parcels.looking'));
    camera.end();
    expect(await screen.findByText(t('parcels.cameraEnded'))).not.toBeNull();
  });

  test('a reader that does not start: the camera goes out', async () => {
    const { camera, reader } = setUp();
    await screen.findByText(t('parcels.looking'));
    reader.break();
    expect(await screen.findByText(t('parcels.readerBroken'))).not.toBeNull();
    await expect.poll(camera.isOn).toBe(false);
  });
});

describe('the camera goes out', () => {
  test('when this leaves the screen, and its reader is closed', async () => {
    const { camera, reader, shown } = setUp();
    await screen.findByText(t('parcels.looking'));
    expect(camera.isOn()).toBe(true);
    shown.unmount();
    await expect.poll(camera.isOn).toBe(false);
    expect(reader.closings()).toBe(1);
  });

  test('when the person leaves while the browser still asks whether it may', async () => {
    const camera = testCamera();
    let allow: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => {
      allow = resolve;
    });
    const { shown } = setUp(() => asked.then(camera.open));
    await screen.findByText(t('parcels.cameraStarting'));
    shown.unmount();
    allow();
    await expect.poll(camera.openings).toBe(1);
    await expect.poll(camera.isOn).toBe(false);
  });

  test('while the page is out of sight, and what was read is kept', async () => {
    const { camera, reader } = setUp();
    await screen.findByText(t('parcels.looking'));
    reader.say(frames[0] ?? '');
    await screen.findByText('1 / 3');
    window.dispatchEvent(new Event('pagehide'));
    await expect.poll(camera.isOn).toBe(false);
    window.dispatchEvent(new Event('pageshow'));
    await expect.poll(camera.isOn).toBe(true);
    expect(screen.getByText('1 / 3')).not.toBeNull();
  });
});

describe('what a code says', () => {
  test('from elsewhere is told apart, and costs nothing of what was read', async () => {
    const { reader } = setUp();
    reader.say(frames[0] ?? '');
    await screen.findByText('1 / 3');
    reader.say('https://example.org');
    expect(await screen.findByText(t('parcels.foreign'))).not.toBeNull();
    expect(screen.getByText('1 / 3')).not.toBeNull();
  });

  test('of another set shows that set, and the first one goes on when it comes back', async () => {
    const other = cutIntoFrames(new Uint8Array(1_300));
    const { reader } = setUp();
    reader.say(frames[0] ?? '');
    await screen.findByText('1 / 3');
    reader.say(other.ok ? (other.value[0] ?? '') : '');
    await screen.findByText('1 / 4');
    reader.say(frames[1] ?? '');
    expect(await screen.findByText('2 / 3')).not.toBeNull();
  });

  test('is forgotten only when the person starts again', async () => {
    const { reader } = setUp();
    reader.say(frames[0] ?? '');
    await screen.findByText('1 / 3');
    reader.say(null);
    await userEvent.click(screen.getByRole('button', { name: t('parcels.startAgain') }));
    await expect.poll(() => screen.queryByText('1 / 3')).toBeNull();
  });

  test('as a text is handed on once to who expects one', async () => {
    const camera = testCamera();
    const reader = toldReader();
    const texts: string[] = [];
    reader.say('lune');
    showInFrench(
      <ScanFrames
        openReader={() => reader}
        openCamera={camera.open}
        onText={(text) => texts.push(text)}
      />,
    );
    await screen.findByText(t('parcels.readDone'));
    expect(texts).toEqual(['lune']);
    await userEvent.click(screen.getByRole('button', { name: t('parcels.readMore') }));
    await screen.findByText(t('parcels.looking'));
    camera.hold(null);
    await expect.poll(() => texts).toEqual(['lune', 'lune']);
  });
});
