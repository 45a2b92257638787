import { beforeAll, describe, expect, test } from 'vitest';
import { CUSTOMER_LANGUAGES } from '../../../src/domain/written-language.ts';
import type { MemberId } from '../../../src/domain/member.ts';
import { cents } from '../../../src/domain/money.ts';
import { isEvent } from '../../../src/domain/week-name.ts';
import {
  confirmedAmongOthers,
  customerAnswer,
  menuAnswer,
  READY_KINDS,
} from '../../../src/features/customer-answer.ts';
import { writeMenu, writeSms } from '../../../src/features/menu/write-menu.ts';
import { orderRows, type OrderRow } from '../../../src/features/orders/order-rows.ts';
import { paymentPayload } from '../../../src/features/orders/payment-payload.ts';
import { answeredOrder } from '../../../src/features/orders/ready-text.ts';
import { INCIDENT_MESSAGES } from '../../../src/features/thursday/incident-words.ts';
import {
  exchangeMessage,
  reminderMessage,
  standInMessage,
} from '../../../src/features/turns/turn-messages.ts';
import { parseCommunication } from '../../../src/formats/structured-communication.ts';
import { LANGUAGES } from '../../../src/i18n/catalog.ts';
import { customerTexts } from '../../../src/i18n/customers/customer-texts.ts';
import { loadTexts } from '../../../src/i18n/load-texts.ts';
import { dictionary, formsOf } from '../../support/dictionaries.ts';
import { openEvening } from '../../support/evening-phone.ts';
import type { OpenPhone } from '../../support/open-phone.ts';
import { filesUnder } from '../../support/source-files.ts';

/**
 * Every file that hands a text to another app, and what that text may say. A new one fails the first test
 * until it stands here, with its texts among those below.
 */
const HANDS_OUT = {
  'src/ui/leaving.ts': 'what those below give it',
  'src/features/menu/hand-out-text.tsx': 'the menu and its link',
  'src/features/orders/ready-answer.tsx': 'an answer to one customer',
  'src/features/send-answer.tsx': 'an answer to one customer',
  'src/features/thursday/incident-message.tsx': 'what went wrong, by code',
  'src/features/turns/send-text.tsx': 'nicknames of members, a day, a task: to the group itself',
  'src/features/devices/text-message.tsx':
    'public keys, rings sealed to them; of a lost phone, that it is lost',
  'src/features/parcels/share-file.tsx': 'a sealed parcel',
  'src/menu-page/browser-deps.ts': 'her own order, by the customer herself',
};

const ACCOUNT = { name: 'La Marmite', iban: 'BE68539007547034' };
/** Words that would tell a bank or a calendar more than a meal with neighbours. */
const TELLING =
  /carnet|solid|papier|paper|undocument|collecti|partag|shar|verdel|arge?nt|money|geld|migra|مال|أوراق|تضامن/i;

let phone: OpenPhone;
let rows: readonly OrderRow[];

beforeAll(async () => {
  phone = await openEvening();
  rows = orderRows(phone.week);
});

test('every place that hands out a text is known, with what it may say', () => {
  const handing = filesUnder('src', /[.]tsx?$/).filter(({ text }) =>
    /\bshareOut\(|navigator[.]share\(|\bwriteText\(/.test(text),
  );
  expect(handing.map(({ path }) => path).toSorted()).toEqual(Object.keys(HANDS_OUT).toSorted());
});

test('the week has people whose names, contacts, notes and addresses would be found', () => {
  expect(rows.length).toBe(20);
  expect(personal(rows).length).toBeGreaterThanOrEqual(40);
  expect(found(`Bonjour ${rows[0]?.contact?.nickname},`)).toEqual([rows[0]?.contact?.nickname]);
});

describe.each(LANGUAGES)('in %s', (language) => {
  test('the menu says nothing of who ordered', async () => {
    const texts = await loadTexts(language);
    const announced = { menu: phone.week.menu.value, terms: phone.week.terms.value };
    const answer = menuAnswer(customerTexts(language), phone.week, phone.phone.clock.now());

    const said = [
      writeMenu(announced, texts),
      writeSms(announced, texts),
      answer.subject,
      answer.body,
    ];
    expect(said.every((text) => text.length > 10)).toBe(true);
    expect(said.flatMap(found)).toEqual([]);
  });

  test('what went wrong is told by code and hour alone', () => {
    const words = dictionary('', language);
    const texts = Object.values(INCIDENT_MESSAGES).flatMap((key) => formsOf(words[key]));

    expect(texts.length).toBe(Object.keys(INCIDENT_MESSAGES).length);
    const told = texts.flatMap((text) => text.match(/\{\w+\}/g) ?? []);
    expect(told.filter((name) => name !== '{code}' && name !== '{time}')).toEqual([]);
  });

  test('of a lost phone nobody outside learns whose it was, nor what it held', () => {
    const words = dictionary('', language);
    const said = [words['lost.customersText'], words['lost.membersText']].flatMap(formsOf);

    expect(said).toHaveLength(2);
    expect(said.filter((text) => TELLING.test(text))).toEqual([]);
    const told = said.flatMap((text) => text.match(/\{\w+\}/g) ?? []);
    expect(told.toSorted()).toEqual(['{day}', '{link}']);
  });

  test('of turns only those who have them or are asked are named, by nickname, and no customer', async () => {
    const texts = await loadTexts(language);
    const { group, week } = phone;
    const [lost, other] = [turnAt(0), turnAt(1)];
    const [asker, asked] = [nicknameOf(lost.member), nicknameOf(other.member)];
    const bystanders = nicknames().filter((name) => name !== asker && name !== asked);
    const standIn = standInMessage(texts, group, { turn: lost, to: { nickname: asked } });
    const exchange = exchangeMessage(texts, group, { gives: lost, takes: other });
    const reminder = reminderMessage(texts, group, week) ?? '';

    for (const text of [standIn, exchange]) {
      expect(text).toContain(asked);
      expect(namesIn(text, bystanders)).toEqual([]);
    }
    const doing = week.turns.value.filter(({ on }) => on).map(({ member }) => nicknameOf(member));
    expect(namesIn(reminder, nicknames()).toSorted()).toEqual([...new Set(doing)].toSorted());
    expect([standIn, exchange, reminder].flatMap(found)).toEqual([]);
    expect([standIn, exchange, reminder].filter((text) => TELLING.test(text))).toEqual([]);
    expect(bystanders.length).toBeGreaterThan(0);
  });

  test('a calendar learns one neutral word', () => {
    const words = dictionary('', language);
    const page = dictionary('menu-page/', language);
    const said = [
      words['myTurns.calendar'],
      words['kitchenSlots.calendar'],
      page['calendarSummary'],
      page['calendarDelivery'],
    ].flatMap(formsOf);

    expect(said).toHaveLength(4);
    expect(said.filter((word) => TELLING.test(word) || word.includes('{'))).toEqual([]);
  });
});

describe.each(CUSTOMER_LANGUAGES)('an answer in %s', (language) => {
  test.each(READY_KINDS)('« %s » names nobody, not even whom it is for', (kind) => {
    const texts = customerTexts(language);
    const said = rows.flatMap((row) => {
      const context = { of: answeredOrder(row), week: phone.week, account: ACCOUNT };
      const { subject, body } = customerAnswer(texts, kind, context);
      return [subject, body];
    });

    expect(said.length).toBe(40);
    expect(said.flatMap(found)).toEqual([]);
  });

  test('among several orders of one contact, each names its own eater and no other', () => {
    for (const row of rows) {
      const nickname = row.contact?.nickname ?? '';
      const context = { of: answeredOrder(row), week: phone.week, account: ACCOUNT };
      const said = confirmedAmongOthers(customerTexts(language), nickname, context);

      expect(found(said).filter((word) => word !== nickname)).toEqual([]);
    }
  });
});

test.each(['structured', 'text'] as const)(
  'a bank learns an account, an amount and a reference (%s), and nothing else',
  (line) => {
    const payloads = rows.flatMap(({ contact, order }) => {
      const reference = parseCommunication(contact?.reference ?? '');
      if (!reference.ok) return [];
      const transfer = { account: ACCOUNT, amount: cents(order.lines.length * 100), line };
      return [paymentPayload({ ...transfer, reference: reference.value }) ?? ''];
    });

    expect(payloads.length).toBeGreaterThan(10);
    for (const payload of payloads) {
      const [, , , , , name, iban, amount, , ...rest] = payload.split('\n');
      expect([name, iban, amount?.startsWith('EUR')]).toEqual([ACCOUNT.name, ACCOUNT.iban, true]);
      expect(rest.join('')).toMatch(/^[+\d/]+$/);
      expect(found(payload)).toEqual([]);
    }
  },
);

/** A turn somebody has in this week. */
function turnAt(at: number) {
  const { turns, week } = phone.week;
  const turn = turns.value.filter(({ on }) => on)[at];
  if (!turn || isEvent(week)) throw new Error(`nobody has a turn at ${at}`);
  return { week, task: turn.task, member: turn.member };
}

function nicknameOf(id: MemberId): string {
  return phone.group.members.value.find((member) => member.id === id)?.nickname ?? '';
}

const nicknames = () => phone.group.members.value.map(({ nickname }) => nickname);

/** The names that stand in a text as words of their own. */
function namesIn(text: string, names: readonly string[]): readonly string[] {
  return names.filter((name) => isWordIn(text, name));
}

/** What of these people must stand in no text for elsewhere. */
function personal(of: readonly OrderRow[]): readonly string[] {
  const words = of.flatMap(({ order, contact }) => [
    contact?.nickname ?? '',
    contact?.contact ?? '',
    contact?.note ?? '',
    phone.week.addresses.value.get(order.id) ?? '',
  ]);
  return [...new Set(words)].filter((word) => word.length > 2);
}

/** The personal words that a text holds. */
function found(text: string): readonly string[] {
  return personal(rows).filter((word) => isWordIn(text, word));
}

function isWordIn(text: string, word: string): boolean {
  return new RegExp(`(?<![\\p{L}\\d])${escaped(word)}(?![\\p{L}\\d])`, 'iu').test(text);
}

function escaped(word: string): string {
  return word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
