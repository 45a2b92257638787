import { expect, test } from 'vitest';
import { wallTime } from '../../../../src/domain/calendar.ts';
import { takeIn } from '../../../../src/features/exchange/take-in.ts';
import { makeParcel } from '../../../../src/sync/make-parcel.ts';
import { openEvent } from '../../../support/event-phone.ts';
import { type OpenPhone, openPhone, valueOf } from '../../../support/open-phone.ts';
import { exampleEntry, taken } from '../../../support/orders-week.ts';

async function parcelOf({ phone }: OpenPhone) {
  return valueOf(await makeParcel(phone, null)).bytes;
}

test('one parcel brings an event nobody here heard of, with who ordered at it', async () => {
  const founder = await openPhone();
  const mango = await openPhone({ joins: founder });
  const kiwi = await openEvent({}, { storage: founder.storage });
  await taken(kiwi, exampleEntry('one', { mafe: 2 }, { slot: wallTime('17:30') }));
  const parcel = await parcelOf(kiwi);
  valueOf(await takeIn(mango.phone, parcel));
  const names = (await mango.phone.shelf.entries()).map(({ name }) => name);
  for (const kind of ['week', 'contacts']) expect(names).toContain(`${kind}/${kiwi.event}`);
  const event = await mango.props.openWeek(kiwi.event);
  expect(event?.orders.value).toMatchObject([{ lines: [{ quantity: 2 }] }]);
  expect(event?.contacts.value.size).toBe(1);
  expect(valueOf(await takeIn(mango.phone, parcel)).merged).toBe(0);
});
