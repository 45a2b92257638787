import { useState } from 'preact/hooks';
import { useTexts } from '../../i18n/use-texts.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { SpokenError } from '../../i18n/errors.ts';
import type { Bytes } from '../../kernel/bytes.ts';
import type { BankColumns } from '../../formats/bank-columns.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { Elsewhere } from '../elsewhere.tsx';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import type { DeskProps } from './card-props.ts';
import { EntryList } from './entry-list.tsx';
import { MapColumns } from './map-columns.tsx';
import {
  openFile,
  type OpenedStatement,
  type ReadLines,
  readLines,
  rememberColumns,
} from './open-file.ts';
import { PickStatement } from './pick-statement.tsx';

/** A statement of the bank: which orders it pays, confirmed by a person. */
export function BankScreen(props: ScreenProps) {
  const { week, deskBook } = props;
  const { t, day } = useTexts();
  return (
    <Page
      title={t('bank.title')}
      meta={day(week.terms.value.servedOn)}
      back={{ href: paths.cash(week.week), word: t('thursday.cash') }}
    >
      {deskBook === null ? (
        <Elsewhere>{t('bank.deskOnly')}</Elsewhere>
      ) : (
        <AtTheDesk {...props} deskBook={deskBook} />
      )}
    </Page>
  );
}

interface Shown extends OpenedStatement {
  /** null while a person is asked for the columns. */
  readonly read: ReadLines | null;
}

function AtTheDesk(props: DeskProps) {
  const { t } = useTexts();
  const { shown, open, map, changeColumns, close } = useStatement(props);
  if (shown === null)
    return (
      <>
        {props.week.contactsAre === 'gone' && (
          <Notice tone="info" word={t('bank.information')}>
            {t('bank.contactsGone')}
          </Notice>
        )}
        <PickStatement onSource={open} />
      </>
    );
  return (
    <>
      {shown.read === null ? (
        <Section title={t('bank.columns')}>
          <MapColumns statement={shown.statement} columns={shown.columns} onColumns={map} />
        </Section>
      ) : (
        <>
          <EntryList {...props} read={shown.read} />
          <Button kind="quiet" onPress={changeColumns}>
            {t('bank.changeColumns')}
          </Button>
        </>
      )}
      <Button kind="quiet" onPress={close}>
        {t('bank.another')}
      </Button>
    </>
  );
}

/** The statement on screen, kept nowhere else. */
function useStatement(props: DeskProps) {
  const { deskBook, gestures } = props;
  const [shown, setShown] = useState<Shown | null>(null);
  const open = async (source: Bytes | string): Promise<Result<unknown, SpokenError>> => {
    const opened = await openFile(source, deskBook);
    if (!opened.ok) return opened;
    const { statement, columns } = opened.value;
    const read =
      columns === null ? ok(null) : await readLines(props, deskBook, { statement, columns });
    // Columns that give no line are asked for, not refused: the guess may be wrong.
    if (!read.ok && read.error.type !== 'NoStatementLine') return read;
    setShown({ ...opened.value, read: read.ok ? read.value : null });
    return ok(undefined);
  };
  const map = async (columns: BankColumns) => {
    if (shown === null) return;
    const read = await readLines(props, deskBook, { statement: shown.statement, columns });
    if (!read.ok) return gestures.fail(read.error);
    const kept = await rememberColumns(deskBook, shown.shape, columns);
    if (!kept.ok) gestures.fail(kept.error);
    else gestures.dismissTrouble();
    setShown({ ...shown, columns, read: read.value });
  };
  return {
    shown,
    open,
    map: (columns: BankColumns) => void map(columns), // says its own failure
    changeColumns: () => setShown(shown && { ...shown, read: null }),
    close: () => setShown(null),
  };
}
