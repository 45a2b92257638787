import { orderCode } from '../../src/formats/order-code.ts';
import type { CustomerMenu } from '../../src/formats/customer-menu.ts';
import { ORDER_BOUNDS } from '../../src/formats/order-message.ts';
import { MENU_PAGE_WORDS } from '../../src/i18n/menu-page/load-words.ts';
import { menuPageTexts } from '../../src/i18n/menu-page/texts.ts';
import { base64url } from '../../src/kernel/bytes.ts';
import { toInstant } from '../../src/kernel/clock.ts';
import { EMPTY_DRAFT } from '../../src/menu-page/draft.ts';
import type { KeptOrder } from '../../src/menu-page/kept-orders.ts';
import type { PageDeps } from '../../src/menu-page/page-deps.ts';
import type { MenuControl, Outgoing, PageState } from '../../src/menu-page/page-state.ts';
import { prepareCancellation, prepareOrder, sendByRelay } from '../../src/menu-page/send-order.ts';
import type { Rng } from './rng.ts';
import type { Run } from './scheduler.ts';
import type { World } from './world.ts';

/** Stands in what only a customer writes: names, addresses of mails and of houses. */
export const CUSTOMERS_WORDS = ['Cliente', 'cliente', 'Quai des'];

/** The page of a customer, without its screen: what it keeps, makes and sends is the real one's. */
export class CustomerPage {
  readonly run: Run;
  readonly deps: PageDeps;
  readonly #world: World;
  readonly #rng: Rng;
  #state: PageState | null = null;
  #menu: CustomerMenu | null = null;
  /** Sent last: it may be sent again. */
  last: Outgoing | null = null;

  constructor(world: World, who: number) {
    this.#world = world;
    this.#rng = world.rng.fork(`customer ${who}`);
    this.run = { name: `Cliente${who}`, alive: true };
    const { name } = this.run;
    const asked = world.relay.fetchFor({ name, online: true, away: false, app: null }, this.run);
    this.deps = {
      clock: { now: () => toInstant(world.time) },
      random: (length) => this.#rng.bytes(length),
      // The page asks for plain addresses.
      fetch: (input, init) => asked(typeof input === 'string' ? input : '', pageRequest(init)),
      relay: '',
      storage: null,
      languages: ['fr'],
      copy: () => Promise.resolve(false),
      share: null,
      saveFile: () => undefined,
    };
  }

  /** The orders it sent, the latest first. */
  get orders(): readonly KeptOrder[] {
    return this.#state?.kept.orders ?? [];
  }

  /** Orders something from a menu. */
  async order(menu: CustomerMenu): Promise<void> {
    this.#menu = menu;
    await this.#prepare(null);
  }

  /** Changes an order it sent, to whatever. */
  async change(kept: KeptOrder): Promise<void> {
    if (kept.revision < ORDER_BOUNDS.revision) await this.#prepare(kept);
  }

  /** Withdraws an order it sent. */
  async cancel(kept: KeptOrder): Promise<void> {
    const page = await this.#control({ editing: kept });
    if (page && kept.revision < ORDER_BOUNDS.revision)
      await this.#send(page, await prepareCancellation(page, kept));
  }

  /** Sends once more what it sent last: the same box, sealed anew. */
  async again(): Promise<void> {
    const page = await this.#control({});
    if (page && this.last) await this.#send(page, this.last);
  }

  async #prepare(editing: KeptOrder | null): Promise<void> {
    const page = await this.#control({ editing });
    if (page) await this.#send(page, await prepareOrder(page));
  }

  async #send(page: MenuControl, outgoing: Outgoing): Promise<void> {
    this.last = outgoing;
    const code = orderCode(outgoing.message);
    const { order, revision } = outgoing.kept;
    const said = { code, order: order.id, revision };
    this.#world.customers?.noteSent(base64url(outgoing.boxId), said);
    await sendByRelay(page, outgoing);
    // Whatever became of it, the next change is the next revision.
    if (page.state.said !== null && outgoing.kept.revision > 0)
      page.update({ kept: { ...page.state.kept, orders: withLast(this.orders, outgoing.kept) } });
  }

  async #control(change: Partial<PageState>): Promise<MenuControl | null> {
    const menu = this.#menu;
    if (!menu) return null;
    const texts = menuPageTexts('fr', await MENU_PAGE_WORDS.fr());
    const draft = this.#draft(menu);
    const fresh = { texts, opened: null, kept: NOTHING_KEPT, step: 'send', gone: [] } as const;
    const before = this.#state ?? { ...fresh, draft, ...NOTHING_SAID };
    this.#state = { ...before, draft, ...NOTHING_SAID, ...change };
    const update = (part: Partial<PageState>) => {
      this.#state = { ...(this.#state ?? before), ...part };
    };
    const state = () => this.#state ?? before;
    return {
      deps: this.deps,
      menu,
      get state() {
        return state();
      },
      update,
      goTo: (step, part) => update({ step, ...part }),
      goBack: () => undefined,
    };
  }

  #draft({ dishes, slots }: CustomerMenu): PageState['draft'] {
    const rng = this.#rng;
    const { name } = this.run;
    const quantities = Object.fromEntries(dishes.map(({ number }) => [number, rng.int(3)]));
    const [first] = dishes;
    const some = Object.values(quantities).some((quantity) => quantity > 0);
    return {
      ...EMPTY_DRAFT,
      quantities: some || !first ? quantities : { [first.number]: 1 },
      where: rng.pick(['delivery', ...slots]),
      address: `Quai des ${name} ${rng.int(9)}`,
      name,
      contact: `${name.toLowerCase()}@example.org`,
    };
  }
}

const NOTHING_KEPT = { remember: false, avoid: [], orders: [] };
const NOTHING_SAID = { editing: null, outgoing: null, isSending: false, said: null };

function withLast(orders: readonly KeptOrder[], last: KeptOrder): readonly KeptOrder[] {
  return orders.map((one) => (one.order.id === last.order.id ? last : one));
}

function pageRequest(init: RequestInit | undefined) {
  const { method = 'GET', headers, body } = init ?? {};
  return {
    method,
    headers: Object.fromEntries(new Headers(headers)),
    ...(typeof body === 'string' ? { body } : {}),
  };
}
