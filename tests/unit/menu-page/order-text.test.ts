import { describe, expect, test } from 'vitest';
import { wallTime } from '../../../src/domain/calendar.ts';
import { placesOf } from '../../../src/features/inbox/inbox-cards.ts';
import type { CustomerLanguage, OrderMessage } from '../../../src/formats/order-message.ts';
import { smsSize } from '../../../src/formats/sms-length.ts';
import { MENU_PAGE_WORDS } from '../../../src/i18n/menu-page/load-words.ts';
import { menuPageTexts } from '../../../src/i18n/menu-page/texts.ts';
import { messageLinks, orderText } from '../../../src/menu-page/order-text.ts';
import { secretOfRevision } from '../../../src/seal/order-secret.ts';
import { fixtureCustomerMenu } from '../../support/customer-menu.ts';
import { bring, cardsOf, openFixtureOrders, pasted } from '../../support/inbox-phone.ts';
import { keptOrder } from '../../support/kept-order.ts';

const LANGUAGES = ['fr', 'en', 'nl', 'ar'] as const;

/** The texts that the links of a menu would put into messages. */
async function textsOf(message: OrderMessage, language: CustomerLanguage) {
  const menu = fixtureCustomerMenu();
  const texts = menuPageTexts(language, await MENU_PAGE_WORDS[language]());
  const text = orderText(message, menu, texts);
  const { sms, whatsApp, mail } = messageLinks(menu, text);
  return {
    shared: text.full,
    sms: textIn(sms, 'body'),
    whatsApp: textIn(whatsApp, 'text'),
    mail: textIn(mail, 'body'),
  };
}

function textIn(link: string | null, parameter: string): string {
  const said = new URLSearchParams(link?.slice(link.indexOf('?') + 1)).get(parameter);
  if (said === null) throw new Error(`There is no text in ${link}`);
  return said;
}

/** The sure orders that the team's inbox makes of texts; nothing else may come of them. */
async function readByTheTeam(texts: readonly string[]) {
  const desk = await openFixtureOrders();
  for (const text of texts) await bring(desk, [pasted(text)]);
  const places = placesOf(await cardsOf(desk));
  const { sure, toSee } = places;
  return { sure: sure.map(({ message, wish }) => ({ id: message.id as string, wish })), toSee };
}

describe.each(LANGUAGES)('what the page sends in %s', (language) => {
  test('is that very order to the team, by WhatsApp, SMS, mail and the share sheet, and one order by all', async () => {
    const hostile = { name: 'سفران', note: 'بدون فلفل, 3 tajine', address: '' };
    const { order } = await keptOrder({}, { language, name: hostile.name, note: hostile.note });
    const texts = Object.values(await textsOf(order, language));
    for (const text of texts) {
      const { sure, toSee } = await readByTheTeam([text]);
      expect(toSee).toEqual([]);
      expect(sure).toMatchObject([
        {
          id: order.id,
          wish: {
            name: hostile.name,
            contact: 'safran@example.org',
            note: hostile.note,
            handover: { kind: 'pickup', slot: wallTime('17:30') },
          },
        },
      ]);
      const lines = sure[0]?.wish.lines.map(({ dish, quantity }) => `${quantity} ${dish}`);
      expect(lines?.toSorted()).toEqual(['1 soupe-lentilles', '2 mafe-boeuf']);
    }
    expect((await readByTheTeam(texts)).sure).toHaveLength(1);
  });

  test('an SMS holds only signs of the cheap alphabet', async () => {
    const { order } = await keptOrder({}, { language, name: 'سفران', note: '🌶️ ç œ’' });
    expect(smsSize((await textsOf(order, language)).sms).alphabet).toBe('gsm-7');
  });

  test('a change and a cancellation find their order through each of them', async () => {
    const { seed, order } = await keptOrder({}, { language });
    const { kind: _, id, ...content } = order;
    const proof = async (revision: number) => ({
      revision,
      secret: await secretOfRevision(seed, revision),
    });
    const change = { ...content, kind: 'change', ...(await proof(1)) } as const; // its literal
    const cancel = { kind: 'cancel', week: order.week, ...(await proof(2)) } as const; // its literal
    const { shared } = await textsOf(order, language);
    for (const message of [change, cancel])
      for (const text of Object.values(await textsOf(message, language)))
        expect((await readByTheTeam([shared, text])).toSee).toMatchObject([
          { type: 'change', does: message.kind === 'cancel' ? 'cancel' : 'replace', target: id },
        ]);
  });
});
