import { Download } from 'lucide';
import { useState } from 'preact/hooks';
import { type CsvFlavour, writeCsv } from '../../formats/csv.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { Section } from '../../ui/section.tsx';
import { saveFile } from '../save-file.ts';
import { type BookedYear, ledgerRows, totalRows } from './ledger-rows.ts';

export interface BookFilesProps {
  readonly year: number;
  readonly booked: BookedYear;
  readonly save?: (file: File) => void;
}

const FLAVOURS = {
  'french-spreadsheet': 'books.flavourFrench',
  plain: 'books.flavourPlain',
} as const satisfies Record<CsvFlavour, string>;

/** The year as files for a spreadsheet, without any name. */
export function BookFiles({ year, booked, save = saveFile }: BookFilesProps) {
  const texts = useTexts();
  const { t } = texts;
  const [flavour, setFlavour] = useState<CsvFlavour>('french-spreadsheet');
  const write = (name: string, rows: ReturnType<typeof ledgerRows>) =>
    save(new File([writeCsv(rows, flavour)], `${name}-${year}.csv`, { type: 'text/csv' }));
  return (
    <Section title={t('books.filesTitle')}>
      <p>{t('books.filesWhy')}</p>
      <ChoiceGroup
        legend={t('books.flavour')}
        value={flavour}
        choices={[
          { value: 'french-spreadsheet', word: t(FLAVOURS['french-spreadsheet']) },
          { value: 'plain', word: t(FLAVOURS.plain) },
        ]}
        onChange={setFlavour}
      />
      <Button
        wide
        icon={Download}
        onPress={() => write(t('books.ledgerFile'), ledgerRows(booked, texts))}
      >
        {t('books.saveLedger')}
      </Button>
      <Button
        wide
        icon={Download}
        onPress={() => write(t('books.totalsFile'), totalRows(booked, texts))}
      >
        {t('books.saveTotals')}
      </Button>
    </Section>
  );
}
