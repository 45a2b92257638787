import type { Texts } from '../../i18n/texts.ts';
import type { RingName } from '../../store/key-record.ts';

const WORDS = {
  kitchen: 'phones.kitchen',
  desk: 'phones.desk',
  circle: 'phones.circle',
} as const;

/** What people call a ring. */
export function ringWord({ t }: Pick<Texts, 't'>, ring: RingName): string {
  return t(WORDS[ring]);
}

/** « Cuisine et Permanence » */
export function ringWords(texts: Pick<Texts, 't' | 'list'>, rings: readonly RingName[]): string {
  return texts.list(rings.map((ring) => ringWord(texts, ring)));
}
