import type { Texts } from '../../i18n/texts.ts';
import { toInstant } from '../../kernel/clock.ts';
import { dateOf, ZONE } from '../../domain/calendar.ts';
import { hygieneNotesOf } from '../../store/views/kitchen-plan.ts';
import type { Book } from '../../store/book.ts';
import type { OpenGroup } from '../../store/views/open-group.ts';
import { HYGIENE_WORD } from '../hygiene-words.ts';
import { nameOnMenu, weekPlan, type WeekPlanDeps } from '../week-plan.ts';
import type { Sheet } from './sheet.ts';

/** The books a kit is printed from. */
export interface KitDeps extends WeekPlanDeps {
  readonly group: Pick<OpenGroup, 'book' | 'members'>;
  /** The recipes of this phone alone; null while they are not open. */
  readonly mine: Book | null;
}

/** Lines left free for what is written while nobody has a phone at hand. */
const FREE_LINES = 12;
/** A plan on paper has no « now ». */
const ANY_MOMENT = toInstant(0);

/** What is to be done and when, with a box for each. Reads signals. */
export function planSheet(deps: KitDeps, { t, day }: Texts): Sheet {
  return {
    kind: 'plan',
    title: t('plan.title'),
    columns: [
      { kind: 'tick', word: t('print.done') },
      { kind: 'number', word: t('print.hour') },
      { kind: 'text', word: t('print.todo') },
    ],
    parts: weekPlan(deps, ANY_MOMENT).map(({ date, steps }) => ({
      title: day(date),
      lines: steps.map(({ id, title, dish, moment }) => {
        const name = nameOnMenu(deps.week, dish);
        return { key: id, cells: ['', moment.time, name === null ? title : `${title}\n${name}`] };
      }),
    })),
    notes: [],
  };
}

/** What was noted this week, the earliest first, then lines to fill in by hand. Reads signals. */
export function hygieneSheet({ week, group }: KitDeps, { t, time, day }: Texts): Sheet {
  const nicknames = new Map(group.members.value.map(({ id, nickname }) => [id, nickname]));
  const { servedOn } = week.terms.value;
  const noted = hygieneNotesOf(week.book)
    .toReversed()
    .map(({ id, at, kind, what, value, by }) => {
      const date = dateOf(at, ZONE);
      const about = [t(HYGIENE_WORD[kind]), what, date === servedOn ? '' : day(date)];
      const said = about.filter((text) => text !== '').join('\n');
      const who = (by === null ? undefined : nicknames.get(by)) ?? '';
      return { key: id, cells: [time(at), said, value, who] };
    });
  const free = Array.from({ length: FREE_LINES }, (_, at) => ({
    key: `free-${at}`,
    cells: ['', '', '', ''],
  }));
  return {
    kind: 'hygiene',
    title: t('hygiene.title'),
    columns: [
      { kind: 'number', word: t('print.hour') },
      { kind: 'text', word: t('print.about') },
      { kind: 'text', word: t('print.measured') },
      { kind: 'text', word: t('print.by') },
    ],
    parts: [{ title: null, lines: [...noted, ...free] }],
    notes: [],
  };
}
