const EASTERN_ZEROS = [0x0660, 0x06f0];

/**
 * Reads a typed whole number, in Latin, Arabic or Persian digits, spaces allowed.
 * Anything else, and more than nine digits, is `null`.
 */
export function readWholeNumber(text: string): number | null {
  const digits = text.replace(/\s/gu, '').replace(/[٠-٩۰-۹]/gu, latinDigit);
  return /^\d{1,9}$/u.test(digits) ? Number(digits) : null;
}

function latinDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = EASTERN_ZEROS.find((start) => code >= start && code < start + 10) ?? code;
  return String(code - zero);
}
