import type { CustomerMenu } from '../formats/customer-menu.ts';
import { holdsText, mailLink, smsLink, whatsAppLink } from '../formats/message-links.ts';
import { orderCode } from '../formats/order-code.ts';
import type { OrderContent, OrderMessage } from '../formats/order-message.ts';
import { plainSms } from '../formats/sms-length.ts';
import { type Cents, multiplyCents, NO_MONEY, sumCents } from '../domain/money.ts';
import type { MenuPageTexts } from '../i18n/menu-page/texts.ts';

/** The message in each form that a channel takes. */
export interface OrderText {
  readonly subject: string;
  /** For people, then one line for the group's phones. */
  readonly full: string;
  /** Signs of the cheap SMS alphabet only; what a person typed is in its code alone. */
  readonly short: string;
}

const SMS_SIGN = /[^\n !-_a-z£¥èéùìòÇØøÅåÄÖÑÜ§äöñüà¿¡€]/gu;

/** Writes the message of an order, a change or a cancellation. */
export function orderText(
  message: OrderMessage,
  menu: CustomerMenu,
  texts: MenuPageTexts,
): OrderText {
  const { t } = texts;
  const code = orderCode(message);
  if (message.kind === 'cancel') {
    const subject = t('textCancel', { week: message.week });
    const full = [subject, '', t('textCode'), code].join('\n');
    return { subject, full, short: inSms([message.week, code]) };
  }
  const day = { day: texts.day(menu.servedOn) };
  const subject = message.kind === 'order' ? t('textOrder', day) : t('textChange', day);
  const lines = dishLines(message, menu);
  const amount = texts.money(contentTotal(message, menu));
  const said = [subject, ...lines, ...details(message, texts), `${t('total')}: ${amount}`];
  const slot = message.handover?.kind === 'pickup' ? [message.handover.slot] : [];
  return {
    subject,
    full: [...said, '', t('textCode'), code].join('\n'),
    short: inSms([...lines, ...slot, code]),
  };
}

/** What an order costs with this menu. */
function contentTotal(order: OrderContent, menu: CustomerMenu): Cents {
  const offered = multiplyCents(menu.offerPrice ?? NO_MONEY, order.offered);
  const lines = order.lines.map(({ dish, quantity }) =>
    multiplyCents(menu.dishes.find(({ number }) => number === dish)?.price ?? NO_MONEY, quantity),
  );
  return sumCents([offered, ...lines]);
}

/** « 2 x Mafé bœuf » for each line. */
export function dishLines(order: OrderContent, menu: CustomerMenu): readonly string[] {
  return order.lines.map(({ dish, quantity }) => {
    const name = menu.dishes.find(({ number }) => number === dish)?.name ?? '?';
    return `${quantity} x ${name}`;
  });
}

/** What is offered, and what is asked for as offered. */
export function offerLines({ offered, asked }: OrderContent, { t }: MenuPageTexts): string[] {
  return [
    ...(offered > 0 ? [`${offered} x ${t('offerDish')}`] : []),
    ...(asked > 0 ? [`${asked} x ${t('askDish')}`] : []),
  ];
}

/** Links that open a message to the group, null where the group has no such channel. */
export function messageLinks({ channels }: CustomerMenu, { subject, full, short }: OrderText) {
  const whole = { subject, body: full };
  // A mail program cuts what is longer: then the code and the dishes, else it is copied.
  const mails = [full, short].map((body) => mailLink(channels.mail ?? '', { subject, body }));
  return {
    mail: mails.find((link) => link !== null && holdsText(link)) ?? null,
    sms: channels.sms === null ? null : smsLink(channels.sms, { subject, body: short }),
    whatsApp: channels.whatsApp === null ? null : whatsAppLink(channels.whatsApp, whole),
  };
}

/** What an order says beside its dishes, line by line. */
export function details(order: OrderContent, texts: MenuPageTexts): readonly string[] {
  const { t } = texts;
  const { handover, name, contact, note } = order;
  return [
    ...offerLines(order, texts),
    handover?.kind === 'pickup' ? `${t('calendarSummary')} ${handover.slot}` : '',
    handover?.kind === 'delivery' ? `${t('calendarDelivery')}: ${handover.address}` : '',
    name,
    contact,
    note === '' ? '' : `${t('note')}: ${note}`,
  ].filter((line) => line !== '');
}

function inSms(lines: readonly string[]): string {
  return plainSms(lines.join('\n')).replaceAll(SMS_SIGN, '?');
}
