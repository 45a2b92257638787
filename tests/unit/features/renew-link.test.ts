import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toOrderId } from '../../../src/domain/order.ts';
import { tendInbox } from '../../../src/features/desk-inbox.ts';
import { menuLinks } from '../../../src/features/menu/customer-menu-of.ts';
import { publishMenu } from '../../../src/features/menu/publish-menu.ts';
import { menuKeyAt, menuKeyOf } from '../../../src/features/menu-key.ts';
import { renewCustomerLink } from '../../../src/features/renew-link.ts';
import { sealPerson } from '../../../src/features/sealed-person.ts';
import { readCustomerLink } from '../../../src/formats/customer-link.ts';
import { menuFromBytes } from '../../../src/formats/menu-bytes.ts';
import { toInstant } from '../../../src/kernel/clock.ts';
import { exampleDish } from '../../support/example-week.ts';
import { menuPhone } from '../../support/menu-phone.ts';
import { type OpenPhone, SUNDAY_NOON, valueOf } from '../../support/open-phone.ts';

const WHO = { nickname: 'Figue', contact: '', note: '', address: '' };

async function published(): Promise<OpenPhone> {
  const open = await menuPhone([exampleDish('mafe')]);
  valueOf(await publishMenu(open.props));
  valueOf(await tendInbox(open.props));
  return open;
}

async function renew(open: OpenPhone): Promise<void> {
  const { week } = open;
  if (!week.contactsBook) throw new Error('the desk has this book');
  valueOf(await renewCustomerLink(open.props, { week, contacts: week.contactsBook }));
}

async function signerIn(open: OpenPhone): Promise<string> {
  const { whole } = valueOf(await menuLinks(open.props, 'https://carnet.example'));
  const link = valueOf(readCustomerLink(whole));
  if (link.kind !== 'menu') throw new Error('a link of another kind');
  return valueOf(await menuFromBytes(link.menu)).signer;
}

test('a new link is signed by another pair, and nothing more is sealed to the former inbox', async () => {
  const open = await published();
  const [before, inbox] = [await signerIn(open), open.week.inboxes.value[0]];
  await renew(open);
  expect(await signerIn(open)).not.toBe(before);
  const sealed = await sealPerson(open.week.inboxes.value, toOrderId('a'), WHO);
  expect(sealed?.map((one) => one.inbox)).toEqual([open.week.inboxes.value[0]?.id]);
  expect(sealed?.map((one) => one.inbox)).not.toContain(inbox?.id);
  // Tended again, nothing changes: there is an inbox and a pair.
  valueOf(await tendInbox(open.props));
  expect(open.week.inboxes.value).toHaveLength(2);
});

test('however often the link is renewed, an order is answered by the pair its menu was signed with', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 3 }),
      fc.array(fc.nat(40), { maxLength: 6 }),
      async (waits, orders) => {
        const open = await published();
        let now = SUNDAY_NOON + 0;
        const periods = [{ from: Number.NEGATIVE_INFINITY, key: menuKeyOf(open.week) }];
        for (const wait of waits) {
          now += wait;
          open.setNow(toInstant(now));
          await renew(open);
          periods.push({ from: now, key: menuKeyOf(open.week) });
        }
        for (const after of orders) {
          const at = toInstant(SUNDAY_NOON + after);
          const expected = periods.findLast(({ from }) => from <= at)?.key;
          expect(menuKeyAt(open.week, at)).toEqual(expected);
        }
      },
    ),
    { numRuns: 8 },
  );
});
