import { base64url } from '../kernel/bytes.ts';
import { ok, type Result } from '../kernel/result.ts';
import { type DevicePublicKeys, exportPublicKeys } from '../seal/device-key.ts';
import { rootBookOf } from '../store/book-name.ts';
import { deviceAddedId, deviceAddedKind } from '../store/books/device-facts.ts';
import type { RingName } from '../store/key-record.ts';
import type { Shelf } from '../store/shelf.ts';
import type { StoreError } from '../store/store-error.ts';
import { happen } from '../store/table.ts';
import { ringsOf } from './ring-devices.ts';

/**
 * Lists this phone in the root book of each ring it holds, where it is not listed yet: the founder's, and
 * phones that wrote before other phones could come.
 * @param label what people call the phone
 */
export async function announceDevice(
  shelf: Shelf,
  label: string,
): Promise<Result<void, StoreError>> {
  const keys = shelf.keys.value;
  if (!keys) return ok(undefined);
  const device = { id: keys.device.id, ...(await exportPublicKeys(keys.device)), label };
  return addDevice(shelf, device, ringsOf(keys));
}

/** Lists a phone in the root books of rings, as this phone vouches for it. */
export async function addDevice(
  shelf: Shelf,
  { id, sign, agree, label }: DevicePublicKeys & { readonly id: string; readonly label: string },
  rings: readonly RingName[],
): Promise<Result<void, StoreError>> {
  const told = { id, sign: base64url(sign), agree: base64url(agree), label };
  for (const ring of rings) {
    const root = await shelf.open(rootBookOf(ring));
    if (!root.ok) return root;
    if (root.value.facts(deviceAddedKind).value.some(({ data }) => data.id === told.id)) continue;
    const written = await root.value.commit([happen(deviceAddedKind, deviceAddedId(told), told)]);
    if (!written.ok) return written;
  }
  return ok(undefined);
}
