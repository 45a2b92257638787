import { base64urlToBytes } from '../../src/kernel/bytes.ts';
import { decodeBlob, LADDER } from '../../src/protocol/blob.ts';
import { CUSTOMERS_WORDS } from './customer-page.ts';
import { expectThat } from './violation.ts';
import type { World } from './world.ts';

/** Words of the world's people that must never be seen outside of a sealed blob. */
const PLAIN_WORDS = ['Soupe', 'allergie', 'Rue des', ...CUSTOMERS_WORDS];

/** Everything that leaves a phone: each length on the ladder, each retry the same bytes, nothing in clear. */
export class WireWatch {
  readonly #seen = new Map<string, string>();
  readonly #posted = new Set<string>();
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /** A request to the relay. */
  posted(body: string): void {
    // A phone's own, or a customer's.
    const { items = [], body: box } = JSON.parse(body) as {
      items?: { id: string; body: string }[];
      body?: string;
    };
    if (box !== undefined) this.#closed(base64urlToBytes(box) ?? new Uint8Array(0), 'a box');
    for (const { id } of items) {
      this.#world.counts.refills += Number(this.#posted.has(id));
      this.#posted.add(id);
    }
    for (const item of items) this.sent(item.id, base64urlToBytes(item.body) ?? new Uint8Array(0));
  }

  /** A parcel that leaves a phone: nothing in it is in clear. */
  handed(parcel: Uint8Array): void {
    this.#closed(parcel, 'a parcel');
  }

  /** A blob that leaves a phone, by whichever way. */
  sent(id: string, blob: Uint8Array): void {
    expectThat(
      LADDER.some((step) => step === blob.length),
      'P9',
      `a blob of ${blob.length} bytes is on no step of the ladder`,
    );
    const bytes = Buffer.from(blob);
    this.#closed(blob, 'a blob');
    const decoded = decodeBlob(new Uint8Array(blob));
    expectThat(decoded.ok, 'P9', 'what is sent has no header of a blob');
    const [known, hash] = [this.#seen.get(id), bytes.toString('base64')];
    const isOurs = !this.#world.relay.lies.falsified.has(id);
    expectThat(
      known === undefined || known === hash || !isOurs,
      'P9',
      `blob ${id} goes out a second time with other bytes`,
    );
    if (isOurs) this.#seen.set(id, hash);
  }

  #closed(bytes: Uint8Array, what: string): void {
    const text = Buffer.from(bytes).toString('latin1');
    for (const word of PLAIN_WORDS)
      expectThat(!text.includes(word), 'P10', `${word} stands in ${what} in clear`);
  }
}
