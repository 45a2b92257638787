import { expect, test } from 'vitest';
import { createAppState } from '../../../src/app/app-state.ts';
import type { Composition } from '../../../src/app/compose.ts';
import { TOKEN_COLOURS, TOKEN_SHAPES } from '../../../src/domain/member.ts';
import { memberTable } from '../../../src/store/books/group-book.ts';
import { memoryStorage } from '../../../src/store/memory-storage.ts';
import type { Storage } from '../../../src/store/storage.ts';
import { put } from '../../../src/store/table.ts';
import type { WindowMessage } from '../../../src/store/windows.ts';
import { createRelayClock } from '../../../src/sync/relay-clock.ts';
import { openPhone, valueOf } from '../../support/open-phone.ts';

test('a phone that is being erased is not opened anew because its keys go', async () => {
  const held = heldErasure();
  const { app } = await openWindow(held.storage);
  await app.start();
  expect(app.stage.value.kind).toBe('open');

  const erasing = app.eraseThisPhone();
  // As long as it takes to open a phone: whoever began anew would be done.
  for (let turn = 0; turn < 50; turn += 1) await new Promise((done) => setTimeout(done, 0));
  expect(held.readings()).toBe(0);
  held.letGo();
  await erasing;

  expect(app.stage.value.kind).toBe('erased');
});

test('a window that was still opening when another one erased the phone shows only that', async () => {
  const { app, tellFromOutside } = await openWindow();
  const starting = app.start();

  tellFromOutside({ type: 'erased' });
  await starting;

  expect(app.stage.value.kind).toBe('erased');
});

/** A phone of a group of one, and one window on it. */
async function openWindow(storage: Storage = memoryStorage()) {
  const { phone, group, offers } = await openPhone({ storage });
  valueOf(
    await group.book.commit([
      put(memberTable, 'kiwi', {
        nickname: 'Kiwi',
        colour: TOKEN_COLOURS[0],
        shape: TOKEN_SHAPES[0],
      }),
    ]),
  );
  const listeners: ((message: WindowMessage) => void)[] = [];
  const parts: Pick<Composition, 'phone' | 'storage' | 'windows' | 'offers' | 'relayClock'> = {
    phone,
    storage,
    windows: { post: () => undefined, listen: (listener) => void listeners.push(listener) },
    offers,
    relayClock: createRelayClock(phone.clock),
  };
  return {
    app: createAppState(parts),
    tellFromOutside: (message: WindowMessage) => listeners.forEach((listen) => listen(message)),
  };
}

/** A disk that takes its time to erase, and how often the keys were read since that began. */
function heldErasure() {
  const disk = memoryStorage();
  let erases = false;
  let readings = 0;
  let letGo = () => {};
  const mayErase = new Promise<void>((done) => {
    letGo = done;
  });
  const storage: Storage = {
    ...disk,
    keys: {
      ...disk.keys,
      read: () => {
        if (erases) readings += 1;
        return disk.keys.read();
      },
    },
    eraseAll: async () => {
      erases = true;
      await mayErase;
      await disk.eraseAll();
    },
  };
  return { storage, letGo: () => letGo(), readings: () => readings };
}
