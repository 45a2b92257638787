import { expect, test } from 'vitest';
import { createPreferences } from '../../../src/app/preferences.ts';
import { memoryStorage } from '../../../src/store/memory-storage.ts';

async function languageOn(browserLanguages: readonly string[], kept?: string): Promise<string> {
  const { catalogue } = memoryStorage();
  if (kept !== undefined) await catalogue.write('language', kept);
  const { read, texts } = createPreferences(catalogue, browserLanguages);
  await read();
  return texts.value.language;
}

test.each([
  [['en-US', 'fr-BE'], 'en'],
  [['de-DE', 'EN'], 'en'],
  [['nl-BE', 'fr-BE'], 'nl'],
  [['ar-SY', 'fr-BE'], 'ar'],
  [['fry-NL', 'eng'], 'fr'],
  [['pt-PT', 'de'], 'fr'],
  [[], 'fr'],
])('a phone that was told nothing and lists %j speaks %s', async (tags, spoken) => {
  expect(await languageOn(tags)).toBe(spoken);
});

test('the language chosen on this phone stands before what its browser lists', async () => {
  expect(await languageOn(['en-GB'], 'fr')).toBe('fr');
});

test('a language kept by a newer version, which this one lacks, is as if none was chosen', async () => {
  expect(await languageOn(['en-GB'], 'xx')).toBe('en');
});

test('a language once chosen is the one of the next start', async () => {
  const { catalogue } = memoryStorage();
  await createPreferences(catalogue, ['fr-BE']).setLanguage('en');
  const next = createPreferences(catalogue, ['fr-BE']);
  await next.read();
  expect(next.texts.value.language).toBe('en');
});
