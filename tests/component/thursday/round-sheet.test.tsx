import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { readEvening } from '../../../src/features/evening.ts';
import { sheetEnds } from '../../../src/features/thursday/keep-sheet.ts';
import { RoundScreen } from '../../../src/features/thursday/round-screen.tsx';
import { utf8, utf8ToText } from '../../../src/kernel/bytes.ts';
import { minutesAfterFive, openEvening, orderFor } from '../../support/evening-phone.ts';
import { handFrames } from '../../support/hand-frames.tsx';
import { withRings } from '../../support/kitchen-view.ts';
import type { OpenPhone } from '../../support/open-phone.ts';
import { showInFrench } from '../../support/show-orders.tsx';

beforeEach(() => page.viewport(360, 640));
afterEach(cleanup);

const card = (code: string) => within(screen.getByRole('article', { name: code }));
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

/** The bytes a desk phone shows. */
async function shownBy(open: OpenPhone) {
  const frames = handFrames();
  const { unmount } = showInFrench(<RoundScreen {...open.props} frames={frames} />);
  await press('Montrer au livreur');
  const bytes = frames.shown();
  if (!bytes) throw new Error('nothing was shown');
  unmount();
  return bytes;
}

/** A phone without the desk ring films them. */
async function filmed(open: OpenPhone) {
  const bytes = await shownBy(open);
  const frames = handFrames();
  const props = withRings(open, 'kitchen');
  const shown = showInFrench(<RoundScreen {...props} frames={frames} />);
  await press('Recevoir une tournée');
  frames.film(bytes);
  return { ...shown, frames, props, bytes };
}

test('a desk phone shows this evening’s stops and no more: no other order, no note, no reference', async () => {
  const open = await openEvening();
  const bytes = await shownBy(open);
  const stops = readEvening(open.week).filter(({ order }) => order.delivery);
  const sheet = JSON.parse(utf8ToText(bytes)) as { stops: unknown[][] }; // written just above
  expect(sheet.stops).toEqual(
    stops.map(({ code, contact, balance, order }) => [
      code,
      contact?.nickname,
      open.week.addresses.value.get(order.id),
      contact?.contact,
      balance.open,
    ]),
  );
  expect(utf8ToText(bytes)).not.toContain('Samira');
});

test('a deliverer without the desk ring films them, drives, and notes a hand-over by code', async () => {
  const open = await openEvening();
  const { code } = orderFor(open, 'Jean-Luc');
  await filmed(open);
  await waitFor(() =>
    expect(card(code).getByText('rue du Grand-Sureau 87, 4020 Liège')).toBeTruthy(),
  );
  expect(card(code).getByText('Jean-Luc')).toBeTruthy();
  expect(screen.getByText(/Ce téléphone les efface ven.* 27 nov.*6:00/)).toBeTruthy();
  open.setNow(minutesAfterFive(70));
  await userEvent.click(card(code).getByRole('button', { name: 'Remise' }));
  await waitFor(() => expect(orderFor(open, 'Jean-Luc').handedOver).not.toBeNull());
});

test('before that, the round says where the addresses are, and goes by code', async () => {
  const open = await openEvening();
  const { code } = orderFor(open, 'Jean-Luc');
  showInFrench(<RoundScreen {...withRings(open, 'kitchen')} frames={handFrames()} />);
  expect(screen.getByText(/elles sont chez les personnes de la permanence/)).toBeTruthy();
  expect(screen.queryByText('Jean-Luc')).toBeNull();
  expect(card(code).getByRole('button', { name: 'Remise' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Montrer au livreur' })).toBeNull();
});

test('at six the next morning nothing of it shows any more, and it can’t be received again', async () => {
  const open = await openEvening();
  const { bytes, frames, unmount } = await filmed(open);
  await waitFor(() => expect(screen.getByText('Jean-Luc')).toBeTruthy());
  open.setNow(sheetEnds(open.week));
  await waitFor(() => expect(screen.queryByText('Jean-Luc')).toBeNull());
  expect(screen.queryByRole('button', { name: /Recevoir/ })).toBeNull();
  frames.film(bytes);
  await waitFor(() => expect(open.gestures.trouble.value?.type).toBe('SheetTooLate'));
  unmount();
});

test('what is no round is told in words, and the camera stays', async () => {
  const open = await openEvening();
  const frames = handFrames();
  showInFrench(<RoundScreen {...withRings(open, 'kitchen')} frames={frames} />);
  await press('Recevoir une tournée');
  frames.film(utf8('{"carnet":"round","v":2}'));
  await waitFor(() => expect(open.gestures.trouble.value?.type).toBe('NotARoundSheet'));
  expect(screen.getByText('camera')).toBeTruthy();
});

test('a stop whose order has not come to this phone shows who and where all the same', async () => {
  const open = await openEvening();
  const frames = handFrames();
  showInFrench(<RoundScreen {...withRings(open, 'kitchen')} frames={frames} />);
  await press('Recevoir une tournée');
  const stop = ['ZZ-999', 'Mango', 'quai de la Dérivation 3', '0470 11 22 33', 1900];
  frames.film(utf8(JSON.stringify({ carnet: 'round', v: 1, week: open.week.week, stops: [stop] })));
  await waitFor(() => expect(card('ZZ-999').getByText('quai de la Dérivation 3')).toBeTruthy());
  expect(card('ZZ-999').getByText(/À encaisser : 19,00/)).toBeTruthy();
  expect(card('ZZ-999').getByRole('link', { name: /Appeler/ })).toBeTruthy();
});
