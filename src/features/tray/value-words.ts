import type { IsoDate } from '../../domain/calendar.ts';
import { COURSES, DIETS } from '../../domain/dish.ts';
import { cents } from '../../domain/money.ts';
import { DEFAULT_SETTINGS, type Account, type Settings } from '../../domain/settings.ts';
import { ASKED_FIELDS, type FieldReading } from '../../domain/tray.ts';
import type { Texts } from '../../i18n/texts.ts';
import type { JsonValue } from '../../protocol/canonical-json.ts';
import { COURSE_WORD, DIET_WORD, SPICY_WORD } from '../dish-words.ts';
import { REFERENCE_LINE_WORD } from '../setting-words.ts';
import type { FieldEntry, FieldOption } from './read-fields.ts';

type Say = (value: JsonValue, texts: Texts) => string;

/** One value of a field in words. */
export function valueWords(
  { field, subject }: Pick<FieldEntry, 'field' | 'subject'>,
  { value, writes }: Pick<FieldOption, 'value' | 'writes'>,
  texts: Texts,
): string {
  const reading = ASKED_FIELDS[field];
  if (reading === 'lines') return linesWords(value, subject.dishes, texts);
  if (reading === 'member') return subject.people?.get(written(value)) ?? texts.t('events.nobody');
  if (reading === 'setting') return settingWords(subject.setting ?? '', value, texts);
  const isDelivery = writes.some(([[, , name], said]) => name === 'delivery' && said === true);
  if (reading === 'slot' && isDelivery) return texts.t('tray.delivery');
  return SAY[reading](value, texts);
}

/** Whether the value is a text somebody typed, to be read whole and not inside a button. */
export function isTyped({ field }: Pick<FieldEntry, 'field'>): boolean {
  return ASKED_FIELDS[field] === 'text';
}

const written = (value: JsonValue): string => (typeof value === 'string' ? value : '');

/** What the schema of the row let through is of the kind its reading says: `isReadable`. */
const SAY: Readonly<Record<Exclude<FieldReading, 'setting' | 'lines' | 'member'>, Say>> = {
  count: (value, { number }) => number(Number(value)),
  money: (value, { money }) => money(cents(Number(value))),
  weight: (value, { number }) => number(Number(value) / 100),
  once: (value, { t, number }) => {
    const hundredths = isRecord(value) ? Number(value['hundredths']) : null;
    return hundredths === null
      ? t('tray.asUsual')
      : t('tray.thisOnce', { weight: number(hundredths / 100) });
  },
  'yes-no': (value, { t }) => t(value === true ? 'words.yes' : 'words.no'),
  'on-menu': (value, { t }) => t(value === true ? 'tray.offMenu' : 'tray.onMenu'),
  slot: (value, { t }) => (value === null ? t('tray.notSaid') : written(value)),
  time: written,
  weekday: (value, { weekday }) => weekday(Number(value)),
  cap: (value, texts) => (value === null ? texts.t('tray.nothing') : SAY.count(value, texts)),
  times: (value) => (isList(value) ? value.map(String).join(', ') : ''),
  date: (value, { t, day }) =>
    typeof value === 'string' ? day(value as IsoDate) : t('tray.nothing'), // its schema named it so
  course: (value, { t }) => {
    const course = COURSES.find((one) => one === value) ?? 'main';
    return t(COURSE_WORD[course]);
  },
  diets: (value, { t, list }) => {
    const diets = DIETS.filter((diet) => isList(value) && value.includes(diet));
    return diets.length === 0 ? t('tray.none') : list(diets.map((diet) => t(DIET_WORD[diet])));
  },
  spicy: (value, { t }) => t(SPICY_WORD[Number(value)] ?? SPICY_WORD[0]),
  presence: (value, { t }) => t(PRESENCE_WORD[written(value)] ?? 'tray.not'),
  text: (value, { t }) =>
    typeof value === 'string' && value.trim() !== '' ? value : t('tray.emptyText'),
};

const PRESENCE_WORD: Readonly<Record<string, 'tray.contains' | 'tray.mayContain' | 'tray.not'>> = {
  contains: 'tray.contains',
  'may-contain': 'tray.mayContain',
  not: 'tray.not',
};

/** How each setting is said. */
const SETTING_SAY: { readonly [Key in keyof Settings]: Say } = {
  mainsCap: SAY.count,
  cutoffWeekday: SAY.weekday,
  cutoffTime: SAY.time,
  handoverWeekday: SAY.weekday,
  slots: SAY.times,
  delivery: SAY['yes-no'],
  offerPrice: (value, texts) =>
    value === null ? texts.t('tray.nothing') : SAY.money(value, texts),
  asksOffered: SAY['yes-no'],
  reserveHundredths: (value, { percent }) => percent(Number(value)),
  payoutUnit: SAY.money,
  account: (value, { t }) => {
    if (!isRecord(value)) return t('tray.nothing');
    const { name, iban } = value as unknown as Account; // the setting was checked: `isReadable`
    return `${name} ${iban}`;
  },
  referenceLine: (value, { t }) => t(REFERENCE_LINE_WORD[value === 'text' ? 'text' : 'structured']),
  orderMail: SAY.text,
  orderSms: SAY.text,
  orderWhatsApp: SAY.text,
  weeksKept: SAY.count,
};

function settingWords(key: string, value: JsonValue, texts: Texts): string {
  if (!Object.hasOwn(DEFAULT_SETTINGS, key)) return '';
  // The line above looks whether it is a key.
  return SETTING_SAY[key as keyof Settings](value, texts);
}

/** « 2 × Mafé, 1 × Baklava »: what was read in a message. */
function linesWords(
  value: JsonValue,
  dishes: ReadonlyMap<string, string> | undefined,
  { t, list }: Texts,
): string {
  const lines = (isList(value) ? value : []).flatMap((line) => {
    if (!isRecord(line)) return [];
    const dish = dishes?.get(written(line['dish'] ?? null)) ?? t('orders.unknownDish');
    return [t('tray.readingLine', { quantity: Number(line['quantity']), dish })];
  });
  return lines.length === 0 ? t('tray.nothing') : list(lines);
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function isRecord(value: JsonValue): value is Readonly<Record<string, JsonValue>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
