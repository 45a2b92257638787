/**
 * What the reader knows of one language. All words are folded (lower case, no accents, « ' » and the hyphen
 * inside a word are spaces). A cue is a list of phrases between `|`; a phrase may hold `[^.]`-like patterns
 * of a regular expression as long as they cannot run away.
 */
export interface LanguageWords {
  /** Phrase → number, 0 to 99. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Phrases that say a number nobody can rely on, and the number they most often mean. */
  readonly vagueNumbers: ReadonlyMap<string, number>;
  /** Articles that also mean one. */
  readonly one: string;
  /** Small words that may stand inside the name of a dish. */
  readonly small: string;
  /** Small words after which the name goes on: « soupe de », « mafé met ». */
  readonly joining: string;
  /** Words that may stand between a number and its dish: portions, good, big. */
  readonly portions: string;
  /** Words that may stand between a dish and a number said of it later. */
  readonly linking: string;
  /** Nouns that are counted and are no dish. */
  readonly counted: string;
  /** Everything else that is certainly no dish. */
  readonly known: string;
  /** Words for what no animal died for. */
  readonly veggie: string;
  readonly starters: string;
  readonly mains: string;
  readonly desserts: string;
  readonly anyDish: string;
  /** Or, between two dishes. */
  readonly or: string;
  /** And, inside the name of a dish. */
  readonly and: string;
  readonly months: readonly string[];
  readonly weekdays: readonly string[];
  readonly cues: Readonly<Record<CueName, string>>;
}

export const CUE_NAMES = [
  'past',
  'told',
  'asks',
  'tells',
  'requests',
  'wishes',
  'maybe',
  'if',
  'otherwise',
  'nextWeek',
  'cancel',
  'absent',
  'change',
  'adds',
  'removes',
  'asBefore',
  'restSame',
  'delivery',
  'menu',
  'noted',
  'no',
  'correction',
  'insteadOf',
  'totalAfter',
  'totalBefore',
  'notSlot',
  'allergy',
  'door',
  'collects',
  'goesOn',
  'each',
  'iAm',
  'onBehalf',
  'forOther',
  'forMe',
  'firstSlot',
  'lastSlot',
  'including',
  'topic',
] as const;

/** What a phrase tells about the words around it. */
export type CueName = (typeof CUE_NAMES)[number];
