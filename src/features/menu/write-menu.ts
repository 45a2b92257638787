import { COURSES, type Dish, isVegetarian } from '../../domain/dish.ts';
import { type Menu, offeredDishes } from '../../domain/menu.ts';
import type { WeekTerms } from '../../domain/settings.ts';
import { weekdayOf } from '../../domain/calendar.ts';
import { plainSms } from '../../formats/sms-length.ts';
import type { Texts } from '../../i18n/texts.ts';
import { allergenLines } from '../allergen-lines.ts';
import { COURSE_TITLE, DIET_WORD } from '../dish-words.ts';
import { bare, oneLine } from '../one-line.ts';
import { priceText } from './typed-parts.ts';

/** A week as its menu is announced. */
export interface Announced {
  readonly menu: Menu;
  readonly terms: WeekTerms;
  /** Nothing is sold: no price is said. */
  readonly free?: boolean;
  /** What does not take place, by its name: then that alone is said. */
  readonly off?: string | null;
}

/** The menu as a text to paste: dishes, prices, diets, allergens, until when and how to get it. */
export function writeMenu(announced: Announced, texts: Texts): string {
  const { menu, terms, free = false, off = null } = announced;
  const { t } = texts;
  if (off !== null) return offText(off, terms, texts);
  const dishes = offeredDishes(menu);
  const courses = COURSES.flatMap((course) => {
    const here = dishes.filter((dish) => dish.course === course);
    const title = t(COURSE_TITLE[course]).toLocaleUpperCase(texts.language);
    return here.length === 0
      ? []
      : [[title, ...here.map((dish) => dishLines(dish, free, texts))].join('\n')];
  });
  const { date, time } = terms.cutoff;
  const closing = [
    t('menu.textCutoff', { day: texts.day(date), time }),
    slotsLine(terms, texts),
    t('menu.textAllergens'),
  ];
  return [servedDayFirst(terms, texts), ...courses, closing.join('\n')].join('\n\n');
}

/** The short form, in signs that an SMS sends cheaply. */
export function writeSms(announced: Announced, texts: Texts): string {
  const { menu, terms, free = false, off = null } = announced;
  if (off !== null) return plainSms(bare(offText(off, terms, texts)));
  const dishes = offeredDishes(menu).map((dish) => {
    const veggie = isVegetarian(dish) ? ` (${texts.t('menu.smsVegetarian')})` : '';
    const price = free ? '' : ` ${priceText(dish.price, texts)}`;
    return `${oneLine(dish.name)}${price}${veggie}`;
  });
  const { date, time } = terms.cutoff;
  const cutoff = texts.t('menu.smsCutoff', { day: texts.day(date), time });
  const closing = bare(`${cutoff} ${slotsLine(terms, texts)}`);
  return plainSms([texts.day(terms.servedOn), ...dishes, closing].join('\n'));
}

function offText(name: string, { servedOn }: WeekTerms, texts: Texts): string {
  return texts.t('menu.textOff', { name: oneLine(name), day: texts.day(servedOn) });
}

/** « Jeudi 26 novembre 2026 », where a line begins. */
function servedDayFirst(terms: WeekTerms, texts: Texts): string {
  const whole = servedDay(terms, texts);
  return whole.charAt(0).toLocaleUpperCase(texts.language) + whole.slice(1);
}

/** « jeudi 26 novembre 2026 », inside a sentence. */
export function servedDay({ servedOn }: WeekTerms, texts: Texts): string {
  return `${texts.weekday(weekdayOf(servedOn))} ${texts.longDate(servedOn)}`;
}

/** An address that opens a mail to nobody yet, or null when programs would cut the text. */
export function mailLink(subject: string, body: string): string | null {
  // RFC 6068 writes line ends as %0D%0A; Windows hands programs no more than 2083 signs.
  const lines = body.replaceAll('\n', '\r\n');
  const link = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`;
  return link.length > LONGEST_LINK ? null : link;
}

const LONGEST_LINK = 2000;

function dishLines(dish: Dish, free: boolean, texts: Texts): string {
  const { t, money } = texts;
  const diets = dish.diets.map((diet) => t(DIET_WORD[diet]));
  const name = oneLine(dish.name);
  const first = free ? name : t('menu.textDishLine', { dish: name, price: money(dish.price) });
  const claims = diets.length === 0 ? '' : ` (${texts.commas(diets)})`;
  return [`${first}${claims}`, ...allergenLines(dish, texts)].join('\n  ');
}

function slotsLine({ slots, delivery }: WeekTerms, { t, language, commas }: Texts): string {
  const either = new Intl.ListFormat(language, { type: 'disjunction' }).format(slots);
  return delivery
    ? t('menu.textSlotsDelivery', { list: commas(slots) })
    : t('menu.textSlots', { list: either });
}
