import { expect, test } from 'vitest';
import { tendInbox } from '../../../../src/features/desk-inbox.ts';
import { takeRelayOrders } from '../../../../src/features/inbox/take-relay-orders.ts';
import { publishMenu } from '../../../../src/features/menu/publish-menu.ts';
import { customerRelay } from '../../../../src/sync/customer-relay.ts';
import { relayAt } from '../../../../src/sync/relay-address.ts';
import { menuPhone } from '../../../support/menu-phone.ts';
import { SUNDAY_NOON, valueOf } from '../../../support/open-phone.ts';
import { relayInMemory } from '../../../support/relay-in-memory.ts';

test('a relay that says there is more, and gives none, is not asked for ever', async () => {
  const [open, relay] = [await menuPhone(), relayInMemory({ now: SUNDAY_NOON })];
  valueOf(await tendInbox(open.props));
  valueOf(await publishMenu(open.props));
  let asked = 0;
  const nothing = {
    gen: 'ABCDEFGHIJKLMNOPQRSTUg',
    head: 9,
    now: SUNDAY_NOON,
    items: [],
    more: true,
  };
  const emptyHanded = relayAt(relay.origin, (input, init) => {
    if (init?.method !== 'GET') return relay.fetch(input, init);
    asked += 1;
    if (asked > 3) throw new Error('asked again and again');
    return Promise.resolve(Response.json(nothing));
  });
  const carried = { relay: customerRelay({ fetch: emptyHanded }), relayPass: () => relay.pass };
  await takeRelayOrders({ ...open.props, ...carried }, new Map());
  expect(asked).toBe(1);
});
