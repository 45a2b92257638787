import * as z from 'zod/mini';
import type { KindOf } from '../table.ts';

/** Facts of the three root books: the phones of a ring, and its renewals. */

const publicKey = z.string().check(z.regex(/^[\w-]{87}$/));
const deviceId = z.string().check(z.minLength(1), z.maxLength(32));

/** A phone came to the ring: its public keys (raw P-256 points in base64url) and what people call it. */
const deviceAddedFact = z.object({
  id: deviceId,
  sign: publicKey,
  agree: publicKey,
  label: z.string().check(z.maxLength(80)),
});
export type DeviceAdded = z.infer<typeof deviceAddedFact>;
export const deviceAddedKind: KindOf<DeviceAdded> = {
  kind: 'device-added',
  schema: deviceAddedFact,
};

/** Id of the fact that adds a phone with these keys: the same whoever adds it, another for other keys. */
export function deviceAddedId({ id, sign }: Pick<DeviceAdded, 'id' | 'sign'>): string {
  return `device/${id}/${sign.slice(0, 16)}`;
}

/**
 * A phone made a new key of the ring. Each remaining phone finds the new ring keys sealed to it under its
 * own id; nobody follows before a person said so.
 */
const ringRenewedFact = z.object({
  /** `epochTag` of the new epoch. */
  to: z.string().check(z.maxLength(40)),
  removed: z.array(deviceId),
  /** HPKE-sealed `RingGrant` by device id, base64url. */
  wraps: z.record(deviceId, z.string()),
});
export type RingRenewed = z.infer<typeof ringRenewedFact>;
export const ringRenewedKind: KindOf<RingRenewed> = {
  kind: 'ring-renewed',
  schema: ringRenewedFact,
};

/** The creation pass of the relay, as its host gave it: one row `RELAY_ROW`. */
const relayRow = z.object({ pass: z.string().check(z.maxLength(200)) });
export const RELAY_ROW = 'relay';
export const relayTable = { table: 'relay', schema: relayRow };
