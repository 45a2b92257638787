const LF = 10;
const FROM = [70, 114, 111, 109, 32]; // « From »
const GREATER = 62;

/** Whether bytes are a folder of mails: they begin with a « From » line. */
export function isMbox(bytes: Uint8Array): boolean {
  return startsWithFrom(bytes, 0);
}

/**
 * The mails of a folder, one after the other, each without its « From » line and with escaped lines
 * (« >From », also « >>From ») as they were written. A « From » line counts at the start and after an empty line.
 */
export function* mailsOf(bytes: Uint8Array): Generator<Uint8Array> {
  let start = 0;
  while (start < bytes.length) {
    const next = nextMail(bytes, start + 1);
    const lineEnd = bytes.indexOf(LF, start);
    if (lineEnd >= 0 && lineEnd < next) yield unescaped(bytes.subarray(lineEnd + 1, next));
    start = next;
  }
}

function nextMail(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(LF, from); at >= 0; at = bytes.indexOf(LF, at + 1)) {
    const empty = bytes[at - 1] === LF || (bytes[at - 1] === 13 && bytes[at - 2] === LF);
    if (empty && startsWithFrom(bytes, at + 1)) return at + 1;
  }
  return bytes.length;
}

function startsWithFrom(bytes: Uint8Array, at: number): boolean {
  return FROM.every((code, i) => bytes[at + i] === code);
}

function unescaped(mail: Uint8Array): Uint8Array {
  const drop: number[] = [];
  for (let at = mail.indexOf(GREATER); at >= 0; at = mail.indexOf(GREATER, at + 1)) {
    if (at > 0 && mail[at - 1] !== LF) continue;
    let past = at;
    while (mail[past] === GREATER && past - at < 20) past += 1;
    if (startsWithFrom(mail, past)) drop.push(at);
  }
  if (drop.length === 0) return mail;
  const dropped = new Set(drop);
  return mail.filter((_, at) => !dropped.has(at));
}
