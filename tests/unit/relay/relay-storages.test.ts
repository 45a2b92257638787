import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryRelayStorage } from '../../../src/relay/storage/memory-relay-storage.ts';
import { openRelayStorage } from '../../../src/relay/storage/open-relay-storage.ts';
import { relayStorageContract } from '../../contract/relay-storage.contract.ts';

relayStorageContract('memory', async () => {
  const storage = new MemoryRelayStorage();
  return { one: storage, other: storage, close: () => storage.close() };
});

relayStorageContract('one file, opened twice', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'carnet-relay-file-'));
  const open = () => openRelayStorage(`file:${join(folder, 'data', 'relay.db')}`);
  // At once, as two relays that start together: the file is not there yet.
  const [one, other] = await Promise.all([open(), open()]);
  return {
    one,
    other,
    close: async () => {
      await Promise.all([one.close(), other.close()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
});
