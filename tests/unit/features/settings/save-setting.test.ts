import { expect, test } from 'vitest';
import { wallTime } from '../../../../src/domain/calendar.ts';
import { isoDate } from '../../../../src/domain/calendar.ts';
import { toDecisionId } from '../../../../src/domain/decision.ts';
import { DEFAULT_SETTINGS } from '../../../../src/domain/settings.ts';
import { nameDecision, saveSetting } from '../../../../src/features/settings/save-setting.ts';
import { decisionTable } from '../../../../src/store/books/group-book.ts';
import { put } from '../../../../src/store/table.ts';
import { openPhone, valueOf } from '../../../support/open-phone.ts';

const cap = toDecisionId('assembly');

async function groupWithDecision() {
  const opened = await openPhone();
  const takenOn = isoDate('2026-11-14');
  valueOf(
    await opened.group.book.commit([put(decisionTable, cap, { title: '60 mains', takenOn })]),
  );
  return opened;
}

test('a setting holds from the moment it is saved, and again after a restart', async () => {
  const { group, storage } = await openPhone();
  valueOf(await saveSetting(group, 'mainsCap', 60));
  expect(group.settings.value.mainsCap).toBe(60);
  const later = await openPhone({ storage });
  expect(later.group.settings.value).toEqual({ ...DEFAULT_SETTINGS, mainsCap: 60 });
});

test('what is refused is not written', async () => {
  const { group } = await openPhone();
  const refused = await saveSetting(group, 'mainsCap', 0);
  expect(refused).toEqual({ ok: false, error: { type: 'CapOutOfRange', least: 1, most: 500 } });
  expect(group.settings.value.mainsCap).toBe(70);
});

test('a new value is no longer what an earlier decision said, and undo brings both back', async () => {
  const { group } = await groupWithDecision();
  valueOf(await saveSetting(group, 'mainsCap', 60));
  valueOf(await nameDecision(group, 'mainsCap', cap));
  expect(group.settingDecisions.value.get('mainsCap')).toBe(cap);

  const saved = valueOf(await saveSetting(group, 'mainsCap', 75));
  expect(group.settingDecisions.value.get('mainsCap')).toBeUndefined();
  valueOf(await saved.undo());
  expect(group.settings.value.mainsCap).toBe(60);
  expect(group.settingDecisions.value.get('mainsCap')).toBe(cap);
});

test('naming the decision of a setting nobody changed leaves its value', async () => {
  const { group } = await groupWithDecision();
  valueOf(await nameDecision(group, 'slots', cap));
  expect(group.settings.value.slots).toEqual([wallTime('17:30'), wallTime('18:30')]);
  valueOf(await nameDecision(group, 'slots', null));
  expect(group.settingDecisions.value.size).toBe(0);
});

test('an account with one wrong digit is refused before anybody pays into it', async () => {
  const { group } = await openPhone();
  const name = 'Les Casseroles';
  const refused = await saveSetting(group, 'account', { name, iban: 'BE68 5390 0754 7043' });
  expect(refused).toMatchObject({ error: { type: 'CheckDigitsWrong' } });
  valueOf(await saveSetting(group, 'account', { name, iban: 'be68 5390 0754 7034' }));
  expect(group.settings.value.account).toEqual({ name, iban: 'BE68539007547034' });
});

test('an account name no payment code could hold is refused', async () => {
  const { group } = await openPhone();
  const account = { name: 'x'.repeat(71), iban: 'BE68539007547034' };
  expect(await saveSetting(group, 'account', account)).toMatchObject({
    error: { type: 'AccountNameLong', most: 70 },
  });
});
