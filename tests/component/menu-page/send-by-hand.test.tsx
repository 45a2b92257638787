import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/money.ts';
import { readOrderCode } from '../../../src/formats/order-code.ts';
import { smsSize } from '../../../src/formats/sms-length.ts';
import type { MenuPageTexts } from '../../../src/i18n/menu-page/texts.ts';
import { fixtureCustomerMenu } from '../../support/customer-menu.ts';
import { showMenuPage } from '../../support/show-menu-page.tsx';

afterEach(cleanup);

const LANGUAGES = ['fr', 'en', 'nl', 'ar'] as const;

/** Two mafés at half past five for Safran, up to the screen that sends. */
async function order({ t }: MenuPageTexts): Promise<void> {
  const press = async (name: string) =>
    fireEvent.click(await screen.findByRole('button', { name }));
  const write = async (label: string, value: string) =>
    fireEvent.input(await screen.findByLabelText(label), { target: { value } });
  await press(t('more', { dish: 'Mafé bœuf' }));
  await press(t('more', { dish: 'Mafé bœuf' }));
  await press(t('next'));
  fireEvent.click(await screen.findByLabelText(t('pickUpAt', { time: '17:30' })));
  await press(t('next'));
  await write(t('name'), 'Safran');
  await press(t('next'));
  await write(t('contact'), 'safran@example.org');
  await press(t('next'));
  await screen.findByLabelText(t('note'));
  await press(t('next'));
  await press(t('send'));
  await screen.findByRole('heading', { name: t('sendTitle') });
}

/** The text that a link would put into a message. */
function textIn(name: string, parameter: string): string {
  const { href } = screen.getByRole<HTMLAnchorElement>('link', { name });
  const text = new URLSearchParams(href.slice(href.indexOf('?') + 1)).get(parameter);
  if (text === null) throw new Error(`There is no text in ${href}`);
  return text;
}

describe.each(LANGUAGES)('an order sent by hand, in %s', (language) => {
  test('each link on the screen carries the text with its code', async () => {
    const texts = await showMenuPage({ menu: fixtureCustomerMenu(), language });
    const { t } = texts;
    await order(texts);
    const shown = document.querySelector('pre')?.textContent ?? '';
    const message = readOrderCode(shown);
    if (message?.kind !== 'order') throw new Error('There is no order on the screen');
    expect(message.language).toBe(language);
    const said = [
      textIn(t('byWhatsApp'), 'text'),
      textIn(t('bySms'), 'body'),
      textIn(t('byMail'), 'body'),
    ].map((text) => text.replaceAll('\r\n', '\n'));
    const [whatsApp = '', sms = '', mail = ''] = said;
    expect(whatsApp).toBe(shown);
    expect(mail).toBe(shown);
    // Cheap to send: « œ » alone would halve what a message holds.
    expect(smsSize(sms).alphabet).toBe('gsm-7');
    for (const text of said) expect(readOrderCode(text)).toEqual(message);
    // A person who has no reader for the code reads the same.
    expect(whatsApp).toContain('2 x Mafé bœuf');
    expect(whatsApp).toContain(`${t('total')}: ${texts.money(cents(1900))}`);
  });
});

test('the share sheet is given the whole text, with nothing beside it', async () => {
  const shared: ShareData[] = [];
  const share = (data: ShareData) => Promise.resolve(void shared.push(data));
  Object.defineProperty(navigator, 'share', { configurable: true, value: share });
  try {
    const texts = await showMenuPage({ menu: fixtureCustomerMenu() });
    await order(texts);
    fireEvent.click(screen.getByRole('button', { name: texts.t('share') }));
    const text = document.querySelector('pre')?.textContent ?? '';
    expect(shared).toEqual([{ text }]);
    expect(readOrderCode(text)).toMatchObject({ kind: 'order', name: 'Safran' });
  } finally {
    Reflect.deleteProperty(navigator, 'share');
  }
});
