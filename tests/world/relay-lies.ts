import { base64url, base64urlToBytes } from '../../src/kernel/bytes.ts';
import type { LogItem, LogPage } from '../../src/protocol/relay-messages.ts';
import type { Rng } from './rng.ts';
import type { World } from './world.ts';

/** What a malicious relay does to one page. */
export const LIES = ['withhold', 'splice', 'replay', 'flip', 'rename'] as const;
export type Lie = (typeof LIES)[number];

/** The lies of a relay about what its logs hold. They tell nothing but pages: it has no keys. */
export class RelayLies {
  readonly #world: World;
  readonly #rng: Rng;
  /** Lies to come, by phone: each falsifies one page that has items. */
  readonly #next = new Map<string, Lie[]>();
  /** Kept from a phone until the relay becomes honest. */
  readonly #withheld = new Map<string, Set<string>>();
  /** Any page ever given, by log: to be replayed, or spliced into another. */
  readonly #given: { readonly path: string; readonly page: LogPage }[] = [];
  /** Phones that were lied to: what their cursors cover may never have been shown to them. */
  readonly toldTo = new Set<string>();
  /** Ids of blobs that do not belong, or whose bytes it changed. */
  readonly falsified = new Set<string>();

  constructor(world: World) {
    this.#world = world;
    this.#rng = world.rng.fork('lies');
  }

  plan(phone: string, lie: Lie): void {
    this.#next.set(phone, [...(this.#next.get(phone) ?? []), lie]);
  }

  stop(): void {
    this.#next.clear();
    this.#withheld.clear();
  }

  /** What a phone is told instead of the true answer. */
  told(phone: string, path: string, text: string): string {
    const page = JSON.parse(text) as Partial<LogPage>; // the relay's own answer
    if (!page.items) return text;
    // Parsed above: a page has all of it.
    const whole = page as LogPage;
    const hidden = this.#withheld.get(phone);
    let items = whole.items.filter(({ id }) => !hidden?.has(id));
    const lie = items.length > 0 ? this.#next.get(phone)?.shift() : undefined;
    this.#given.push({ path: path.split('?')[0] ?? path, page: whole });
    if (lie) {
      this.toldTo.add(phone);
      if (lie === 'replay') return JSON.stringify(this.#rng.pick(this.#given).page);
      items = this.#lieAbout(lie, items, { phone, path: path.split('?')[0] ?? path });
    }
    if (items.length === whole.items.length && !lie) return text;
    return JSON.stringify({ ...whole, items, more: whole.more && items.length > 0 });
  }

  #lieAbout(
    lie: Exclude<Lie, 'replay'>,
    items: readonly LogItem[],
    { phone, path }: { phone: string; path: string },
  ): LogItem[] {
    const at = this.#rng.int(items.length);
    const replace = (change: (item: LogItem) => LogItem) =>
      items.map((item, n) => (n === at ? change(item) : item));
    const { counts } = this.#world;
    switch (lie) {
      case 'withhold': {
        const id = items[at]?.id ?? '';
        this.#withheld.set(phone, (this.#withheld.get(phone) ?? new Set()).add(id));
        counts.withheld += 1;
        return items.filter((_, n) => n !== at);
      }
      case 'splice': {
        const foreign = this.#foreign(path);
        if (!foreign) return [...items];
        counts.spliced += 1;
        this.falsified.add(foreign.id);
        return replace(({ seq }) => ({ ...foreign, seq }));
      }
      case 'rename': {
        const other = this.#rng.pick(items);
        return replace((item) => ({ ...item, id: other.id === item.id ? item.id : other.id }));
      }
      case 'flip':
        return replace((item) => {
          this.falsified.add(item.id);
          return { ...item, body: flipped(item.body, this.#rng) };
        });
    }
  }

  #foreign(path: string): LogItem | null {
    const others = this.#given.filter((one) => one.path !== path && one.page.items.length > 0);
    const from = others[this.#rng.int(others.length)];
    return from ? this.#rng.pick(from.page.items) : null;
  }
}

/** One bit of the sealed part changed; the header says the same. */
function flipped(body: string, rng: Rng): string {
  const bytes = base64urlToBytes(body);
  if (!bytes) return body;
  const at = 49 + rng.int(bytes.length - 49);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << rng.int(8));
  return base64url(bytes);
}
