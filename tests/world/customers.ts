import { customerMenuOf } from '../../src/features/menu/customer-menu-of.ts';
import type { CustomerMenu } from '../../src/formats/customer-menu.ts';
import { orderCode } from '../../src/formats/order-code.ts';
import type { NewOrder, OrderMessage } from '../../src/formats/order-message.ts';
import { base32, base64url, base64urlToBytes } from '../../src/kernel/bytes.ts';
import { postOrder, sealAndPost } from '../../src/menu-page/seal-and-post.ts';
import { CustomerPage } from './customer-page.ts';
import { deskOf } from './desk.ts';
import type { CustomerEvent } from './plan.ts';
import type { World } from './world.ts';

/** What a customer does; `replay` and `forge` do others who see what the relay has, or what a chat shows. */
export type CustomerDeed = 'order' | 'change' | 'cancel' | 'again' | 'replay' | 'forge';

/** Of an order she sent before. */
const HERS: ReadonlySet<CustomerDeed> = new Set<CustomerDeed>(['change', 'cancel', 'again']);

/** What a page made, and the order it is of. */
export interface SentOrder {
  readonly code: string;
  readonly order: string;
  /** 0 for the order itself. */
  readonly revision: number;
}

/** A box in an inbox of the relay. */
interface KeptBox {
  readonly inbox: string;
  readonly id: string;
  readonly body: string;
}

/** The customers of a world, those who would be in their place, and what all of them sent. */
export class Customers {
  readonly #world: World;
  readonly #pages = new Map<number, CustomerPage>();
  readonly #boxes = new Map<string, SentOrder>();
  /** What customers sent themselves, by code; what others made up is not in it. */
  readonly sent = new Map<string, SentOrder>();
  readonly forged = new Set<string>();
  /** In the order the relay took them; a relay may lose some again. */
  readonly kept: KeptBox[] = [];
  /** Codes that some phone of the desk had among its messages. */
  readonly taken = new Set<string>();

  constructor(world: World) {
    this.#world = world;
  }

  /** The inboxes customers ever wrote to. */
  get inboxes(): ReadonlySet<string> {
    return new Set(this.kept.map(({ inbox }) => inbox));
  }

  /** What a box says; null for one that nobody's page made. */
  codeOf(boxId: string): string | null {
    return this.#boxes.get(boxId)?.code ?? null;
  }

  /** A page is about to send this box. */
  noteSent(boxId: string, said: SentOrder): void {
    this.#boxes.set(boxId, said);
    this.sent.set(said.code, said);
  }

  /** The relay took a box. */
  noteKept(path: string, body: string): void {
    const inbox = /^\/v1\/inboxes\/([\w-]{22})$/.exec(path)?.[1];
    const box = JSON.parse(body) as Omit<KeptBox, 'inbox'>; // a page's own
    const { counts } = this.#world;
    if (inbox === undefined) return;
    const code = this.codeOf(box.id);
    const isKnown = this.kept.some(({ id }) => code !== null && this.codeOf(id) === code);
    if (code !== null) counts[isKnown ? 'boxesTwice' : 'ordersByRelay'] += 1;
    this.kept.push({ inbox, ...box });
  }

  /** Lets one deed begin. */
  begin({ who, does, fault, phone }: CustomerEvent & { readonly phone: number }): void {
    const { scheduler, relay } = this.#world;
    const page = this.#pages.get(who) ?? new CustomerPage(this.#world, who);
    this.#pages.set(who, page);
    if (scheduler.isDoing(page.run, 'customer')) return;
    if (fault) relay.break(page.run.name, fault);
    scheduler.start(page.run, 'customer', () => this.#do(page, does, phone));
  }

  async #do(page: CustomerPage, does: CustomerDeed, phone: number): Promise<void> {
    const [last] = page.orders;
    const isStill = last !== undefined && !last.cancelled;
    switch (last || !HERS.has(does) ? does : 'order') {
      case 'order': {
        const menu = await this.#menuFrom(phone);
        return menu ? page.order(menu) : undefined;
      }
      case 'change':
        return isStill ? page.change(last) : undefined;
      case 'cancel':
        return isStill ? page.cancel(last) : undefined;
      case 'again':
        return page.again();
      case 'replay':
        return this.#replay(page);
      case 'forge':
        return this.#forge(page, await this.#menuFrom(phone));
    }
  }

  /** The menu behind the link that this phone would give away. */
  async #menuFrom(at: number): Promise<CustomerMenu | null> {
    const phone = this.#world.phones[at];
    const desk = phone?.app ? await deskOf(phone) : null;
    const menu = desk && (await customerMenuOf(desk, { byRelay: true, arrived: [] }));
    return menu?.ok ? menu.value : null;
  }

  /** Whoever sees the relay's disk leaves a box once more, under another name. */
  async #replay({ deps }: CustomerPage): Promise<void> {
    const { kept } = this;
    const box = kept[deps.random(1)[0] ?? 0] ?? kept.at(-1);
    const [id, body] = [deps.random(16), box && base64urlToBytes(box.body)];
    if (!box || !body) return;
    const said = this.#boxes.get(box.id);
    if (said) this.#boxes.set(base64url(id), said);
    await postOrder(deps, box.inbox, { id, box: body });
  }

  /** Whoever knows an order, from a chat, says another under its name, or changes it with a made-up proof. */
  async #forge({ deps }: CustomerPage, menu: CustomerMenu | null): Promise<void> {
    const known = [...this.#pages.values()].find(({ orders }) => orders.length > 0)?.orders[0];
    if (!menu || !known) return;
    const message = forgedOf(known.order, deps.random);
    const boxId = deps.random(16);
    const said = { code: orderCode(message), order: known.order.id, revision: 0 };
    this.#boxes.set(base64url(boxId), said);
    this.forged.add(said.code);
    this.#world.counts.forgedOrders += 1;
    await sealAndPost({ deps, menu }, { message, boxId, kept: known });
  }
}

function forgedOf(order: NewOrder, random: CustomerPage['deps']['random']): OrderMessage {
  const [which = 0, revision = 0] = random(2);
  const { week, id, lines, kind: _, ...rest } = order;
  const other = lines.map((line) => ({ ...line, quantity: 9 + (revision & 7) }));
  const proof = { secret: base32(random(16)), revision: 1 + (revision & 3) };
  const content = { ...rest, week, lines: other };
  if (which % 3 === 0) return { kind: 'cancel', week, ...proof };
  if (which % 3 === 1) return { kind: 'change', ...proof, ...content };
  return { kind: 'order', id, ...content };
}
