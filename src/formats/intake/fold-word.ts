// Words as the reader compares them: lower case, no accents, no ligatures, one form of each Arabic letter.

const MARKS = /[\p{M}\u0640]/gu;
const ARABIC: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ة: 'ه',
  ؤ: 'و',
  ئ: 'ي',
};
const LIGATURES: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};

/** A word without case, accents, ligatures and the spellings of Arabic letters that people mix. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  return PLAIN.test(lower) ? lower : foldSigns(word);
}

/** Most words: nothing in them to fold. */
const PLAIN = /^[a-z]+$/u;

function foldSigns(word: string): string {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[œæßøłđı]/gu, (sign) => LIGATURES[sign] ?? sign)
    .replace(/[أإآٱىةؤئ]/gu, (sign) => ARABIC[sign] ?? sign)
    .replace(MARKS, '')
    .replace(/[\u0647\u0629]$/u, 'ه');
}

/** Whether a folded word is written in Arabic letters. */
export function isArabic(word: string): boolean {
  return /[\u0600-\u06ff]/u.test(word);
}

/** A folded Latin word without its plural and silent endings, doubled letters written once. */
export function stemOf(word: string): string {
  let stem = word.replace(/(.)\1+/gu, '$1');
  if (stem.length > 3) stem = stem.replace(/[sx]$/u, '');
  if (stem.length > 4) stem = stem.replace(/e$/u, '');
  return stem;
}

/** How a stem sounds, roughly: « baclava » and « baklava », « tagine » and « tajine » agree. */
export function soundOf(stem: string): string {
  return stem
    .replace(/ph/gu, 'f')
    .replace(/dj/gu, 'j')
    .replace(/g(?=[eiy])/gu, 'j')
    .replace(/s?c(?=[eiy])/gu, 's')
    .replace(/ch|sh|tch/gu, 'x')
    .replace(/c?q(u(?=[aeiouy]))?|ck|kh|c/gu, 'k')
    .replace(/gh/gu, 'g')
    .replace(/ou|oe|w/gu, 'u')
    .replace(/y/gu, 'i')
    .replace(/z/gu, 's')
    .replace(/h/gu, '')
    .replace(/(.)\1+/gu, '$1');
}

const CONSONANTS: Readonly<Record<string, string>> = {
  ب: 'b',
  ت: 't',
  ط: 't',
  ث: 't',
  ج: 'j',
  ح: '',
  ه: '',
  خ: 'k',
  د: 'd',
  ض: 'd',
  ذ: 'd',
  ر: 'r',
  ز: 's',
  ظ: 's',
  س: 's',
  ص: 's',
  ش: 's',
  ع: '',
  غ: 'g',
  ف: 'f',
  ق: 'k',
  ك: 'k',
  گ: 'g',
  ل: 'l',
  م: 'm',
  ن: 'n',
  پ: 'b',
  چ: 's',
};

/** What is left of a word when only consonants count, so that a name agrees in both scripts. */
export function consonantsOf(folded: string): string {
  const signs = isArabic(folded)
    ? Array.from(folded, (sign) => CONSONANTS[sign] ?? '').join('')
    : soundOf(folded)
        .replace(/[aeiuovw]/gu, '')
        .replace(/[zx]/gu, 's')
        .replace(/p/gu, 'b');
  return signs.replace(/(.)\1+/gu, '$1');
}
