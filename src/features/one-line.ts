/** A typed text within one line: no breaks, nothing that turns the direction of what follows. */
export function oneLine(text: string): string {
  return bare(text)
    .replaceAll(/\p{Surrogate}/gu, '\ufffd')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Without what turns the direction or keeps it: each such sign makes an SMS longer. */
export function bare(text: string): string {
  return text.replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
}
