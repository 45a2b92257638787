import { orderTotal } from '../../src/domain/order.ts';
import { readEvening } from '../../src/features/evening.ts';
import { contactTable } from '../../src/store/books/desk-books.ts';
import { put } from '../../src/store/table.ts';
import { openEvening } from './evening-phone.ts';
import { type OpenPhone, valueOf } from './open-phone.ts';

/** An order of the fixture as its statement knows it. */
export interface ReferredOrder {
  readonly id: string;
  readonly name: string;
  readonly totalCents: number;
  readonly reference: string;
}

/** A phone on Thursday whose orders carry the references of the fixture, so that its statement is theirs. */
export async function openBankWeek(
  orders: readonly ReferredOrder[],
): Promise<{ readonly open: OpenPhone; readonly codeOf: (fixtureId: string) => string }> {
  const open = await openEvening();
  const { contactsBook } = open.week;
  if (!contactsBook) throw new Error('The contacts are gone');
  const evening = readEvening(open.week);
  const found = new Map(
    orders.map(({ id, name, totalCents }) => {
      const one = evening.find(
        ({ order, contact }) => contact?.nickname === name && orderTotal(order) === totalCents,
      );
      if (!one) throw new Error(`${id} ordered nothing`);
      return [id, one];
    }),
  );
  const changes = orders.flatMap(({ id, reference }) => {
    const one = found.get(id);
    const digits = reference.replaceAll(/\D/g, '');
    return one ? [put(contactTable, one.order.id, { reference: digits })] : [];
  });
  valueOf(await contactsBook.commit(changes));
  return { open, codeOf: (id) => found.get(id)?.code ?? '' };
}
