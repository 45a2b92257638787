import type { ReadonlySignal } from '@preact/signals';
import { ChevronLeft, ChevronRight } from 'lucide';
import { instantOf, type WeekName } from '../domain/calendar.ts';
import { cookedFor } from '../domain/cap.ts';
import { neighboursOf, settingsFor } from '../domain/one-off-event.ts';
import { toOrderId } from '../domain/order.ts';
import { DEFAULT_SETTINGS, weekTerms } from '../domain/settings.ts';
import { isEvent } from '../domain/week-name.ts';
import { weekState, type WeekState } from '../domain/week-state.ts';
import { eventTitle } from '../features/event-title.ts';
import { useTexts } from '../i18n/use-texts.ts';
import type { Instant } from '../kernel/clock.ts';
import { handedOverKind } from '../store/books/week-book.ts';
import type { OpenGroup } from '../store/views/open-group.ts';
import { isCalledOff, type OpenWeek } from '../store/views/open-week.ts';
import { Icon } from '../ui/icon.tsx';
import { Name } from '../ui/name.tsx';
import { Tag } from '../ui/tag.tsx';
import './week-switcher.css';

export interface WeekSwitcherProps {
  readonly week: WeekName;
  readonly group: OpenGroup;
  readonly opened: OpenWeek | null;
  /** Where we are: the same place of the other week is opened. */
  readonly path: string;
}

/** « ‹ jeudi 26 nov. › »: which week the screen is about. */
export function WeekSwitcher({ week, group, opened, path }: WeekSwitcherProps) {
  const { t, day } = useTexts();
  const events = group.oneOffs.value;
  const eventOf = (of: WeekName) => (isEvent(of) ? events.get(of) : undefined);
  const servedOn = (of: WeekName) => {
    const beside = eventOf(of);
    const settings = beside ? settingsFor(DEFAULT_SETTINGS, beside) : DEFAULT_SETTINGS;
    const terms = of === week && opened ? opened.terms.value : weekTerms(settings, of);
    return beside ? eventTitle({ t }, beside, day(terms.servedOn)) : day(terms.servedOn);
  };
  const event = eventOf(week);
  const { before, after } = neighboursOf(week, events.values());
  const door = path.split('/')[2] ?? 'kitchen';
  return (
    <div class="week-switcher">
      <a
        class="week-switcher-step"
        href={`/${before}/${door}`}
        aria-label={t('week.previous', { day: servedOn(before) })}
      >
        <Icon node={ChevronLeft} mirror />
      </a>
      <span class="week-switcher-day">
        {event ? <Name lines={1}>{event.name}</Name> : servedOn(week)}
      </span>
      <a
        class="week-switcher-step"
        href={`/${after}/${door}`}
        aria-label={t('week.next', { day: servedOn(after) })}
      >
        <Icon node={ChevronRight} mirror />
      </a>
    </div>
  );
}

export interface WeekTagProps {
  readonly opened: OpenWeek;
  readonly now: ReadonlySignal<Instant>;
}

/** « Ouverte »: where the week is in its life. */
export function WeekTag({ opened, now }: WeekTagProps) {
  const { t } = useTexts();
  if (isCalledOff(opened)) return <Tag tone="problem">{t('week.calledOff')}</Tag>;
  const state = stateOf(opened, now.value);
  const tone = state === 'draft' ? 'todo' : state === 'settled' ? 'good' : 'info';
  return <Tag tone={tone}>{t(`week.${state}`)}</Tag>;
}

function stateOf(week: OpenWeek, now: Instant): WeekState {
  const handedOver = week.book
    .facts(handedOverKind)
    .value.map((fact) => toOrderId(fact.data.order));
  return weekState(
    {
      events: week.events.value,
      cutoff: instantOf(week.terms.value.cutoff).instant,
      counted: cookedFor(week.orders.value).map((order) => order.id),
      handedOver: new Set(handedOver),
    },
    now,
  );
}
