import { expect, test } from 'vitest';
import { publishMenu, reopenMenu } from '../../../../src/features/menu/publish-menu.ts';
import { isPublished, menuHistory } from '../../../../src/features/menu/menu-events.ts';
import {
  libraryTable,
  settingTable,
  templateTable,
} from '../../../../src/store/books/group-book.ts';
import { TERMS_ROW, termsTable } from '../../../../src/store/books/week-book.ts';
import { put } from '../../../../src/store/table.ts';
import { EXAMPLE_MENU, exampleDish } from '../../../support/example-week.ts';
import { menuPhone } from '../../../support/menu-phone.ts';
import { SUNDAY_NOON, valueOf } from '../../../support/open-phone.ts';
import { toInstant } from '../../../../src/kernel/clock.ts';

const { milk: _unanswered, ...withoutMilk } = exampleDish('x').allergens;

test('one allergen nobody answered keeps the menu from going out', async () => {
  const { props, week } = await menuPhone([exampleDish('mafe', { allergens: withoutMilk })]);
  expect(await publishMenu(props)).toEqual({ ok: false, error: { type: 'MenuNotReady' } });
  expect(isPublished(week.events.value)).toBe(false);
});

test('a published menu freezes the terms of its week, whatever the group sets later', async () => {
  const { props, week, group } = await menuPhone();
  valueOf(await publishMenu(props));
  valueOf(await group.book.commit([put(settingTable, 'mainsCap', { value: 40 })]));
  expect(group.settings.value.mainsCap).toBe(40);
  expect(week.terms.value.mainsCap).toBe(70);
  expect(week.book.rows(termsTable).value.get(TERMS_ROW)?.servedOn).toBe('2026-11-26');
});

test('a published menu enters the library with its allergens, and becomes a template', async () => {
  const { props, group } = await menuPhone();
  valueOf(await publishMenu(props));
  const library = group.book.rows(libraryTable).value;
  expect(library.get('mafe')).toMatchObject({
    lastWeek: '2026-W48',
    allergens: exampleDish('mafe').allergens,
  });
  expect(group.book.rows(templateTable).value.get('2026-W48')?.dishes).toEqual(
    EXAMPLE_MENU.dishes.map(({ libraryId }) => libraryId),
  );
});

test('reopening leaves a trace, and the menu can go out again', async () => {
  const { props, week, setNow } = await menuPhone();
  valueOf(await publishMenu(props));
  setNow(toInstant(SUNDAY_NOON + 1000));
  valueOf(await reopenMenu(props));
  expect(isPublished(week.events.value)).toBe(false);
  setNow(toInstant(SUNDAY_NOON + 2000));
  valueOf(await publishMenu(props));
  expect(isPublished(week.events.value)).toBe(true);
  const kinds = menuHistory(week.events.value).map(({ kind }) => kind);
  expect(kinds).toEqual(['menu-published', 'menu-reopened', 'menu-published']);
});

test('a publishing that is undone leaves a draft that can be published', async () => {
  const { props, week } = await menuPhone();
  const saved = valueOf(await publishMenu(props));
  valueOf(await saved.undo());
  expect(isPublished(week.events.value)).toBe(false);
  valueOf(await publishMenu(props));
  expect(isPublished(week.events.value)).toBe(true);
});
