import { relayStorageContract } from '../contract/relay-storage.contract.ts';
import { openRelayStorage } from '../../src/relay/storage/open-relay-storage.ts';
import { startPostgres } from '../support/relay-postgres.ts';

relayStorageContract('PostgreSQL, by two relays', async () => {
  const postgres = await startPostgres();
  // At once, as two relays that start together: no table is there yet.
  const [one, other] = await Promise.all([
    openRelayStorage(postgres.url),
    openRelayStorage(postgres.url),
  ]);
  return {
    one,
    other,
    close: async () => {
      await Promise.all([one.close(), other.close()]);
      await postgres.stop();
    },
  };
});
