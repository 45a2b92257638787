/** The text with a sign of its own in place of half characters; browsers before 2023 have no `toWellFormed`. */
export function wellFormed(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\uFFFD');
}
