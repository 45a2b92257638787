import type { RingName } from '../../src/store/key-record.ts';
import { acknowledgeBooks } from '../../src/sync/acknowledge-books.ts';
import { answerJoin } from '../../src/sync/inviting.ts';
import { askToJoin, takeGift } from '../../src/sync/joining.ts';
import { makeParcel } from '../../src/sync/make-parcel.ts';
import { takeParcel } from '../../src/sync/take-parcel.ts';
import { newPhone, type OpenPhone, openPhone, valueOf } from './open-phone.ts';

const ALL: readonly RingName[] = ['kitchen', 'desk', 'circle'];

/** A phone that joined by the handshake, with everything the first one has. */
export async function joinedPhone(
  inviter: OpenPhone,
  label: string,
  rings: readonly RingName[] = ALL,
): Promise<OpenPhone> {
  const { phone, storage } = await newPhone();
  const request = valueOf(await askToJoin(phone.shelf, label, phone.random));
  const gift = valueOf(await answerJoin(inviter.phone.shelf, { request, rings, label: 'Mango' }));
  valueOf(await takeGift(phone.shelf, gift, phone.random));
  const open = await openPhone({ storage });
  await handAll(inviter, open);
  return open;
}

/** All that one phone has and the other lacks, in a parcel; who takes it signs that it has it. */
export async function handAll(from: OpenPhone, to: OpenPhone): Promise<void> {
  const { shelf, random } = from.phone;
  const { bytes } = valueOf(await makeParcel({ shelf, random }, null));
  valueOf(await takeParcel(to.phone.shelf, bytes));
  valueOf(await acknowledgeBooks(to.phone.shelf));
}
