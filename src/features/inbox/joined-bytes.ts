import { utf8 } from '../../kernel/bytes.ts';

/**
 * What the mail library needs of a `Blob`: it joins the lines of each part of a mail through one. A
 * Blob of the browser lies in another process; of a thousand mails two thousand such trips took longer
 * than all the reading.
 */
export class JoinedBytes {
  readonly #joined: Uint8Array<ArrayBuffer>;

  /** Pieces as a `Blob` takes them; what base64 said comes as a bare buffer. */
  constructor(pieces: readonly (Uint8Array | ArrayBuffer | string)[]) {
    const known = new Map<string, Uint8Array>(); // the ends of lines, all alike
    const parts = pieces.map((piece) => {
      if (piece instanceof ArrayBuffer) return new Uint8Array(piece);
      if (typeof piece !== 'string') return piece;
      const bytes = known.get(piece) ?? utf8(piece);
      known.set(piece, bytes);
      return bytes;
    });
    this.#joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of parts) {
      this.#joined.set(part, at);
      at += part.length;
    }
  }

  arrayBuffer(): Promise<ArrayBuffer> {
    return Promise.resolve(this.#joined.buffer);
  }
}
