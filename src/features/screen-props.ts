import type { ReadonlySignal } from '@preact/signals';
import type { MemberId } from '../domain/member.ts';
import type { Book } from '../store/book.ts';
import type { Phone } from '../store/phone.ts';
import type { OpenGroup } from '../store/views/open-group.ts';
import type { OpenWeek } from '../store/views/open-week.ts';
import type { Gestures } from './gestures.ts';

/** What `app` gives every screen of the team. */
export interface ScreenProps {
  readonly phone: Phone;
  readonly group: OpenGroup;
  /** The week the address names. */
  readonly week: OpenWeek;
  /** Opens another week that still lives on this phone: past menus, late payments. */
  readonly openWeek: (week: OpenWeek['week']) => Promise<OpenWeek | null>;
  /** null on a phone without the ring. */
  readonly deskBook: Book | null;
  readonly circleBook: Book | null;
  /** Whose phone this is, once said. */
  readonly me: ReadonlySignal<MemberId | null>;
  readonly setMe: (member: MemberId | null) => Promise<void>;
  readonly gestures: Gestures;
  /** Goes to another screen (see `paths`). */
  readonly go: (path: string) => void;
}
