import { base64url, base64urlToBytes, type Bytes } from '../kernel/bytes.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { type FrameError, frameBytes, unframeBytes } from './checked-frame.ts';

/** What the part after `…/m/` says. Everything is in the fragment, which no browser sends anywhere. */
export type CustomerLink =
  | { readonly kind: 'menu'; readonly menu: Bytes } // `#m=`: for `menuFromBytes`
  | ({ readonly kind: 'relay' } & RelayMenu) // `#r=`
  | { readonly kind: 'answer'; readonly signed: Bytes }; // `#c=`: for `openMenuSigned`

/** Where the menu lies at the relay, and what opens it: 16 bytes each, base64url. */
export interface RelayMenu {
  readonly menuId: string;
  readonly menuKey: string;
  /** `signerOf` the key that signs it: a menu signed by another is refused. */
  readonly signer: string;
}

export type CustomerLinkError = { readonly type: 'NoLink' } | FrameError; // Newer, Damaged

/** Longest text that is looked at: a conversation around a link. */
const TEXT_LIMIT = 100_000;
/** Most pieces that a messenger breaks a link into; each is a try of the checksum. */
const PIECES_LIMIT = 200;
const KINDS = { m: 'menu', r: 'relay', c: 'answer' } as const;
const START = /[#?&/]([mrc])=/;
/** What stands between the pieces of a broken link: blanks, quote marks, invisible signs. */
const BETWEEN = /^[\s>|\u00ad\u200b-\u200f\u2060\ufeff]+/u;
const RELAY = /^([\w-]{21}[AQgw])\.([\w-]{21}[AQgw])\.([\w-]{21}[AQgw])/;
const RELAY_LENGTH = 68;

/** The fragment that carries a whole menu; give it `menuToBytes`. */
export function menuFragment(menu: Bytes): string {
  return `#m=${base64url(menu)}`;
}

/** The fragment of a menu at the relay. */
export function relayFragment({ menuId, menuKey, signer }: RelayMenu): string {
  return `#r=${menuId}.${menuKey}.${signer}`;
}

/** The fragment that carries an answer; give it `answerToBytes` signed by `signAsMenu`. */
export function answerFragment(signed: Bytes): string {
  return `#c=${base64url(frameBytes(signed))}`;
}

/**
 * Finds the link in an address or in a whole pasted message, wherever lines were broken: escaped once
 * or more (`%23`), with something added behind it (`&fbclid=…`, a full stop), quoted. Errors: NoLink;
 * Damaged (cut, or letters changed); Newer (a later app made it).
 */
export function readCustomerLink(text: string): Result<CustomerLink, CustomerLinkError> {
  const plain = withoutEscapes(text.slice(0, TEXT_LIMIT));
  const start = START.exec(plain);
  if (!start) return err({ type: 'NoLink' });
  const kind = KINDS[start[1] as keyof typeof KINDS]; // one of the three by the expression
  const rest = plain.slice(start.index + start[0].length);
  if (kind === 'relay') return readRelay(rest);
  const frame = readFrame(rest);
  if (!frame.ok) return frame;
  const { bytes, body } = frame.value;
  return ok(kind === 'menu' ? { kind, menu: bytes } : { kind, signed: body });
}

function readRelay(rest: string): Result<CustomerLink, CustomerLinkError> {
  const joined = pieces(rest, /^[\w.-]+/)
    .join('')
    .slice(0, RELAY_LENGTH);
  const [, menuId, menuKey, signer] = RELAY.exec(joined) ?? [];
  if (!menuId || !menuKey || !signer) return err({ type: 'Damaged' });
  return ok({ kind: 'relay', menuId, menuKey, signer });
}

/** The longest start that its checksum confirms; a sign that ends a sentence may be a letter too. */
function readFrame(rest: string): Result<{ bytes: Bytes; body: Bytes }, FrameError> {
  let letters = '';
  let error: FrameError = { type: 'Damaged' };
  for (const piece of pieces(rest, /^[\w-]+/)) {
    letters += piece;
    for (const tried of withoutTail(letters)) {
      const bytes = base64urlToBytes(tried);
      const body = bytes && unframeBytes(bytes);
      if (bytes && body?.ok) return ok({ bytes, body: body.value });
      if (body && !body.ok && body.error.type === 'Newer') error = body.error;
    }
  }
  return err(error);
}

/** As it stands, then without the marks at its end one by one: the last letters of a link may be such marks. */
function withoutTail(letters: string): readonly string[] {
  const marks = /[_-]{0,3}$/.exec(letters)?.[0].length ?? 0;
  return Array.from({ length: marks + 1 }, (_, less) => letters.slice(0, letters.length - less));
}

/** The text's first words of such letters, as long as nothing but breaks stands between them. */
function pieces(text: string, letters: RegExp): readonly string[] {
  const found: string[] = [];
  let rest = text;
  while (found.length < PIECES_LIMIT) {
    const piece = letters.exec(rest)?.[0];
    if (piece === undefined) return found;
    found.push(piece);
    const after = rest.slice(piece.length);
    const between = BETWEEN.exec(after)?.[0];
    if (between === undefined) return found;
    rest = after.slice(between.length);
  }
  return found;
}

/** Each layer that handed the link on may have escaped it once more; only ASCII matters here. */
function withoutEscapes(text: string): string {
  const once = (escaped: string) =>
    escaped.replaceAll(/%([0-7][\da-f])/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  return once(once(once(text)));
}
