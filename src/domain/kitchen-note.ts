import { normalizeNickname } from './normalized-names.ts';

/** What stands where a name was. */
const SOMEONE = '…';

/**
 * Words of allergies and diets in the languages customers write, without accents. A word too many sends a
 * harmless note to the kitchen; one too few keeps an allergy from it.
 */
const FOR_KITCHEN = [
  /allerg|intoler|coeliaq|celiac|coeliac|diabet/,
  /\b(sans|no|geen|zonder|without|free)\b.*\b(gluten|lactose|lait|milk|melk|porc|pork|varken|noix|nuts?|noten|arachides?|peanuts?|pinda|cacahu\w*|oeufs?|eggs?|eieren|poissons?|fish|vis|sel|salt|zout|alcool|alcohol|piment|epices?|spic\w*|sesame|soja|soy|crustaces?)\b/,
  /\b(halal|casher|kosher|vegan|vegetalien\w*|vegetari\w*|epipen|grossesse|enceinte|pregnant|zwanger)\b/,
  /\bne (mange|supporte|tolere)\w* pas\b|\b(can'?t|cannot|mag geen|kan geen|mogen geen) (eat|eten)?/,
  // Named alone, as « arachides » in a field that asks for it.
  /\b(gluten|lactose|arachides?|cacahu\w*|peanuts?|pindas?|noix|noisettes?|amandes?|pistaches?|nuts?|noten|sesame?|sesam|soja|soya?|moutarde|mustard|mosterd|celeri|celery|selderij?|lupins?|crustaces?|crevettes?|shrimps?|garnalen|mollusques?|molluscs?|sulfit\w*|sulphit\w*)\b/,
  /حساسي|حلال|بدون|نباتي|خال|فول سوداني|الفول السوداني|مكسرات|غلوتين|جلوتين|سمسم|صويا/,
];

/** Whether a note names the person: whole words, whatever case and accents. */
export function namesPerson(note: string, nickname: string): boolean {
  const name = words(nickname);
  if (name.trim() === '') return nickname.trim() !== '' && note.includes(nickname.trim());
  return words(note).includes(name);
}

/** Whether a note concerns what somebody can eat: the kitchen must read it. */
export function isForKitchen(note: string): boolean {
  const plain = normalizeNickname(note).replaceAll('œ', 'oe').replaceAll('’', "'");
  return FOR_KITCHEN.some((pattern) => pattern.test(plain));
}

/** The note with the person's name taken out: the kitchen sees codes only. */
export function withoutName(note: string, nickname: string): string {
  const name = nickname.trim();
  if (name === '' || !namesPerson(note, name)) return note;
  const literal = name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const taken = note.replaceAll(new RegExp(literal, 'giu'), SOMEONE);
  // Written otherwise than the name is, with other accents: rather a gap too wide than a name.
  return namesPerson(taken, name) ? takeWords(taken, name) : taken;
}

function takeWords(note: string, nickname: string): string {
  const names = new Set(words(nickname).trim().split(' '));
  return note.replaceAll(/[\p{L}\p{M}\p{N}]+/gu, (word) =>
    names.has(normalizeNickname(word)) ? SOMEONE : word,
  );
}

/** Words between single spaces, with one at both ends. */
function words(text: string): string {
  return ` ${normalizeNickname(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}
