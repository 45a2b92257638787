import { expect, test } from 'vitest';
import { openApp, temporaryProfile } from '../support/app-browser.ts';
import { startApp } from '../support/app-server.ts';
import { filesOf, holdersOf } from '../support/profile-scan.ts';
import { openStep } from '../support/week-driver-evening.ts';
import { fixtureDishes } from '../support/week-driver-fixture.ts';
import { addDish, openMenu, publishMenu } from '../support/week-driver-menu.ts';
import { fillOrder, openNewOrder, takeOrder } from '../support/week-driver-orders.ts';
import { onScreen, openDoor, startGroup, t } from '../support/week-driver.ts';

/** Words nobody else writes, one for each place where a person is named. */
const MARKS = {
  founder: 'Zyqfonda',
  nickname: 'Zyqsurnom',
  contact: 'zyqcontact@example.org',
  address: 'rue Zyqadresse 87, 4020 Liège',
  note: 'Zyqnote au deuxième',
  kitchenNote: 'Zyqallergie',
  unsaved: 'Zyqbrouillon',
  search: 'Zyqcherche',
};

test('after a tour the browser remembers where we were, and not one word that was typed', async () => {
  const profile = temporaryProfile();
  const server = await startApp();
  try {
    await tour(profile.folder, server.origin);

    const files = filesOf(profile.folder);
    expect(files.length).toBeGreaterThan(20);
    // The scan would see what is there: the history of the browser names our pages.
    expect(holdersOf(files, '/2026-W48/orders')).not.toEqual([]);
    const found = Object.values(MARKS).flatMap((mark) => holdersOf(files, firstWord(mark)));
    expect(found).toEqual([]);
  } finally {
    await server.stop();
    profile.remove();
  }
});

async function tour(profile: string, origin: string): Promise<void> {
  const app = await openApp({ origin, profile, startsAt: '2026-11-23T10:00:00+01:00' });
  try {
    const { page } = app;
    await startGroup(page, { nickname: MARKS.founder, shares: true });
    await openMenu(page);
    for (const dish of fixtureDishes.slice(2, 4)) await addDish(page, dish);
    await publishMenu(page);
    const { nickname, contact, address, note, kitchenNote } = MARKS;
    const lines = [{ dish: 'Mafé bœuf', quantity: 1 }];
    await takeOrder(page, { nickname, contact, address, note, kitchenNote, lines, slot: null });
    await page.getByRole('textbox', { name: t('orders.search'), exact: true }).fill(MARKS.search);
    await openStep(page, 'round');
    await page.getByText(MARKS.address).waitFor();
    await openDoor(page, 'orders');
    await page.reload();
    await onScreen(page, t('orders.title'));
    await openNewOrder(page);
    await fillOrder(page, { nickname: MARKS.unsaved });
    await page.reload();
    await onScreen(page, t('orders.form'));
  } finally {
    await app.close();
  }
}

/** The part of a mark that nothing can have cut or encoded. */
function firstWord(mark: string): string {
  return /zyq[a-z]+/i.exec(mark)?.[0] ?? mark;
}
