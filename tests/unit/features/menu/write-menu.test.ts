import { expect, test } from 'vitest';
import { ALLERGENS } from '../../../../src/domain/allergen.ts';
import { DEFAULT_SETTINGS, weekTerms } from '../../../../src/domain/settings.ts';
import {
  mailLink,
  servedDay,
  writeMenu,
  writeSms,
} from '../../../../src/features/menu/write-menu.ts';
import { smsSize } from '../../../../src/formats/sms-length.ts';
import { loadTexts } from '../../../../src/i18n/load-texts.ts';
import { frenchTexts } from '../../../support/french-texts.ts';
import { exampleDish, exampleTerms } from '../../../support/example-week.ts';
import { FIXTURE_MENU } from '../../../support/fixture-week.ts';
import { FIXTURE_WEEK } from '../../../support/open-phone.ts';

const texts = frenchTexts();
const FIXTURE = { menu: FIXTURE_MENU, terms: weekTerms(DEFAULT_SETTINGS, FIXTURE_WEEK) };

test('the text says what is served, for how much, until when, and how to get it', () => {
  const text = writeMenu(FIXTURE, texts);
  expect(text.startsWith('Jeudi 26 novembre 2026\n')).toBe(true);
  expect(servedDay(FIXTURE.terms, texts)).toBe('jeudi 26 novembre 2026');
  expect(text).toContain('Mafé légumes : 8,50\u00a0€ (végan)');
  expect(text).toContain('Commander avant mardi 24 nov. 18:00 (heure de Bruxelles).');
  expect(text).toContain('Retrait : 17:30, 18:30, ou livraison.');
});

test('allergens are told as declared, by cereal and nut, and nothing is called safe', () => {
  const text = writeMenu(FIXTURE, texts);
  expect(text).toContain('contient : gluten (wheat), lait et fruits à coque (pistachio)');
  expect(text).toContain('ne contient aucun des 14');
  expect(text).toContain('parmi les 14 déclarés par la cuisine');
  expect(text).not.toMatch(/sans danger|sûr|garanti|safe/i);
});

test('a dish whose questions are open never reads as free of allergens', () => {
  const dish = exampleDish('mafe', { allergens: {} });
  const text = writeMenu({ menu: { dishes: [dish] }, terms: exampleTerms() }, texts);
  expect(text).toContain('allergènes pas encore déclarés');
  expect(text).not.toContain('ne contient aucun');
});

test('a dish that may contain nuts does not first say that it contains none of the 14', () => {
  const asked = ALLERGENS.map((one) => [one, { presence: 'not', detail: '' }] as const); // literal
  const nuts = { presence: 'may-contain', detail: 'cajou' } as const; // its literal
  const dish = exampleDish('mafe', { allergens: { ...Object.fromEntries(asked), nuts } });
  const text = writeMenu({ menu: { dishes: [dish] }, terms: exampleTerms() }, texts);
  expect(text).toContain('peut contenir : fruits à coque (cajou)');
  expect(text).not.toContain('ne contient aucun');
});

test('the short form of the fixture week is two cheap SMS', () => {
  expect(smsSize(writeSms(FIXTURE, texts))).toMatchObject({ alphabet: 'gsm-7', messages: 2 });
});

test('an Arabic menu keeps names in their direction, and its SMS spends no sign on that', async () => {
  const arabic = await loadTexts('ar');
  expect(writeMenu(FIXTURE, arabic)).toContain('\u2068Mafé légumes\u2069: ');
  expect(writeMenu(FIXTURE, arabic)).toContain(
    'الاستلام: \u206817:30\u2069، \u206818:30\u2069، أو التوصيل.',
  );
  const sms = writeSms(FIXTURE, arabic);
  expect(sms).toContain('الاستلام: 17:30، 18:30، أو التوصيل.');
  expect(sms).not.toMatch(/[\u2066-\u2069\u200e\u200f]/);
});

test('a hostile dish name stays on its line and breaks no link', () => {
  const name = 'Soupe\n\u202eEVIL\ud800 &body=x%0A';
  const menu = { dishes: [exampleDish('x', { name })] };
  const text = writeMenu({ menu, terms: exampleTerms() }, texts);
  expect(text).toContain('Soupe EVIL\ufffd &body=x%0A :');
  const link = mailLink('Menu', text);
  expect(new URL(link ?? '').searchParams.getAll('body')).toEqual([text.replaceAll('\n', '\r\n')]);
});

test('a menu too long for a mail program makes no link that would cut it', () => {
  const dishes = Array.from({ length: 40 }, (_, at) => exampleDish(`Un plat de plus, ${at}`));
  const text = writeMenu({ menu: { dishes }, terms: exampleTerms() }, texts);
  expect(text).toContain('Un plat de plus, 39');
  expect(mailLink('Menu', text)).toBe(null);
});
