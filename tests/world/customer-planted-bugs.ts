import type { PlantedBug } from './planted-bugs.ts';

/** Mistakes in how the desk takes what customers send by the relay. */
export const CUSTOMER_BUGS: readonly PlantedBug[] = [
  {
    name: 'the place in an inbox is kept before its orders are',
    file: 'src/features/inbox/take-relay-orders.ts',
    from: '    const messages = await readItems(inbox, items);\n',
    to: '    const messages = await readItems(inbox, items);\n    for (const { seq, id } of items.slice(-1)) await keep({ gen, seq, at: id, kept: 0 });\n',
    theme: 'customers',
    seeds: 12,
  },
  {
    name: 'one order that two phones take is two messages',
    file: 'src/features/inbox/bring-messages.ts',
    from: 'const digest = await named(`message\\n${identity}`);',
    to: 'const digest = crypto.getRandomValues(new Uint8Array(32));',
    theme: 'customers',
    seeds: 3,
  },
  {
    name: 'a change made up by somebody who knows no secret has its order',
    file: 'src/features/inbox/read-coded.ts',
    from: "refersTo: one.message.kind === 'order' || why ? null : toMessageId(one.order),",
    to: "refersTo: one.message.kind === 'order' ? null : toMessageId(one.order),",
    theme: 'customers',
    seeds: 6,
  },
  {
    name: 'a change that a later one replaced counts again',
    file: 'src/features/inbox/read-coded.ts',
    from: "if (message.revision < Math.max(...revisions)) return 'code-old';",
    to: "if (message.revision < 0) return 'code-old';",
    theme: 'customers',
    seeds: 9,
  },
];
