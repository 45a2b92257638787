import { signal } from '@preact/signals';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import type { ScreenProps } from '../../src/features/screen-props.ts';
import type { RingName } from '../../src/store/key-record.ts';
import { openWeek } from '../../src/store/views/open-week.ts';
import type { OpenPhone } from './open-phone.ts';

/**
 * The same group and week as a phone with fewer rings has them: the very same week book, so what it
 * writes a desk phone reads at once.
 */
export function withRings(open: OpenPhone, ...rings: readonly RingName[]): ScreenProps {
  const { props, week } = open;
  const holdsDesk = rings.includes('desk');
  const books = {
    week: week.book,
    contacts: holdsDesk ? week.contactsBook : null,
    addresses: holdsDesk ? week.addressesBook : null,
    drafts: week.draftsBook,
    rings: new Set(rings),
  };
  return {
    ...props,
    week: openWeek(week.week, books, signal(DEFAULT_SETTINGS)),
    deskBook: holdsDesk ? props.deskBook : null,
    circleBook: rings.includes('circle') ? props.circleBook : null,
  };
}
