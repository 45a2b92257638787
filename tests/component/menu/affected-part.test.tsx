import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { AffectedPart } from '../../../src/features/menu/affected-part.tsx';
import { publishMenu, reopenMenu } from '../../../src/features/menu/publish-menu.ts';
import { toInstant } from '../../../src/kernel/clock.ts';
import { toldKind } from '../../../src/store/books/desk-books.ts';
import { dishTable } from '../../../src/store/books/week-book.ts';
import { put } from '../../../src/store/table.ts';
import { menuPhone } from '../../support/menu-phone.ts';
import { showScreen } from '../../support/menu-show.tsx';
import { type OpenPhone, SUNDAY_NOON, valueOf } from '../../support/open-phone.ts';
import { exampleEntry, taken } from '../../support/orders-week.ts';

/** Following `mailto:` or `sms:` would leave the test. */
const stay = (event: Event) => {
  if (event.target instanceof Element && event.target.closest('a')) event.preventDefault();
};

beforeEach(() => document.addEventListener('click', stay));
afterEach(() => {
  cleanup();
  document.removeEventListener('click', stay);
  vi.restoreAllMocks();
  Reflect.deleteProperty(navigator, 'share');
});

/** A week whose soup went after it was ordered by these contacts, and the part of the screen that says so. */
async function showAffected(...contacts: readonly string[]): Promise<OpenPhone> {
  const open = await menuPhone();
  valueOf(await publishMenu(open.props));
  open.setNow(toInstant(SUNDAY_NOON + 60_000));
  for (const [at, contact] of contacts.entries())
    await taken(
      open,
      exampleEntry(`order-${at}`, { soup: 1 }, { contact, nickname: `Kiwi ${at}` }),
    );
  valueOf(await reopenMenu(open.props));
  valueOf(await open.week.book.commit([put(dishTable, 'soup', { off: true })]));
  open.setNow(toInstant(SUNDAY_NOON + 120_000));
  valueOf(await publishMenu(open.props));
  showScreen(<AffectedPart {...open.props} />);
  return open;
}

const toldOf = ({ week }: OpenPhone) => week.contactsBook?.facts(toldKind).value ?? [];

const SENTENCE = 'soup : n’est plus au menu.';

test('a mail, an SMS and WhatsApp carry the text to the contact, and each notes it once', async () => {
  const open = await showAffected('kiwi@example.org', '0470 00 00 01');
  const [mailed, phoned] = (await screen.findAllByRole('article')).map((one) => within(one));
  if (!mailed || !phoned) throw new Error('two are to be told');
  const wayOf = (card: typeof mailed, name: string) =>
    card.getByRole<HTMLAnchorElement>('link', { name });
  const mail = wayOf(mailed, 'Mail').href;
  expect(mail).toMatch(/^mailto:kiwi@example\.org\?subject=Ta%20commande%20/);
  expect(decodeURIComponent(mail)).toContain(SENTENCE);
  expect(mailed.queryByRole('link', { name: 'SMS' })).toBeNull();
  const [sms, whatsApp] = [wayOf(phoned, 'SMS').href, wayOf(phoned, 'WhatsApp').href];
  expect(sms).toMatch(/^sms:\+32470000001\?&body=Bonjour/);
  expect(whatsApp).toMatch(/^whatsapp:\/\/send\?phone=32470000001&text=Bonjour/);
  for (const link of [sms, whatsApp]) expect(decodeURIComponent(link)).toContain(SENTENCE);
  expect(phoned.queryByRole('link', { name: 'Mail' })).toBeNull();
  // A double tap, quicker than anything is written.
  for (const _ of ['once', 'again']) fireEvent.click(wayOf(mailed, 'Mail'));
  await expect.poll(() => screen.queryAllByRole('article')).toHaveLength(1);
  await userEvent.click(wayOf(phoned, 'SMS'));
  await screen.findByText('Tout le monde est prévenu.');
  // Two facts of one moment stand in the order of their ids, which are drawn.
  const told = toldOf(open).map(({ data }) => data.order);
  expect(told.toSorted()).toEqual(['order-0', 'order-1']);
});

test('the text is in the language chosen, in the message that is seen and in the link', async () => {
  await showAffected('kiwi@example.org');
  await userEvent.click(await screen.findByText('Message prêt'));
  await userEvent.selectOptions(screen.getByLabelText('Langue de la réponse'), 'arabe');
  const link = screen.getByRole<HTMLAnchorElement>('link', { name: 'Mail' }).href;
  const seen = document.querySelector('.quoted[lang=ar]')?.textContent ?? '';
  expect(seen).toMatch(/soup.*\p{Script=Arabic}/su);
  expect(decodeURIComponent(link).replaceAll('\r\n', '\n')).toContain(seen);
});

test('copied and shared texts note it, and a share sheet that is left does not', async () => {
  const shared = vi.fn<Navigator['share']>(() =>
    Promise.reject(new DOMException('', 'AbortError')),
  );
  Object.defineProperty(navigator, 'share', { configurable: true, value: shared });
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const open = await showAffected('', '');
  const first = () => within(screen.getAllByRole('article')[0] ?? document.body);
  await screen.findAllByRole('article');
  expect(screen.queryAllByRole('link')).toEqual([]);
  await userEvent.click(first().getByRole('button', { name: 'Partager' }));
  expect(shared.mock.calls[0]?.[0]?.text).toContain(SENTENCE);
  expect(toldOf(open)).toEqual([]);
  shared.mockResolvedValueOnce();
  await userEvent.click(first().getByRole('button', { name: 'Partager' }));
  await expect.poll(() => screen.queryAllByRole('article')).toHaveLength(1);
  await userEvent.click(first().getByRole('button', { name: 'Copier' }));
  await screen.findByText('Tout le monde est prévenu.');
  expect(copied.mock.calls[0]?.[0]).toContain(SENTENCE);
  expect(toldOf(open)).toHaveLength(2);
});
