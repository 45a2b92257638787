const STEERING = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u061c]/gu;

/** The text of a file: by its byte order mark, else UTF-8, else windows-1252 as older programs write. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Whether the bytes are a picture, an archive, a program: NUL bytes where a text has none. */
export function looksBinary(bytes: Uint8Array): boolean {
  if (hasWideMark(bytes)) return false;
  const start = bytes.subarray(0, 4096);
  let odd = 0;
  for (const byte of start)
    if (byte === 0 || (byte < 9 && byte > 0) || (byte > 13 && byte < 27)) odd += 1;
  return odd > 0 && odd * 50 > start.length;
}

/** The byte order mark of UTF-16, in which every second byte may be NUL. */
function hasWideMark([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** Line ends as LF, no half surrogates, no NUL, no signs that only steer how text is displayed. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/gu, '\n')
    .replace(STEERING, '')
    .replace(/\0/gu, '')
    .replace(/[\ud800-\udfff]/gu, '\ufffd');
}
