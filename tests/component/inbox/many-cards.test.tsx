import { cleanup, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { bringMessages } from '../../../src/features/inbox/bring-messages.ts';
import { inboxDeps } from '../../../src/features/inbox/inbox-deps.ts';
import { InboxScreen } from '../../../src/features/inbox/inbox-screen.tsx';
import { plainReader } from '../../../src/features/inbox/plain-reader.ts';
import type { SentMessage } from '../../../src/formats/intake/reading.ts';
import { toInstant } from '../../../src/kernel/clock.ts';
import { CUTOFF } from '../../support/example-week.ts';
import { type OpenPhone, valueOf } from '../../support/open-phone.ts';
import { openOrders } from '../../support/orders-week.ts';
import { showInFrench } from '../../support/show-orders.tsx';

beforeEach(() => page.viewport(360, 640));
afterEach(cleanup);

const MANY = 60;
const SURE = 'Bonjour, 1 mafe à 17h30 svp.';
const UNSURE = 'Bonjour, peut-être 1 mafe à 17h30, je ne sais pas encore.';
/** They are drawn a few at a time. */
const SLOW = { timeout: 10_000 };

function sentBy(contact: string, index: number, text = SURE): SentMessage {
  return {
    source: 'all.mbox',
    index,
    from: contact,
    contact,
    sentAt: toInstant(CUTOFF - 3_600_000 + index),
    subject: '',
    text,
    identity: contact,
    own: false,
    to: [],
    automatic: false,
    cut: false,
    unread: null,
  };
}

/** A desk, and the messages of many, each under a name and a number of her own. */
async function crowdedDesk(count: number, textOf: (n: number) => string = () => SURE) {
  const open = await openOrders({ mainsCap: 500 });
  const orders = Array.from({ length: count }, (_, n) =>
    sentBy(`kiwi${n}@example.org`, n, textOf(n)),
  );
  const deps = inboxDeps(open.props);
  if (!deps) throw new Error('This phone does not see messages');
  return { open, bring: async () => valueOf(await bringMessages(deps, orders)) };
}

/** A desk to which many wrote. */
async function openCrowd(textOf?: (n: number) => string): Promise<OpenPhone> {
  const { open, bring } = await crowdedDesk(MANY, textOf);
  await bring();
  showInFrench(
    <InboxScreen {...open.props} reader={plainReader} takeShared={() => Promise.resolve(null)} />,
  );
  return open;
}

test('of sixty cards the first are drawn, the next at a tap, which hands the focus to the first of them', async () => {
  await openCrowd();
  const sure = await screen.findByRole('region', { name: 'Bien comprises' });
  expect(sure.textContent).toContain(String(MANY));
  const first = () => [...sure.querySelectorAll<HTMLElement>(':scope li:has(> article)')];
  const shows = (n: number) => waitFor(() => expect(first()).toHaveLength(n), SLOW);
  await shows(25);
  screen.getByRole('button', { name: 'En montrer 25 de plus' }).focus();
  await userEvent.keyboard('{Enter}');
  await shows(50);
  expect(document.activeElement).toBe(first()[25]);
  expect(first()[25]).toHaveAttribute('aria-setsize', String(MANY));
  expect(first()[25]).toHaveAttribute('aria-posinset', '26');
  await userEvent.click(screen.getByRole('button', { name: 'En montrer 10 de plus' }));
  await shows(MANY);
  expect(screen.queryByRole('button', { name: /^En montrer/ })).toBeNull();
});

test('accepting all takes those that are not drawn, too', async () => {
  const open = await openCrowd();
  await userEvent.click(await screen.findByRole('button', { name: `Accepter les ${MANY} sûres` }));
  await waitFor(() => expect(open.week.orders.value).toHaveLength(MANY), SLOW);
  const owed = await screen.findByRole('region', { name: 'Réponses à envoyer' });
  expect(owed.textContent).toContain(`${MANY} personnes attendent une réponse.`);
});

test('cards are drawn one by one, of all kinds together, so that the page answers in between', async () => {
  const atOnce: number[] = [];
  const observer = new MutationObserver((changes) => {
    const nodes = changes.flatMap(({ addedNodes }) => [...addedNodes]);
    const cards = nodes.filter((node) => node instanceof Element && node.querySelector('article'));
    if (cards.length > 0) atOnce.push(cards.length);
  });
  observer.observe(document.body, { subtree: true, childList: true });
  await openCrowd((n) => (n % 2 === 0 ? SURE : UNSURE));
  const drawn = async (name: string) => {
    const place = await screen.findByRole('region', { name });
    await waitFor(() => expect(place.querySelectorAll('li > article')).toHaveLength(25), SLOW);
  };
  await drawn('Bien comprises');
  await drawn('À regarder');
  observer.disconnect();
  expect(atOnce).toEqual(Array.from({ length: 50 }, () => 1));
});

test('two hundred messages are named in parts, so that the page answers in between', async () => {
  const { bring } = await crowdedDesk(200);
  let named = 0;
  const perTurn: number[] = [];
  const sign = vi.spyOn(crypto.subtle, 'sign');
  const nextTurn = () => {
    perTurn.push(sign.mock.calls.length - named);
    named = sign.mock.calls.length;
    turns = setTimeout(nextTurn);
  };
  let turns = setTimeout(nextTurn);
  await bring();
  clearTimeout(turns);
  const signed = sign.mock.calls.length;
  sign.mockRestore();
  expect(signed).toBeGreaterThan(200);
  expect(Math.max(...perTurn, signed - named)).toBeLessThan(100);
});
