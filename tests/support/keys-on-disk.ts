import type { Page } from 'playwright';

/** Secrets as another program could read them on an open phone. */
export async function keysOnDisk(page: Page): Promise<Readonly<Record<string, Uint8Array>>> {
  const secrets = await page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
    const database = names.find((name) => name.startsWith('carnet-k-')) ?? '';
    const rows = await new Promise<{ name: string; value: never }[]>((read, broke) => {
      const opening = indexedDB.open(database);
      opening.addEventListener('error', () => broke(new Error('no keys')));
      opening.addEventListener('success', () => {
        const all = opening.result.transaction('keys').objectStore('keys').getAll();
        all.addEventListener('success', () => {
          opening.result.close();
          read(all.result);
        });
      });
    });
    interface Kept {
      device: { agree: CryptoKeyPair };
      rings: Record<string, { root: Uint8Array; chain: Uint8Array }>;
      books: Record<string, Uint8Array>;
    }
    const { device, rings, books } = Object.fromEntries(
      rows.map(({ name, value }) => [name, value]),
    ) as unknown as Kept; // written whole by the app's own store
    const { d = '' } = await crypto.subtle.exportKey('jwk', device.agree.privateKey);
    const agree = atob(d.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = {
      agree: Uint8Array.from(agree, (sign) => sign.charCodeAt(0)),
      kitchen: rings['kitchen']?.root,
      desk: rings['desk']?.root,
      deskChain: rings['desk']?.chain,
      circle: rings['circle']?.root,
      contacts: books['contacts/2026-W48'],
      drafts: books['drafts/2026-W48'],
    };
    return Object.entries(bytes).map(([name, value]) => [name, [...(value ?? [])]] as const);
  });
  return Object.fromEntries(secrets.map(([name, bytes]) => [name, Uint8Array.from(bytes)]));
}
