import type { MemberId } from '../domain/member.ts';
import type { Book } from '../store/book.ts';
import { sharerProposedKind } from '../store/books/circle-book.ts';
import { memberTable } from '../store/books/group-book.ts';
import { lastTold } from '../store/views/circle-time.ts';
import type { Phone } from '../store/phone.ts';
import { type Change, happen, takeBack } from '../store/table.ts';

/** The two books a new person is written in: the circle's first. */
export interface PersonBooks {
  readonly circle: Book;
  readonly group: Book;
}

/**
 * What the circle's book must hold before a new person is written: her proposal as a sharer, if she is
 * one. A proposal of this phone whose person was never written (it died in between) is taken back:
 * nobody could answer it, and a first one would count without being anybody.
 */
export function proposeSharer(
  phone: Phone,
  books: PersonBooks,
  sharer: { readonly member: MemberId; readonly present: readonly MemberId[] } | null,
): Change[] {
  const known = books.group.rows(memberTable).value;
  const own = phone.shelf.keys.value?.device.id;
  const torn = books.circle
    .facts(sharerProposedKind)
    .value.filter(({ device, data }) => device === own && !known.has(data.member));
  return [
    ...torn.map(({ id }) => takeBack(id)),
    ...(sharer
      ? [
          happen(sharerProposedKind, phone.ids.next(), {
            member: sharer.member,
            present: [...sharer.present],
            ...lastTold(books.circle),
          }),
        ]
      : []),
  ];
}
