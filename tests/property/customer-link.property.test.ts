import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  answerFragment,
  menuFragment,
  readCustomerLink,
  relayFragment,
} from '../../src/formats/customer-link.ts';
import { menuFromBytes, menuToBytes } from '../../src/formats/menu-bytes.ts';
import { base64url, type Bytes } from '../../src/kernel/bytes.ts';
import { anyCustomerMenu } from '../support/customer-menu.ts';

const SITE = 'https://carnet.example/m/';
const bytesOf = (size: { minLength: number; maxLength: number }): fc.Arbitrary<Bytes> =>
  fc.uint8Array(size).map((array) => Uint8Array.from(array));
const sixteen = bytesOf({ minLength: 16, maxLength: 16 }).map(base64url);
const relayMenu = fc.record({ menuId: sixteen, menuKey: sixteen, signer: sixteen });

/** What happens to a link between the group and its customer. */
const travel: fc.Arbitrary<(link: string) => string> = fc.oneof(
  fc.constant((link: string) => link),
  fc
    .constantFrom('.', ')', ', ', '!', '»', '>', '_', '*', '&fbclid=IwAR0x_y-z', '?utm=1', '…')
    .map((tail) => (link: string) => link + tail),
  fc.constant((link: string) => link.replace('#', '%23')),
  fc.constant((link: string) => link.replace('#', '%2523').replace('=', '%253D')),
  fc.constant((link: string) => encodeURIComponent(link)),
  fc.constant((link: string) => link.replace('#', '?fbclid=x#')),
  fc.tuple(fc.integer({ min: 30, max: 90 }), fc.constantFrom('\n', '\r\n', '\n> ', ' ')).map(
    ([width, end]) =>
      (link: string) =>
        `Bonjour !\nVoici : ${link.replaceAll(new RegExp(`.{${width}}`, 'g'), `$&${end}`)}\nÀ jeudi`,
  ),
);

test(
  'any menu comes back from its link, whatever happened to the link on the way',
  { timeout: 60_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(anyCustomerMenu, travel, async (menu, change) => {
        const link = SITE + menuFragment(await menuToBytes(menu));
        const read = readCustomerLink(change(link));
        if (!read.ok || read.value.kind !== 'menu') throw new Error('the link was not read');
        expect(await menuFromBytes(read.value.menu)).toEqual({ ok: true, value: menu });
      }),
      { numRuns: 150 },
    );
  },
);

test('the end of a link may look like a mark of the text around it', () => {
  // The checksum of these bytes ends in « - » or « _ ».
  const ends = Array.from({ length: 400 }, (_, at) => new Uint8Array(1 + (at % 3)).fill(at >> 1));
  const links = ends.map(answerFragment).filter((link) => /[_-]$/.test(link));
  expect(links.length).toBeGreaterThan(3);
  for (const link of links)
    expect(readCustomerLink(`_${SITE}${link}_`)).toMatchObject({
      ok: true,
      value: { kind: 'answer' },
    });
});

test('the link of a menu at the relay comes back the same way', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(relayMenu, travel, (menu, change) => {
      const read = readCustomerLink(change(SITE + relayFragment(menu)));
      expect(read).toEqual({ ok: true, value: { kind: 'relay', ...menu } });
    }),
  );
});

test('any answer comes back the same way', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(bytesOf({ minLength: 1, maxLength: 400 }), travel, (signed, change) => {
      const read = readCustomerLink(change(SITE + answerFragment(signed)));
      expect(read).toEqual({ ok: true, value: { kind: 'answer', signed } });
    }),
  );
});

test(
  'a link that lost its end, or one letter, is refused and never read as another menu',
  { timeout: 60_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(anyCustomerMenu, fc.nat({ max: 99 }), async (menu, where) => {
        const link = SITE + menuFragment(await menuToBytes(menu));
        const start = link.indexOf('=') + 1;
        const at = start + Math.floor((where * (link.length - start)) / 100);
        expect(readCustomerLink(link.slice(0, at)).ok).toBe(false);
        const other = link[at] === 'A' ? 'B' : 'A';
        const read = readCustomerLink(link.slice(0, at) + other + link.slice(at + 1));
        const menuRead =
          read.ok && read.value.kind === 'menu' && (await menuFromBytes(read.value.menu));
        // The last letter may hold bits that say nothing.
        if (menuRead && menuRead.ok) expect(menuRead.value).toEqual(menu);
      }),
      { numRuns: 60 },
    );
  },
);

test('any text at all is read or refused', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readCustomerLink(text).ok).toBe(false);
      expect(typeof readCustomerLink(`#m=${text}`).ok).toBe('boolean');
    }),
  );
});
