import { base64url } from '../kernel/bytes.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { type DevicePublicKeys, exportPublicKeys } from '../seal/device-key.ts';
import { isAgreeKey } from '../seal/hpke.ts';
import { rootBookOf } from '../store/book-name.ts';
import { type DeviceAdded, deviceAddedId, deviceAddedKind } from '../store/books/device-facts.ts';
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
): Promise<Result<void, StoreError | { readonly type: 'NotAKey' }>> {
  const keys = shelf.keys.value;
  if (!keys) return ok(undefined);
  const device = { id: keys.device.id, ...(await exportPublicKeys(keys.device)), label };
  return addDevice(shelf, device, ringsOf(keys));
}

/**
 * Lists a phone in the root books of rings, as this phone vouches for it. Errors: keys to which nothing
 * can be sealed, since the next renewal would leave the phone out without a word.
 */
export async function addDevice(
  shelf: Shelf,
  { id, sign, agree, label }: DevicePublicKeys & { readonly id: string; readonly label: string },
  rings: readonly RingName[],
): Promise<Result<void, StoreError | { readonly type: 'NotAKey' }>> {
  if (!(await isAgreeKey(agree))) return err({ type: 'NotAKey' });
  const told = { id, sign: base64url(sign), agree: base64url(agree), label };
  for (const ring of rings) {
    const root = await shelf.open(rootBookOf(ring));
    if (!root.ok) return root;
    const said = root.value.everSaid(deviceAddedKind);
    if (said.some(({ data }) => isSame(data, told))) continue;
    const taken = new Set(said.map((one) => one.id));
    const written = await root.value.commit([happen(deviceAddedKind, freeId(told, taken), told)]);
    if (!written.ok) return written;
  }
  return ok(undefined);
}

/** A listing under other keys is somebody's lie: it must not keep the true one out. */
function isSame(a: DeviceAdded, b: DeviceAdded): boolean {
  return a.id === b.id && a.sign === b.sign && a.agree === b.agree;
}

function freeId(told: DeviceAdded, taken: ReadonlySet<string>): string {
  let id = deviceAddedId(told);
  for (let n = 2; taken.has(id); n += 1) id = `${deviceAddedId(told)}/${n}`;
  return id;
}
