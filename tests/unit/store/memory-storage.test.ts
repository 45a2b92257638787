import { memoryStorage } from '../../../src/store/memory-storage.ts';
import { storageContract } from '../../contract/storage.contract.ts';

storageContract('the phone without a disk', () => {
  const storage = memoryStorage();
  return Promise.resolve({
    storage,
    left: async () => {
      const keys = await storage.keys.read();
      const books = await storage.catalogue.books();
      return [...(keys ? [`carnet-k-${keys.device.id}`] : []), ...books.map(({ id }) => id)];
    },
  });
});
