import type { CustomerMenu } from '../formats/customer-menu.ts';
import { readCustomerLink, type RelayMenu } from '../formats/customer-link.ts';
import { menuFromBytes } from '../formats/menu-bytes.ts';
import { answerFromBytes, type OrderAnswer } from '../formats/order-answer.ts';
import { base64url, type Bytes } from '../kernel/bytes.ts';
import { openMenuSigned } from '../seal/menu-signing.ts';
import { arrivalDigest } from '../seal/order-secret.ts';
import { openMenu } from '../seal/sealed-menu.ts';
import type { Kept } from './kept-orders.ts';
import type { PageDeps } from './page-deps.ts';
import { fetchMenu } from './relay-access.ts';

/** What a link turned out to be. */
export type Opened =
  | { readonly kind: 'menu'; readonly menu: CustomerMenu; readonly read: ReadonlySet<string> }
  | { readonly kind: 'answer'; readonly answer: OrderAnswer; readonly signer: string }
  | { readonly kind: 'problem'; readonly problem: LinkProblem };

export type LinkProblem =
  'noLink' | 'cutLink' | 'newerLink' | 'wrongMenu' | 'menuGone' | 'noNetwork' | 'tooOld';

const BY_ERROR = { NoLink: 'noLink', Damaged: 'cutLink', Newer: 'newerLink' } as const;

/** Opens an address, or a whole message in which the link stands. */
export async function openLink(deps: PageDeps, text: string, kept: Kept): Promise<Opened> {
  const link = readCustomerLink(text);
  if (!link.ok) return problem(BY_ERROR[link.error.type]);
  switch (link.value.kind) {
    case 'menu':
      return readMenu(link.value.menu, kept);
    case 'relay':
      return openRelayMenu(deps, link.value, kept);
    case 'answer':
      return openAnswer(link.value.signed);
  }
}

async function openRelayMenu(deps: PageDeps, link: RelayMenu, kept: Kept): Promise<Opened> {
  const blob = await fetchMenu(deps, link.menuId);
  if (!blob.ok) return problem(blob.error.type === 'MenuGone' ? 'menuGone' : 'noNetwork');
  const bytes = await openMenu(link, blob.value);
  if (!bytes) return problem('wrongMenu');
  const opened = await readMenu(bytes, kept);
  return opened.kind === 'menu' && opened.menu.signer !== link.signer
    ? problem('wrongMenu')
    : opened;
}

async function readMenu(bytes: Bytes, kept: Kept): Promise<Opened> {
  try {
    void new DecompressionStream('deflate-raw'); // browsers before 2023 unpack nothing, or other formats
  } catch {
    return problem('tooOld');
  }
  const menu = await menuFromBytes(bytes);
  if (!menu.ok) return problem(BY_ERROR[menu.error.type]);
  return { kind: 'menu', menu: menu.value, read: await readOrders(menu.value, kept) };
}

/** Which orders of this phone the group has read, as far as the menu says so. */
async function readOrders({ arrived }: CustomerMenu, { orders }: Kept): Promise<Set<string>> {
  const read = new Set<string>();
  for (const { order } of orders) {
    if (arrived.includes(base64url(await arrivalDigest(order.id)))) read.add(order.id);
  }
  return read;
}

async function openAnswer(signed: Bytes): Promise<Opened> {
  const opened = await openMenuSigned('answer', signed);
  const answer = opened && answerFromBytes(opened.body);
  return answer ? { kind: 'answer', answer, signer: opened.signer } : problem('cutLink');
}

function problem(what: LinkProblem): Opened {
  return { kind: 'problem', problem: what };
}
