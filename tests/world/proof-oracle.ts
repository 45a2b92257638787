import type { InboxDeps } from '../../src/features/inbox/inbox-deps.ts';
import type { ChangeCard } from '../../src/features/inbox/inbox-cards.ts';
import { orderCode } from '../../src/formats/order-code.ts';
import { expectThat } from './violation.ts';
import type { World } from './world.ts';

/** Only the last word of who ordered changes or withdraws an order. */
export function checkProof(
  { customers }: World,
  { messages }: InboxDeps,
  { message: { coded }, target }: ChangeCard,
): void {
  const said = coded && customers?.sent.get(orderCode(coded));
  expectThat(
    said?.order === target,
    'P30',
    `${target} is changed by somebody who did not order it`,
  );
  const known = messages.kept.value.flatMap(({ text }) => {
    const other = customers?.sent.get(text);
    return other?.order === target ? [other.revision] : [];
  });
  expectThat(
    said.revision >= Math.max(...known),
    'P30',
    `${target} is changed by a word that a later one replaced`,
  );
}
