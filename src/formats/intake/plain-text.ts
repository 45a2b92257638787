const ARABIC_DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/gu;
/** Spaces of all widths, signs that only steer display, NUL, and what makes a picture of a digit. */
const UNSEEN =
  /[\t\f\v\r\0\u00a0\u2000-\u200a\u202f\u205f\u3000\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u061c]|\ufe0f|\u20e3/gu;
const SAME: Readonly<Record<string, string>> = { '٫': ',', '،': ',', '؛': ';', '؟': '?' };

/**
 * A text with the same length in which digits are Latin, spaces plain, and signs that only steer display
 * are spaces: all that is read afterwards stands where it stood.
 */
export function plainText(text: string): string {
  return text
    .replace(ARABIC_DIGIT, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(UNSEEN, ' ')
    .replace(/[’‘ʼ`´]/gu, "'")
    .replace(/[٫،؛؟]/gu, (sign) => SAME[sign] ?? sign);
}
