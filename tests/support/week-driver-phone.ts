import type { Page } from 'playwright';
import { onScreen, openSettings, press, t } from './week-driver.ts';

/** What the browser keeps of the app, beside its files. */
export interface KeptByBrowser {
  readonly databases: readonly string[];
  readonly caches: readonly string[];
  readonly localStorage: readonly string[];
  readonly serviceWorkers: number;
}

/** One line of the open catalogue: a book on this phone. */
export interface KeptBook {
  readonly id: string;
  readonly name: string;
}

/** From anywhere to « this phone ». */
export async function openThisPhone(page: Page): Promise<void> {
  await openSettings(page);
  const places = page.getByRole('list', { name: t('settings.places') });
  await places
    .getByRole('link')
    .filter({ hasText: t('safety.title') })
    .click();
  await onScreen(page, t('safety.title'));
}

/** On « this phone »: the two moves that erase it. The countdown runs when this is done. */
export async function startErasing(page: Page): Promise<void> {
  await press(page, t('safety.erase'));
  await press(page.getByRole('dialog'), t('safety.eraseNow'));
  await page.getByRole('button', { name: t('safety.eraseStop'), exact: true }).waitFor();
}

/** What is left, asked from a page of the same origin. */
export function keptByBrowser(page: Page): Promise<KeptByBrowser> {
  return page.evaluate(async () => ({
    // The one kept to be deleted has another name after each sweep, which holds this lock.
    databases: (await navigator.locks.request('carnet-sweep', () => indexedDB.databases())).map(
      ({ name = '' }) => name.replace(/^carnet-s-.*/, 'carnet-s-'),
    ),
    caches: await caches.keys(),
    localStorage: Object.keys(localStorage),
    serviceWorkers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
}

/** The books in the catalogue. */
export function keptBooks(page: Page): Promise<readonly KeptBook[]> {
  return readAll<KeptBook>(page, 'carnet', 'books');
}

/** Names of the books this phone holds a secret of. */
export async function keptSecrets(page: Page): Promise<readonly string[]> {
  const { databases } = await keptByBrowser(page);
  const keys = databases.filter((name) => name.startsWith('carnet-k-'));
  const rows = await Promise.all(
    keys.map((name) => readAll<{ name: string; value: object }>(page, name, 'keys')),
  );
  return rows.flat().flatMap(({ name, value }) => (name === 'books' ? Object.keys(value) : []));
}

/** The id under which this phone writes. */
export async function keptDeviceId(page: Page): Promise<string> {
  const { databases } = await keptByBrowser(page);
  const keys = databases.filter((name) => name.startsWith('carnet-k-'));
  const rows = await Promise.all(
    keys.map((name) => readAll<{ name: string; value: { id?: string } }>(page, name, 'keys')),
  );
  const device = rows.flat().find(({ name }) => name === 'device');
  if (!device?.value.id) throw new Error('this phone has a key');
  return device.value.id;
}

/** Every row of one table, as another program on the phone could read it. */
function readAll<Row>(page: Page, database: string, table: string): Promise<readonly Row[]> {
  return page.evaluate(
    ([name, store]) =>
      new Promise<Row[]>((resolve, reject) => {
        const opening = indexedDB.open(name);
        // Not there any more: asking must not make it.
        opening.addEventListener('upgradeneeded', () => opening.transaction?.abort());
        opening.addEventListener('error', () => reject(new Error(`cannot open ${name}`)));
        opening.addEventListener('success', () => {
          const rows = opening.result.transaction(store).objectStore(store).getAll();
          rows.addEventListener('error', () => reject(new Error(`cannot read ${store}`)));
          rows.addEventListener('success', () => {
            opening.result.close();
            resolve(rows.result);
          });
        });
      }),
    [database, table] as const,
  );
}
