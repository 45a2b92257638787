import { expect, test } from 'vitest';
import { keptWeeks } from '../../../../src/features/safety/kept-books.ts';
import { toInstant } from '../../../../src/kernel/clock.ts';
import { openPhone } from '../../../support/open-phone.ts';

const entry = (name: string, due: number | null) => ({
  id: name,
  name,
  epoch: 1,
  due: due === null ? null : toInstant(due),
});

const { group } = await openPhone();

test('weeks come newest first, each with its parts in one order and until when', () => {
  const entries = [
    entry('group', null),
    entry('addresses/2026-W48', 20),
    entry('week/2026-W47', 90),
    entry('week/2026-W48', null),
    entry('contacts/2026-W48', 30),
  ];
  expect(keptWeeks(entries, group)).toEqual([
    {
      week: '2026-W48',
      servedOn: '2026-11-26',
      parts: [
        { kind: 'week', until: null },
        { kind: 'contacts', until: 30 },
        { kind: 'addresses', until: 20 },
      ],
    },
    { week: '2026-W47', servedOn: '2026-11-19', parts: [{ kind: 'week', until: 90 }] },
  ]);
});
