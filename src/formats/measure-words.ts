import { isKnownUnit, type KnownUnit, plainWord } from '../domain/measure.ts';

/** Words for the units Carnet knows, as people type them in French, English, Dutch and Arabic. */
const KNOWN_WORDS: Readonly<Record<KnownUnit, string>> = {
  g: 'g gr grs gramme grammes gram grams grammen غ غم غرام غراما غرامات جم جرام جراما جرامات',
  kg: 'kg kgs kilo kilos kilogramme kilogrammes kilogram kilograms كغ كغم كجم كيلو كيلوغرام كيلوغرامات كيلوجرام',
  ml: 'ml millilitre millilitres milliliter milliliters مل مليلتر ميليلتر ملليلتر',
  cl: 'cl centilitre centilitres centiliter centiliters سل سنتيلتر',
  dl: 'dl decilitre decilitres deciliter deciliters ديسيلتر',
  l: 'l lt ltr litre litres liter liters ل لتر لترا ليتر لترات',
  piece: 'piece pieces pce pces pc pcs stuk stuks قطعة قطع حبة حبات',
};

/** Words cooks count with that are no known unit: kept as they are written, never turned into grams. */
const COOKS_WORDS = [
  'c a soupe,c a s,cas,cs,cuil a soupe,cuillere a soupe,cuilleres a soupe,c a cafe,c a c,cac,cc',
  'cuil a cafe,cuillere a cafe,cuilleres a cafe,cuillere,cuilleres,pincee,pincees,gousse,gousses',
  'feuille,feuilles,branche,branches,brin,brins,botte,bottes,bouquet,bouquets,tranche,tranches',
  'boite,boites,sachet,sachets,paquet,paquets,verre,verres,tasse,tasses,bol,bols,louche,louches',
  'poignee,poignees,filet,filets,cm,tbsp,tbsps,tablespoon,tablespoons,tsp,tsps,teaspoon,teaspoons',
  'cup,cups,clove,cloves,pinch,pinches,can,cans,tin,tins,bunch,bunches,slice,slices,sprig,sprigs',
  'oz,ounce,ounces,lb,lbs,pound,pounds,pint,pints,handful,handfuls,packet,packets,glass,glasses',
  'el,eetlepel,eetlepels,tl,theelepel,theelepels,teen,tenen,teentje,teentjes,snuf,snufje,snufjes',
  'blik,blikken,blikje,blikjes,bos,bosje,bosjes,takje,takjes,zakje,zakjes,kop,kopje,kopjes',
  'handvol,plak,plakken,plakje,plakjes,glas,glazen,pak,pakje,pakjes',
  'ملعقة كبيرة,ملاعق كبيرة,ملعقة صغيرة,ملاعق صغيرة,ملعقة طعام,ملعقة شاي,ملعقة,ملاعق,كوب,أكواب',
  'كأس,رشة,فص,فصوص,علبة,علب,حزمة,باقة,ضمة',
];

/** Most words one unit is written with: « cuillères à soupe ». */
const MOST_WORDS = 3;

const KNOWN = new Map(
  Object.entries(KNOWN_WORDS).flatMap(([unit, words]) =>
    words.split(' ').map((word) => [plainWord(word), unit] as const),
  ),
);
const COOKS = new Set(COOKS_WORDS.flatMap((line) => line.split(',').map(plainWord)));

/**
 * The unit somebody typed: a known one where the word is known (« gr », « kilo », « stuks », « لتر »), else
 * her own word as it is, without the spaces around.
 */
export function unitOfWord(word: string): string {
  const own = word.trim().replaceAll(/\s+/g, ' ');
  return KNOWN.get(bare(own)) ?? own;
}

/** A text that begins with a unit, taken apart; `rest` is what follows it. */
export interface UnitAhead {
  readonly unit: string;
  readonly rest: string;
}

/** The unit a text begins with, if it is a word for one; the longest one counts. */
export function unitAhead(text: string): UnitAhead | null {
  for (let words = MOST_WORDS; words > 0; words -= 1) {
    const pattern = new RegExp(
      `^(?:[^\\s\\d(),;:]+\\s+){${words - 1}}[^\\s\\d(),;:]+(?=\\s|$)`,
      'u',
    );
    const found = pattern.exec(text)?.[0];
    if (found === undefined) continue;
    const unit = unitOfWord(found);
    if (isKnownUnit(unit) || COOKS.has(bare(found)))
      return { unit, rest: text.slice(found.length).trim() };
  }
  return null;
}

/** Without the dots of « c. à s. ». */
function bare(word: string): string {
  return plainWord(word.replaceAll('.', ' '));
}
