import { expect, test } from 'vitest';
import { menuOf, readJson, readOne } from '../../../support/intake-week.ts';

interface Case {
  readonly menu: string;
  readonly text: string;
  readonly kind: string;
  /** What a careful person reads; in a `guess` none of it is sure. */
  readonly lines?: Readonly<Record<string, number>>;
  readonly guess?: boolean;
  readonly slot?: string;
  readonly delivery?: string;
  readonly open?: number;
  readonly wish?: string;
  readonly note?: string;
  /** Hard: it may be left to a person, but nothing of it may be surely wrong. */
  readonly loose?: boolean;
}

const table = readJson('intake/messages.json') as {
  week: object;
  menus: Record<string, unknown>;
  messages: Case[];
}; // our own file, written beside this test

async function readCase({ menu, text }: Case) {
  return readOne(text, menuOf({ ...table.week, dishes: table.menus[menu] }));
}

test.each(table.messages)('$menu: $text', async (one) => {
  const message = await readCase(one);
  const lines = message.order?.lines ?? [];
  for (const { dish, quantity, confidence, words } of lines) {
    if (confidence !== 'sure') continue;
    expect(one.guess, `« ${words} » is no more than a guess`).not.toBe(true);
    expect(one.lines?.[dish], `« ${words} » of ${dish}`).toBe(quantity);
  }
  if (one.loose) return;
  expect(message.kind).toBe(one.kind);
  expect(Object.fromEntries(lines.map(({ dish, quantity }) => [dish, quantity]))).toEqual(
    one.lines ?? {},
  );
  expect(message.order?.open.length ?? 0).toBe(one.open ?? 0);
  const { handover } = message.order ?? { handover: null };
  if (one.delivery) expect(handover).toEqual({ kind: 'delivery', address: one.delivery });
  else expect(handover?.kind === 'pickup' ? handover.slot : undefined).toBe(one.slot);
  if (one.wish) expect(message.wish).toBe(one.wish);
  if (one.note) expect(message.order?.note).toContain(one.note);
});

test('at least 19 of 20 lines of these messages are sure', async () => {
  let wanted = 0;
  let sure = 0;
  for (const one of table.messages.filter(({ guess }) => !guess)) {
    const { order } = await readCase(one);
    wanted += Object.keys(one.lines ?? {}).length;
    sure += order?.lines.filter(({ confidence }) => confidence === 'sure').length ?? 0;
  }
  expect(sure / wanted).toBeGreaterThanOrEqual(0.95);
});
