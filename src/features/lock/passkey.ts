import type { Bytes } from '../../kernel/bytes.ts';
import type { RandomSource } from '../../seal/random.ts';
import { sayLeaving } from '../../ui/leaving.ts';

/** Which passkey, and what it is asked about. */
export interface PasskeyAsked {
  readonly id: Bytes;
  readonly salt: Bytes;
}

/** Whether this browser may have passkeys; whether they give secrets shows when one is made. */
export function mayHavePasskey(): boolean {
  return 'PublicKeyCredential' in globalThis && 'credentials' in navigator;
}

/**
 * Makes a passkey of this phone and asks it for its secret (WebAuthn level 3, PRF extension); null where
 * the phone has none, or the person said no.
 */
export async function makePasskey(
  random: RandomSource,
): Promise<(PasskeyAsked & { readonly output: Bytes }) | null> {
  sayLeaving();
  const made = await refused(
    navigator.credentials.create({
      publicKey: {
        // Seen in the phone's list of passkeys: neutral, and nobody's name.
        rp: { name: 'Carnet' },
        user: { id: random(16), name: 'Carnet', displayName: 'Carnet' },
        challenge: random(32),
        pubKeyCredParams: [
          { type: 'public-key', alg: -7 },
          { type: 'public-key', alg: -257 },
        ],
        authenticatorSelection: {
          authenticatorAttachment: 'platform',
          residentKey: 'discouraged',
          userVerification: 'required',
        },
        extensions: { prf: {} },
      },
    }),
  );
  if (!(made instanceof PublicKeyCredential)) return null;
  const asked = { id: new Uint8Array(made.rawId), salt: random(32) };
  const output = await askPasskey(asked, random);
  return output && { ...asked, output };
}

/** What the passkey gives for this salt, after a finger or a face; null when it gives nothing. */
export async function askPasskey(
  { id, salt }: PasskeyAsked,
  random: RandomSource,
): Promise<Bytes | null> {
  sayLeaving();
  const given = await refused(
    navigator.credentials.get({
      publicKey: {
        challenge: random(32),
        allowCredentials: [{ type: 'public-key', id }],
        userVerification: 'required',
        extensions: { prf: { eval: { first: salt } } },
      },
    }),
  );
  if (!(given instanceof PublicKeyCredential)) return null;
  const first = given.getClientExtensionResults().prf?.results?.first;
  if (!first) return null;
  const bytes = ArrayBuffer.isView(first)
    ? new Uint8Array(first.buffer, first.byteOffset, first.byteLength)
    : new Uint8Array(first);
  return new Uint8Array(bytes); // a copy: what the browser gave may be shared
}

/** A browser rejects for a « no » as for a finger that did not fit: in both cases there are the pictures. */
function refused(asking: Promise<Credential | null>): Promise<Credential | null> {
  return asking.catch(() => null);
}
