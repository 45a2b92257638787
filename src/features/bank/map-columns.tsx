import { useState } from 'preact/hooks';
import type { BankColumns } from '../../formats/bank-columns.ts';
import type { Statement } from '../../formats/bank-csv.ts';
import { errorSentence } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SelectField } from '../../ui/select-field.tsx';

export interface MapColumnsProps {
  readonly statement: Statement;
  /** As they are now; null when nothing is known. */
  readonly columns: BankColumns | null;
  readonly onColumns: (columns: BankColumns) => void;
}

const ASKED = ['date', 'amount', 'direction', 'payer', 'account', 'structured', 'text'] as const;
type Asked = (typeof ASKED)[number];
type Chosen = Readonly<Record<Asked, number | null>>;

const NOTHING: Chosen = {
  date: null,
  amount: null,
  direction: null,
  payer: null,
  account: null,
  structured: null,
  text: null,
};

const WORDS = {
  date: 'bank.columnDate',
  amount: 'bank.columnAmount',
  direction: 'bank.columnDirection',
  payer: 'bank.columnPayer',
  account: 'bank.columnAccount',
  structured: 'bank.columnStructured',
  text: 'bank.columnText',
} as const satisfies Record<Asked, string>;

/** A person says once what each column is. Only what came in matters: a column of credits is an amount. */
export function MapColumns({ statement, columns, onColumns }: MapColumnsProps) {
  const texts = useTexts();
  const { t } = texts;
  const [chosen, setChosen] = useState<Chosen>(() => askedOf(columns));
  const [isIncomplete, setIncomplete] = useState(false);
  const options = useColumnOptions(statement);
  const save = () => {
    const { date, amount, text, ...rest } = chosen;
    setIncomplete(date === null || amount === null);
    if (date === null || amount === null) return;
    // What nobody is asked about stays as it was recognised.
    const unasked = columns ?? { credit: null, debit: null, details: [], status: null };
    onColumns({ ...unasked, ...rest, date, amount, text: text === null ? [] : [text] });
  };
  return (
    <>
      <p>{t('bank.columnsHint')}</p>
      {ASKED.map((asked) => (
        <SelectField
          key={asked}
          label={t(WORDS[asked])}
          options={options}
          value={String(chosen[asked] ?? '')}
          onChange={(value) =>
            setChosen({ ...chosen, [asked]: value === '' ? null : Number(value) })
          }
        />
      ))}
      {isIncomplete && (
        <Notice tone="problem" word={t('bank.problem')} role="alert">
          {errorSentence(texts, { type: 'ColumnsMissing' })}
        </Notice>
      )}
      <Button kind="main" wide onPress={save}>
        {t('bank.readThem')}
      </Button>
    </>
  );
}

/** The word above each column, and what stands in it first: headers of banks are not clear to everybody. */
function useColumnOptions({ header, rows }: Statement) {
  const { t } = useTexts();
  const width = Math.max(header.length, ...rows.slice(0, 20).map((row) => row.length));
  const named = Array.from({ length: width }, (_, at) => {
    const column = header[at]?.trim() || t('bank.columnNumber', { n: at + 1 });
    const example = rows.map((row) => row[at]?.trim() ?? '').find((cell) => cell !== '');
    const word =
      example === undefined
        ? column
        : t('bank.columnExample', { column, example: example.slice(0, 40) });
    return { value: String(at), word };
  });
  return [{ value: '', word: t('bank.columnNone') }, ...named];
}

function askedOf(columns: BankColumns | null): Chosen {
  if (columns === null) return NOTHING;
  const { date, amount, credit, direction, payer, account, structured, text } = columns;
  const [first = null] = text;
  return { date, amount: amount ?? credit, direction, payer, account, structured, text: first };
}
