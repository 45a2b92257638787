import type { EventName } from '../../src/domain/calendar.ts';
import type { OneOffEvent } from '../../src/domain/one-off-event.ts';
import { changeEvent, makeEvent } from '../../src/features/events/keep-event.ts';
import { weekEventKind } from '../../src/store/books/week-book.ts';
import { saveGesture } from '../../src/store/gesture.ts';
import { happen } from '../../src/store/table.ts';
import { EXAMPLE_MENU } from './example-week.ts';
import { writeDishes } from './menu-phone.ts';
import {
  FIXTURE_WEEK,
  openPhone,
  type OpenPhone,
  type PhoneOptions,
  valueOf,
} from './open-phone.ts';

/** A phone beside its week in a workshop on Saturday, with the dishes of the example menu, published. */
export interface EventPhone extends OpenPhone {
  readonly event: EventName;
}

/** Makes an event in the fixture week and opens it. */
export async function openEvent(
  fields: Partial<Omit<OneOffEvent, 'id'>> = {},
  options: PhoneOptions = {},
): Promise<EventPhone> {
  const open = await openPhone(options);
  const { event } = valueOf(
    await makeEvent(open.props, FIXTURE_WEEK, { name: 'Atelier pain', weekday: 6 }),
  );
  const week = await open.props.openWeek(event);
  if (!week?.oneOff) throw new Error('it was just made');
  const props = { ...open.props, week };
  valueOf(await changeEvent(props, week.oneOff.value, fields));
  await writeDishes(week, EXAMPLE_MENU.dishes);
  const published = happen(weekEventKind, open.phone.ids.next(), {
    kind: 'menu-published',
    replaces: [],
  });
  valueOf(await saveGesture({ book: week.book, changes: [published] }));
  return { ...open, deskBook: open.deskBook, circleBook: open.circleBook, week, props, event };
}
