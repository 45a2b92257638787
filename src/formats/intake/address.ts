const STREET =
  '(?:[Rr]ue|[Aa]venue|[Aa]v\\.|[Bb]oulevard|[Bb]ld|[Bb]d\\.?|[Qq]uai|[Pp]lace|[Cc]hauss[ée]e|[Ii]mpasse|[Aa]ll[ée]e|[Cc]hemin|[Rr]oute|[Ss]quare|[Cc]our|[Ss]entier|[Cc]los|[Tt]hier|[Pp]assage|[Dd]r[èe]ve|[Vv]oie)';
const BOX = '(?:\\s?(?:bte|b[oô]ite|bus|box|app?t?\\.?)\\s?\\w{1,4})?';
const TOWN = "[1-9]\\d{3}\\s{1,2}\\p{Lu}[\\p{L}'’-]{1,30}(?:[ -]\\p{Lu}[\\p{L}'’-]{1,30}){0,3}";
/** House number, postcode and town: what stands before it, back to a pause, is the street. */
const TAIL = new RegExp(`,?\\s{0,2}\\d{1,4}\\s?[a-zA-Z]?${BOX}\\s{0,2},?\\s{0,2}${TOWN}`, 'u');
const WHOLE: readonly RegExp[] = [
  new RegExp(
    `\\d{1,4}(?: ?bis)?[, ]{1,2}${STREET}\\s[^\\n;:!?()0-9.,]{2,60}(?:,?\\s{0,2}${TOWN})?`,
    'u',
  ),
  new RegExp(
    `${STREET}\\s[^\\n;:!?()0-9]{2,60}?,?\\s{0,2}\\d{1,4}(?:\\s?[a-zA-Z]\\b)?${BOX}(?:,?\\s(?:à |in )?\\p{Lu}[\\p{L}'’-]{2,30})?`,
    'u',
  ),
  new RegExp(
    `\\p{Lu}[\\p{L}-]{2,30}(?:straat|laan|plein|weg|kaai|steenweg|dreef|baan)\\s{1,2}\\d{1,4}${BOX}(?:,?\\s(?:in )?\\p{Lu}[\\p{L}'’-]{2,30})?`,
    'u',
  ),
  /\d{1,4}\s\p{Lu}\p{L}{1,30}\s(?:Street|Road|Lane|Avenue|Square)\b/u,
  /شارع [^\n،.]{2,60}/u,
];
/** Words that belong to the sentence again. */
const AFTER =
  /\s(?:et|and|mais|but|maar|svp|stp|please|aub|merci|pour|si|car|je|on|c'est)\s(?![^,]*,\s*[1-9]\d{3}).*$/isu;
const LEAD =
  /^(?:c['’]?\s?est|c |au(?= )|à(?= )|a(?= )|chez|mon|ma|notre|adresse|address|adres|est|is|:|livr\p{L}{1,6}|livraison|deliver\p{L}{0,3}|delivery|lever\p{L}{0,4}|j['’]habite|on habite|nous habitons|ik woon|i live|we live|it['’]s|het is|my|mijn|at|to|op|in|naar|le|jeudi|pour|svp|stp|please|graag|merci|moi|me|,|-|–|\s)+(?=\S)/iu;

/** An address as it was written, from the street to the town; an empty text where none is found. */
export function addressIn(text: string): string {
  const tail = TAIL.exec(text);
  if (tail) {
    const before = text.slice(Math.max(0, tail.index - 80), tail.index);
    const pause = Math.max(
      ...['\n', '.', ';', ':', '!', '?', '(', ',', '،'].map((sign) => before.lastIndexOf(sign)),
    );
    const street = before.slice(pause + 1).replace(LEAD, '');
    if (street.trim() !== '') return tidy(street + tail[0]);
  }
  for (const pattern of WHOLE) {
    const hit = pattern.exec(text);
    if (hit) return tidy(hit[0].replace(AFTER, ''));
  }
  return '';
}

function tidy(address: string): string {
  return address
    .replace(/\s+/gu, ' ')
    .replace(/[\s,.;:-]+$/u, '')
    .trim();
}
