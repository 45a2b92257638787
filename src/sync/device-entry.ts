import { base64url } from '../kernel/bytes.ts';
import { ok, type Result } from '../kernel/result.ts';
import { type DeviceKey, exportPublicKeys } from '../seal/device-key.ts';
import { rootBookOf } from '../store/book-name.ts';
import { type DeviceAdded, deviceAddedId, deviceAddedKind } from '../store/books/device-facts.ts';
import type { RingName } from '../store/key-record.ts';
import type { Shelf } from '../store/shelf.ts';
import type { StoreError } from '../store/store-error.ts';
import { happen } from '../store/table.ts';

/** Writes phones into the list of a ring. */
export type RecordDevices = (
  ring: RingName,
  devices: readonly DeviceAdded[],
) => Promise<Result<unknown, StoreError>>;

/** A phone as the lists of rings have it. */
export async function deviceEntry(device: DeviceKey, label: string): Promise<DeviceAdded> {
  const { sign, agree } = await exportPublicKeys(device);
  return { id: device.id, sign: base64url(sign), agree: base64url(agree), label };
}

/** Writes phones into the root book of a ring; those that stand there already stay as they are. */
export function recordDevices(shelf: Shelf): RecordDevices {
  return async (ring, devices) => {
    const book = await shelf.open(rootBookOf(ring));
    if (!book.ok) return book;
    const known = new Set(book.value.everHappened(deviceAddedKind).map(({ id }) => id));
    const added = devices.filter((device) => !known.has(deviceAddedId(device)));
    if (added.length === 0) return ok(undefined);
    return book.value.commit(
      added.map((device) => happen(deviceAddedKind, deviceAddedId(device), device)),
    );
  };
}
