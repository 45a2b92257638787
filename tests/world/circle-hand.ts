import type { Result } from '../../src/kernel/result.ts';
import type { Saved } from '../../src/store/gesture.ts';
import type { Phone } from '../../src/store/phone.ts';
import { type OpenCircle, openCircle } from '../../src/store/views/open-circle.ts';
import { type OpenGroup, openGroup } from '../../src/store/views/open-group.ts';
import type { OpenWeek } from '../../src/store/views/open-week.ts';
import { tolerate } from './checked-writing.ts';
import type { Circle } from './circle.ts';
import { weekOf } from './closed-weeks.ts';
import { noteCommit } from './partitions.ts';
import { phoneOf } from './people.ts';
import type { Rng } from './rng.ts';
import type { AppRun, WorldPhone } from './world-phone.ts';
import { WEEK_BOOK } from './world-week.ts';

export interface Begun {
  readonly phone: WorldPhone;
  readonly app: AppRun;
  readonly rng: Rng;
  readonly circle: Circle;
}

/** What somebody needs to do something about the money; without the circle's ring, `sharing` is null. */
export interface Hand extends Begun {
  readonly group: OpenGroup;
  readonly week: OpenWeek;
  readonly sharing: { readonly phone: Phone; readonly circle: OpenCircle } | null;
}

export type Sharing = Hand & { readonly sharing: NonNullable<Hand['sharing']> };

/** Opens what a phone has of the money. */
export async function handOf(begun: Begun): Promise<Hand | null> {
  const { phone } = begun;
  const book = await phone.open(WEEK_BOOK);
  const groupBook = await phone.open('group');
  const circleBook = phone.bookNames.includes('circle') ? await phone.open('circle') : null;
  if (!book || !groupBook) return null;
  const sharing = circleBook && { phone: phoneOf(phone), circle: openCircle(circleBook) };
  return { ...begun, group: openGroup(groupBook), week: weekOf(book), sharing };
}

/** What the app says no to, as it should. */
const REFUSED = ['RoundAlreadyAgreed', 'AlreadyShared', 'NothingToShare', 'AllWeightsZero'];

/** Counts what was saved; what the app refuses as it should is no failure. */
export function note(phone: WorldPhone, saved: Result<Saved, { readonly type: string }>): boolean {
  if (saved.ok) {
    noteCommit(phone);
    return true;
  }
  if (!REFUSED.includes(saved.error.type)) tolerate(saved.error);
  return false;
}
