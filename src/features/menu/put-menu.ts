import type { Result } from '../../kernel/result.ts';
import type { RelayMenu } from '../../formats/customer-link.ts';
import { type CustomerMenu, MENU_BOUNDS } from '../../formats/customer-menu.ts';
import { menuFromBytes, menuToBytes } from '../../formats/menu-bytes.ts';
import { readOrderCodes } from '../../formats/order-code.ts';
import { base64url, base64urlToBytes } from '../../kernel/bytes.ts';
import { signAsMenu } from '../../seal/menu-signing.ts';
import { arrivalDigest } from '../../seal/order-secret.ts';
import type { RandomSource } from '../../seal/random.ts';
import { openMenu, sealMenu } from '../../seal/sealed-menu.ts';
import { messageTable } from '../../store/books/desk-books.ts';
import { CUSTOMER_LINK_ROW, customerLinkTable } from '../../store/books/customer-link-row.ts';
import type { StoreError } from '../../store/store-error.ts';
import { put } from '../../store/table.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';
import type { WeekSigner } from '../../store/views/week-signers.ts';
import {
  type CustomerCarryDeps,
  keptUntil,
  linkState,
  menuPlace,
  relayToken,
} from '../customer-carry.ts';
import { menuKeyOf } from '../menu-key.ts';
import { customerMenuOf, signerPoint } from './customer-menu-of.ts';

const DIGEST_BYTES = 8;
/** The arrival list says in steps of so many how many orders came. */
const STEP = 10;

/**
 * Puts the published menu of a week at the relay where what lies there says something else and is not a
 * later one, and notes in the week that it is there. Where a former link leads the menu says that it takes
 * no orders any more. What fails is done at the next turn.
 */
export async function putMenu(deps: CustomerCarryDeps): Promise<void> {
  const [inUse, ...others] = deps.week.signers.value;
  if (!inUse) return;
  const isOut = await putUnder(deps, inUse);
  if (isOut !== null) await note(deps.week, isOut);
  for (const former of others) if (former.retiredAt !== null) await putUnder(deps, former);
}

/** Puts the menu where the links of one signer lead; the version that is out there, or null. */
async function putUnder(deps: CustomerCarryDeps, signer: WeekSigner): Promise<number | null> {
  const arrived = await arrivalsOf(deps.week);
  const menu = await customerMenuOf(deps, { byRelay: true, arrived, signer });
  const point = signerPoint(signer);
  if (!menu.ok || !point) return null;
  const place = { ...(await menuPlace(point)), signer: menu.value.signer };
  const there = await whatLies(deps.relay, place);
  // No link ever led to a former place where nothing lies.
  if (!there || (there.replaces === 0 && signer.retiredAt !== null)) return null;
  const { before, replaces } = there;
  if (before !== null && !isNews(menu.value, before, signer)) return before.version;
  return send(deps, { menu: menu.value, signer }, { ...place, replaces });
}

/** The menu at the relay and the place it has there; null where the relay does not answer. */
async function whatLies(
  relay: CustomerCarryDeps['relay'],
  place: RelayMenu,
): Promise<{ readonly before: CustomerMenu | null; readonly replaces: number } | null> {
  const there = await relay.menu(place.menuId);
  if (there.ok) {
    return { before: await readMenu(place, there.value.body), replaces: there.value.version };
  }
  return there.error.type === 'UnknownLog' ? { before: null, replaces: 0 } : null;
}

/** The version that is out now; null where the relay did not take it. */
async function send(
  { phone, relay, relayPass, week }: CustomerCarryDeps,
  { menu, signer }: { readonly menu: CustomerMenu; readonly signer: WeekSigner },
  { menuId, menuKey, replaces }: RelayMenu & { readonly replaces: number },
): Promise<number | null> {
  const key = menuKeyOf(week, signer);
  const token = key && (await relayToken(key, 'menu'));
  if (!key || !token) return null;
  const padded = { ...menu, arrived: withFalseOnes(menu.arrived, phone.random) };
  const bytes = await menuToBytes(padded);
  // A page that would refuse the menu is told of where the link is made, not on the customers' phones.
  if (!(await menuFromBytes(bytes)).ok) return null;
  const signed = await signAsMenu(key, 'menu', bytes);
  const body = signed && (await sealMenu(menuKey, signed, phone.random));
  if (!body) return null;
  const begin = { expires: keptUntil(week), pass: relayPass() };
  const sent = await relay.putMenu({ id: menuId, token }, { body, replaces, ...begin });
  return sent.ok ? menu.version : null;
}

/** Every phone may hand out the short link once the relay has the menu. */
async function note(
  week: OpenWeek,
  atRelay: number,
): Promise<Result<unknown, StoreError> | undefined> {
  if (linkState(week).atRelay === atRelay) return undefined;
  return week.book.commit([put(customerLinkTable, CUSTOMER_LINK_ROW, { atRelay })]);
}

async function readMenu(place: RelayMenu, body: string): Promise<CustomerMenu | null> {
  const blob = base64urlToBytes(body);
  const bytes = blob && (await openMenu(place, blob));
  const menu = bytes && (await menuFromBytes(bytes));
  return menu?.ok ? menu.value : null;
}

/**
 * A phone that was away does not bring back an older menu. Where a former link leads the number says nothing:
 * whoever kept its keys puts a menu of any.
 */
function isNews(wanted: CustomerMenu, before: CustomerMenu, { retiredAt }: WeekSigner): boolean {
  if (retiredAt === null && before.version > wanted.version) return false;
  const words = (menu: CustomerMenu) => JSON.stringify({ ...menu, arrived: [] });
  const known = new Set(before.arrived);
  return words(before) !== words(wanted) || wanted.arrived.some((one) => !known.has(one));
}

/** Orders that came with their code, by whatever way, and are on this phone; the last ones where they are too many. */
async function arrivalsOf({ contactsBook }: OpenWeek): Promise<readonly string[]> {
  const rows = [...(contactsBook?.rows(messageTable).value.values() ?? [])];
  const ids = rows
    .toSorted((a, b) => (b.sent.sentAt ?? 0) - (a.sent.sentAt ?? 0))
    .flatMap(({ sent }) => readOrderCodes(sent.text))
    .flatMap(({ order }) => (order.ok && order.value.kind === 'order' ? [order.value.id] : []));
  const last = [...new Set(ids)].slice(0, MENU_BOUNDS.arrived);
  return Promise.all(last.map(async (id) => base64url(await arrivalDigest(id))));
}

/** Filled up to tens with made-up ones; in the order of the digests, which tells nothing. */
function withFalseOnes(arrived: readonly string[], random: RandomSource): string[] {
  const length = Math.max(STEP, Math.ceil(arrived.length / STEP) * STEP);
  const more = Array.from({ length: length - arrived.length }, () =>
    base64url(random(DIGEST_BYTES)),
  );
  return [...arrived, ...more].toSorted();
}
