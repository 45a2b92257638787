import { base64url } from '../kernel/bytes.ts';
import { ok, type Result } from '../kernel/result.ts';
import { exportPublicKeys } from '../seal/device-key.ts';
import { rootBookOf } from '../store/book-name.ts';
import { deviceAddedId, deviceAddedKind } from '../store/books/device-facts.ts';
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
  const { sign, agree } = await exportPublicKeys(keys.device);
  const told = { id: keys.device.id, sign: base64url(sign), agree: base64url(agree), label };
  for (const ring of ringsOf(keys)) {
    const root = await shelf.open(rootBookOf(ring));
    if (!root.ok) return root;
    if (root.value.facts(deviceAddedKind).value.some(({ data }) => data.id === told.id)) continue;
    const written = await root.value.commit([happen(deviceAddedKind, deviceAddedId(told), told)]);
    if (!written.ok) return written;
  }
  return ok(undefined);
}
