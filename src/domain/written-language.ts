/** The languages customers are answered in. */
export const CUSTOMER_LANGUAGES = ['fr', 'en', 'nl', 'ar'] as const;
export type CustomerLanguage = (typeof CUSTOMER_LANGUAGES)[number];

/** Small words that hardly occur in the other languages; dishes and names say nothing. */
const COMMON = {
  fr: 'bonjour bonsoir salut je tu il elle nous vous moi pour avec sans les des une et merci svp voudrais prends plat deux trois est pas demain jeudi heures sur mon ma mes c j l d qu',
  en: 'hello hi hey i we you the and for with without please thanks thank would like can could two three is are not my at on tomorrow thursday from of it',
  nl: 'dag hallo hoi goeiedag goedemiddag goedenavond ik wij jullie u het een en voor met zonder graag bedankt dank alstublieft aub wil zou kan twee drie is niet mijn om van morgen donderdag bestellen',
} as const;

const WORDS = Object.entries(COMMON).map(
  ([language, words]) => [language as keyof typeof COMMON, new Set(words.split(' '))] as const, // its own keys
);

/** The language a text is most likely written in: Arabic by its letters, the others by their small words; else French. */
export function writtenLanguage(text: string): CustomerLanguage {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  if (arabic > 0 && arabic * 2 >= letters) return 'ar';
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const [best] = WORDS.map(
    ([language, common]) => [language, words.filter((word) => common.has(word)).length] as const,
  ).toSorted((a, b) => b[1] - a[1]); // French stands first where two are equal
  return best && best[1] > 0 ? best[0] : 'fr';
}
