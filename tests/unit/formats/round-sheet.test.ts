import { expect, test } from 'vitest';
import { isoWeek } from '../../../src/domain/calendar.ts';
import { cents } from '../../../src/domain/money.ts';
import { parseRoundSheet, roundSheetToText } from '../../../src/formats/round-sheet.ts';
import { utf8 } from '../../../src/kernel/bytes.ts';

const STOP = {
  code: 'KA-47',
  nickname: 'Lune 🌙',
  address: 'rue « du » Port 3\nbte 2',
  contact: '',
  amount: cents(1905),
};
const SHEET = { week: isoWeek('2026-W48'), stops: [STOP, { ...STOP, code: 'BE-12' }] };

test('a sheet is read as it was written, in the same order', () => {
  expect(parseRoundSheet(utf8(roundSheetToText(SHEET)))).toEqual({ ok: true, value: SHEET });
});

test.each([
  ['nothing', ''],
  ['no JSON', 'carnet'],
  ['another thing of Carnet', '{"carnet":"join","v":1}'],
  ['a later version', '{"carnet":"round","v":2,"week":"2026-W48","stops":[]}'],
  ['a week that is none', '{"carnet":"round","v":1,"week":"2026-W99","stops":[]}'],
  ['half an amount', '{"carnet":"round","v":1,"week":"2026-W48","stops":[["A","","","",0.5]]}'],
  ['a stop without a code', '{"carnet":"round","v":1,"week":"2026-W48","stops":[["","","","",1]]}'],
])('%s is no sheet', (_, text) => {
  expect(parseRoundSheet(utf8(text))).toEqual({ ok: false, error: { type: 'NotARoundSheet' } });
});
