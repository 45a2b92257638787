import { base64url } from '../kernel/bytes.ts';
import { ok, type Result } from '../kernel/result.ts';
import { type DevicePublicKeys, exportPublicKeys } from '../seal/device-key.ts';
import type { DeviceAdded } from '../store/books/device-facts.ts';
import type { KeyRecord, RingName } from '../store/key-record.ts';
import type { Shelf } from '../store/shelf.ts';
import type { StoreError } from '../store/store-error.ts';
import { provenDevices } from './ring-devices.ts';

interface NamedDevice extends DevicePublicKeys {
  readonly id: string;
  /** What people call it. */
  readonly label: string;
}

/** This phone and all it trusts or finds in the kitchen's list, but for those somebody removed. */
export async function knownDevices(
  shelf: Shelf,
  keys: KeyRecord,
  label: string,
): Promise<Result<readonly NamedDevice[], StoreError>> {
  const root = await shelf.open('group');
  if (!root.ok) return root;
  const own = { id: keys.device.id, ...(await exportPublicKeys(keys.device)), label };
  const trusted = Object.entries(keys.trusted ?? {}).map(([id, device]) => ({ id, ...device }));
  const listed = await provenDevices(root.value, keys, 'kitchen');
  const all = new Map([own, ...trusted, ...listed].map((device) => [device.id, device]));
  return ok([...all.values()].filter(({ id }) => !wasRemoved(keys, ['kitchen'], id)));
}

/** A phone as lists of phones write it. */
export function toEntry({ id, sign, agree, label }: NamedDevice): DeviceAdded {
  return { id, sign: base64url(sign), agree: base64url(agree), label };
}

/** Its id stays removed for as long as the ring has this key: only a new phone can come back. */
export function wasRemoved(keys: KeyRecord, rings: readonly RingName[], id: string): boolean {
  return Object.entries(keys.renewals ?? {}).some(
    ([name, { removed }]) =>
      rings.some((ring) => name.startsWith(`${ring}@`)) && removed.includes(id),
  );
}
