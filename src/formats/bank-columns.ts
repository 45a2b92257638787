import { bankAmount, bankDate, looksLikeAccount, plainWords } from './bank-cells.ts';

/** Which column of a statement says what, counted from 0; null where none does. */
export interface BankColumns {
  readonly date: number;
  /** With its sign, or without one and then `direction` tells. */
  readonly amount: number | null;
  /** What came in and what went out, in two columns. */
  readonly credit: number | null;
  readonly debit: number | null;
  /** A word: credit or debit. */
  readonly direction: number | null;
  readonly payer: number | null;
  readonly account: number | null;
  readonly structured: number | null;
  /** What the payer wrote. */
  readonly text: readonly number[];
  /** What the bank wrote, where the payer's words may stand among others. */
  readonly details: readonly number[];
  readonly status: number | null;
}

type Rows = readonly (readonly string[])[];
type Test = (word: string, column: number) => boolean;

/** So many rows say what a column holds. */
const SAMPLE = 40;

/** Columns about money that is not what came in or went out, or about places and banks. */
const OTHER_MONEY = /solde|saldo|balance|frais|kosten|fee|devise|munt|currency|koers/;
const NO_PERSON = /adres|rue|straat|street|bic|postal|postcode|ville|plaats|pays|land|country|type/;
const ACCOUNT = /compte|rekening|account|iban/;
const OTHER_SIDE =
  /contrepartie|tegenpartij|partie adverse|tegenrekening|counterparty|counter party|contrepart/;
const NAME = /\b(nom|naam|name)\b/;
const FREE_TEXT = /communication|communicatie|mededeling|message|bericht|remittance/;
const STRUCTURED = /structur|gestruct|\b(ogm|vcs)\b/;
const BANK_TEXT = /libelle|detail|description|omschrijving|beschrijving|transaction|verrichting/;
const NO_TEXT = /numero|nummer|number|\bn\b|\bno\b|date|datum|type|code|bic/;
const VALUE_DATE = /valeur|valuta|value/;

const BOOKED =
  /execution|comptab|boek|uitvoering|booking|operation|verrichting|transaction|completed/;
const DATE = /\bdate\b|datum/;
const AMOUNT = /\b(montant|bedrag|amount)\b/;
const CREDIT =
  /^(montant |bedrag )?(credit|bij|entrees?|ontvangsten|inkomsten|money in|paid in)( eur)?$/;
const DEBIT = /^(montant |bedrag )?(debit|debet|af|sorties?|uitgaven|money out|paid out)( eur)?$/;
const DIRECTION =
  /^(credit|debit|debet|af|bij|d|c) (credit|debit|debet|af|bij|d|c)$|^(sens|richting|direction)$/;

/**
 * The columns by the words of the header: those of Belgian banks in French, Dutch and English. What a
 * word leaves open the rows below decide. null when there is no date or no amount.
 */
export function columnsByHeader(header: readonly string[], rows: Rows): BankColumns | null {
  const words = header.map(plainWords);
  const first = (...tests: readonly Test[]) => firstColumn(words, tests);
  const holdsAccounts = (column: number) => isMostly(rows, column, looksLikeAccount);
  const date = first(
    (word) => DATE.test(word) && BOOKED.test(word),
    (word) => word === 'date' || word === 'datum',
    (word) => DATE.test(word) && !VALUE_DATE.test(word),
    (word) => DATE.test(word),
  );
  const credit = first((word) => CREDIT.test(word));
  const debit = first((word) => DEBIT.test(word));
  const amount = first(
    (word) => /^(montant|bedrag|amount)( eur| euro| in eur)?$/.test(word),
    (word, at) => AMOUNT.test(word) && !OTHER_MONEY.test(word) && at !== credit && at !== debit,
  );
  if (date === null || (amount ?? credit) === null) return null;
  const otherSide = (word: string) => OTHER_SIDE.test(word) && !NO_PERSON.test(word);
  const account = first(
    (word) => otherSide(word) && ACCOUNT.test(word),
    (word, at) => otherSide(word) && !NAME.test(word) && holdsAccounts(at),
  );
  const payer = first(
    (word) => otherSide(word) && NAME.test(word),
    (word) => word === 'naam omschrijving' || /^(donneur d ordre|opdrachtgever|payer)$/.test(word),
    (word, at) => otherSide(word) && at !== account,
  );
  const structured = first((word) => STRUCTURED.test(word));
  const all = (test: Test) => words.flatMap((word, at) => (test(word, at) ? [at] : []));
  const text = all((word, at) => FREE_TEXT.test(word) && at !== structured);
  const details = all(
    (word, at) => BANK_TEXT.test(word) && !NO_TEXT.test(word) && !text.includes(at) && at !== payer,
  );
  const status = first((word) => /^(statut|status|state)$/.test(word));
  const direction = first((word) => DIRECTION.test(word));
  const money = { amount, credit, debit, direction };
  return { date, ...money, payer, account, structured, text, details, status };
}

/**
 * The columns of rows that stand without a header, by what they hold: the first of days, the first of
 * amounts. The first texts after the account of the other side are its name and what it wrote.
 */
export function columnsByContent(rows: Rows): BankColumns | null {
  const width = Math.max(0, ...rows.slice(0, SAMPLE).map((row) => row.length));
  const columns = Array.from({ length: width }, (_, at) => at);
  const find = (test: (cell: string) => boolean) =>
    columns.find((column) => isMostly(rows, column, test)) ?? null;
  const date = find((cell) => bankDate(cell) !== null);
  const amount = find((cell) => /\d[.,]\d{2}\D*$/.test(cell) && bankAmount(cell) !== null);
  if (date === null || amount === null) return null;
  const direction = find((cell) => directionOf(cell) !== null);
  const isVaried = (column: number) => new Set(rows.map((row) => row[column] ?? '')).size > 1;
  const accounts = columns.filter((column) => isMostly(rows, column, looksLikeAccount));
  const account = accounts.find(isVaried) ?? null;
  const taken = [date, amount, direction, ...accounts];
  const texts = columns.filter(
    (column) =>
      !taken.includes(column) &&
      isVaried(column) &&
      isMostly(rows, column, (cell) => /\p{L}{3}/u.test(cell)),
  );
  const [payer = null, ...text] = texts;
  const nothing = { credit: null, debit: null, structured: null, details: [], status: null };
  return { ...nothing, date, amount, direction, payer, account, text };
}

/** 1 for money that came in, -1 for money that went out, null for another word. */
export function directionOf(cell: string): 1 | -1 | null {
  const word = plainWords(cell);
  if (/^(credit|c|bij|cr|in|entrant|inkomend)$/.test(word)) return 1;
  return /^(debit|debet|d|af|dr|db|out|sortant|uitgaand)$/.test(word) ? -1 : null;
}

function firstColumn(words: readonly string[], tests: readonly Test[]): number | null {
  for (const test of tests) {
    const at = words.findIndex(test);
    if (at >= 0) return at;
  }
  return null;
}

/** Whether most cells of a column that hold something are such. */
function isMostly(rows: Rows, column: number, test: (cell: string) => boolean): boolean {
  const cells = rows
    .slice(0, SAMPLE)
    .map((row) => row[column] ?? '')
    .filter((cell) => cell.trim() !== '');
  return cells.length > 0 && cells.filter(test).length * 3 >= cells.length * 2;
}
