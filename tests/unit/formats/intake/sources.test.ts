import { expect, test } from 'vitest';
import { linesOf, mail, read, split } from '../../../support/intake-week.ts';

const at = (iso: string) => Date.parse(iso);

test.each([
  ['French Android', '23/11/2026, 19:12 - Yas: 2 tajines\n23/11/2026, 19:13 - Kiwi: Noté'],
  ['French Android with à', '23/11/2026 à 19:12 - Yas: 2 tajines\n23/11/2026 à 19:13 - Kiwi: Noté'],
  ['Dutch Android', '23-11-2026 19:12 - Yas: 2 tajines\n23-11-2026 19:13 - Kiwi: Genoteerd'],
  ['German Android', '23.11.26, 19:12 - Yas: 2 tajines\n23.11.26, 19:13 - Kiwi: ok'],
  ['British Android', '23/11/2026, 19:12 - Yas: 2 tajines\n23/11/2026, 19:13 - Kiwi: ok'],
  [
    'American Android',
    '11/23/26, 7:12\u202fPM - Yas: 2 tajines\n11/23/26, 7:13\u202fPM - Kiwi: ok',
  ],
  [
    'American iPhone',
    '[11/23/26, 7:12:00\u202fPM] Yas: 2 tajines\n\u200e[11/23/26, 7:13:00\u202fPM] Kiwi: \u200eimage omitted',
  ],
  ['Dutch iPhone', '[23-11-2026 19:12:00] Yas: 2 tajines\n[23-11-2026 19:13:00] Kiwi: ok'],
  ['German iPhone', '[23.11.26, 19:12:00] ~\u202fYas: 2 tajines\n[23.11.26, 19:13:00] Kiwi: ok'],
  [
    'Arabic Android',
    '\u200f٢٣\u200f/١١\u200f/٢٠٢٦، ٧:١٢ م - Yas: 2 tajines\n\u200f٢٣\u200f/١١\u200f/٢٠٢٦، ٧:١٣ م - Kiwi: ok',
  ],
  ['year first', '2026-11-23, 19:12 - Yas: 2 tajines\n2026-11-23, 19:13 - Kiwi: ok'],
])('a chat exported by a phone in %s is read', async (_, text) => {
  const messages = await read([{ name: 'chat.txt', text }]);
  expect(messages.map(({ from }) => from)).toEqual(['Yas', 'Kiwi']);
  expect(messages[0]?.sentAt).toBe(at('2026-11-23T19:12:00+01:00'));
  expect(messages[0] && linesOf(messages[0])).toBe('2 tajine-poulet');
});

test('when only the month can tell, days that never go back decide', async () => {
  const text = '10/11/26, 9:00 - A: a\n11/1/26, 9:00 - A: b\n11/9/26, 9:00 - A: c';
  const messages = await split([{ name: 'c.txt', text }]);
  expect(messages[0]?.sentAt).toBe(at('2026-10-11T09:00:00+02:00'));
});

test('system lines are not people, deleted and left out media are', async () => {
  const text = [
    '14/09/2026, 18:31 - Les messages et les appels sont chiffrés de bout en bout.',
    '14/09/2026, 18:31 - Kiwi a créé le groupe « Plats : jeudi »',
    '14/09/2026, 18:32 - Kiwi a changé le nom du groupe de « A » en « B: C »',
    '23/11/2026, 19:12 - Yas: <Médias omis>',
    '23/11/2026, 19:13 - Yas: Ce message a été supprimé',
    '23/11/2026, 19:14 - +32 470 00 00 31 a rejoint le groupe',
    '23/11/2026, 19:15 - +32 470 00 00 31: 1 tajine\net 2 soupes',
  ].join('\n');
  const messages = await read([{ name: 'c.txt', text }]);
  expect(messages.map(({ index, from, kind }) => [index, from, kind])).toEqual([
    [0, 'Yas', 'not-an-order'],
    [1, 'Yas', 'not-an-order'],
    [2, '+32 470 00 00 31', 'order'],
  ]);
  expect(messages[2] && linesOf(messages[2])).toBe('1 tajine-poulet, 2 soupe-lentilles');
});

test('who posts the menu in a chat never orders', async () => {
  const text = [
    '21/11/2026, 10:22 - Zed: Soupe de lentilles corail 3,50 / brick au thon 4\nmafé bœuf 9,50 / mafé légumes 8,50 / tajine 9,50',
    '22/11/2026, 10:22 - Zed: donc pour Ali 2 tajines',
    '22/11/2026, 10:25 - Ali: oui 2 tajines',
  ].join('\n');
  expect((await read([{ name: 'c.txt', text }])).map(({ kind }) => kind)).toEqual([
    'not-an-order',
    'not-an-order',
    'order',
  ]);
});

test('mails copied one after the other are several', async () => {
  const text = [
    'De : Anne <anne@example.org>\nEnvoyé : lundi 23 novembre 2026 10:00\nÀ : casseroles@example.org\nObjet : commande\n\n2 tajines svp\n',
    'De : Bea <bea@example.org>\nEnvoyé : mardi 24 novembre 2026 18:00\nÀ : casseroles@example.org\nObjet : commande\n\n1 baklava svp\n',
  ].join('\n');
  const messages = await read([{ name: 'paste', text }]);
  expect(messages.map((one) => [one.from, one.contact, one.late, linesOf(one)])).toEqual([
    ['Anne', 'anne@example.org', false, '2 tajine-poulet'],
    ['Bea', 'bea@example.org', true, '1 baklava'],
  ]);
});

test('in a copied conversation « Moi » is the collective', async () => {
  const text =
    'Samir\n+32 470 00 00 44\nmar. 24 nov.\n\n09:01 Samir\n2 tajines svp\n\n09:05 Moi\n2 tajines, 19 euros, 17h30 ?\n\n09:06 Samir\noui 17h30\n';
  const messages = await read([{ name: 'paste', text }]);
  expect(messages.map((one) => [one.kind, one.from, linesOf(one)])).toEqual([
    ['order', 'Samir', '2 tajine-poulet'],
    ['not-an-order', 'Moi', ''],
    ['order', 'Samir', ''],
  ]);
});

test('a mail out of the office or with an unsubscribe link orders nothing', async () => {
  const headers = [
    'Auto-Submitted: auto-replied\r\n',
    'List-Unsubscribe: <https://example.org>\r\n',
    'Precedence: bulk\r\n',
  ];
  const sources = headers.map((one, i) => ({
    name: `${i}.eml`,
    text: mail({
      from: `X${i} <x${i}@example.org>`,
      date: 'Mon, 23 Nov 2026 10:00:00 +0100',
      headers: one,
      body: '2 tajines',
    }),
  }));
  expect((await read(sources)).map(({ kind }) => kind)).toEqual([
    'not-an-order',
    'not-an-order',
    'not-an-order',
  ]);
});

test('18:00:00 is late, a second before is not, by the hour of the mail', async () => {
  const hours = ['17:59:59', '18:00:00'];
  const sources = hours.map((hour, i) => ({
    name: `${i}.eml`,
    text: mail({
      from: `X${i} <x${i}@example.org>`,
      date: `Tue, 24 Nov 2026 ${hour} +0100`,
      body: '2 tajines',
    }),
  }));
  expect((await read(sources)).map(({ late }) => late)).toEqual([false, true]);
});

test('messages of an earlier week are not orders of this one', async () => {
  const text =
    '17/11/2026, 09:40 - Yas: 2 tajines\n19/11/2026, 20:00 - Yas: 3 tajines\n20/11/2026, 09:00 - Yas: 1 tajine';
  expect((await read([{ name: 'c.txt', text }])).map(({ kind }) => kind)).toEqual([
    'not-an-order',
    'not-an-order',
    'order',
  ]);
});

test('an order in the subject counts, unless it is an answer', async () => {
  const subjects = ['2 tajines pour jeudi', 'Re: 2 tajines pour jeudi'];
  const sources = subjects.map((subject, i) => ({
    name: `${i}.eml`,
    text: mail({
      from: `X${i} <x${i}@example.org>`,
      date: 'Mon, 23 Nov 2026 10:00:00 +0100',
      subject,
      body: 'Merci !',
    }),
  }));
  expect((await read(sources)).map(linesOf)).toEqual(['2 tajine-poulet', '']);
});

test('a folder of mails gives each of them, escaped lines as they were written', async () => {
  const one = (from: string, body: string) =>
    `From - Mon Nov 23 10:00:00 2026\n${String(mail({ from, date: 'Mon, 23 Nov 2026 10:00:00 +0100', body })).replaceAll('\r\n', '\n')}\n\n`;
  const messages = await split([
    {
      name: 'm.mbox',
      text:
        one('A <a@example.org>', 'x\n\n>From now on 2 tajines') +
        one('B <b@example.org>', '1 baklava'),
    },
  ]);
  expect(messages.map(({ index, text }) => [index, text])).toEqual([
    [0, 'x\n\nFrom now on 2 tajines'],
    [1, '1 baklava'],
  ]);
});

test.each([
  ['a picture', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1, 1, 0, 0, 1])],
  ['nothing', new Uint8Array(0)],
  ['NUL bytes', new Uint8Array(500)],
])('%s is an entry with a reason', async (_, bytes) => {
  const messages = await read([{ name: 'x', text: bytes }]);
  expect(messages.map(({ kind, reason }) => [kind, reason])).toEqual([['unclear', 'unreadable']]);
});
