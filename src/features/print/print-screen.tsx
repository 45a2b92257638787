import { Printer } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { useTexts } from '../../i18n/use-texts.ts';
import { hygieneNotesOf } from '../../store/views/kitchen-plan.ts';
import { isCalledOff } from '../../store/views/open-week.ts';
import { Button } from '../../ui/button.tsx';
import { Checks } from '../../ui/checks.tsx';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Page } from '../../ui/page.tsx';
import { Switch } from '../../ui/switch.tsx';
import { Elsewhere } from '../elsewhere.tsx';
import { dayWord } from '../day-word.ts';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { useMine } from '../use-mine.ts';
import { kitSheets } from './kit-sheets.ts';
import { eventTitle } from '../event-title.ts';
import { PrintKit } from '../print-kit.tsx';
import { PrintedSheet } from './printed-sheet.tsx';
import { changesSince, lastPrinting, notePrinting } from './printings.ts';
import { type Paper, PAPERS, type Sheet, type SheetKind } from './sheet.ts';

/** The whole Thursday on paper: chosen here, laid out beside the screen, printed by the browser. */
export function PrintScreen(props: ScreenProps) {
  const texts = useTexts();
  const { t, day } = texts;
  const { week } = props;
  const sheets = kitSheets({ ...props, mine: useMine(props) }, texts);
  const on = day(week.terms.value.servedOn);
  // A paper outlives what was said: of an event it names, it says that it does not take place.
  const served = week.oneOff && isCalledOff(week) ? eventTitle({ t }, week.oneOff.value, on) : on;
  const head = {
    title: t('print.title'),
    meta: served,
    back: { href: paths.thursday(week.week), word: dayWord(texts, week) },
  };
  if (week.menu.value.dishes.length === 0)
    return (
      <Page {...head}>
        <EmptyState
          picture={Printer}
          action={<LinkButton href={paths.menu(week.week)}>{t('kitchen.toMenu')}</LinkButton>}
        >
          {t('print.nothing')}
        </EmptyState>
      </Page>
    );
  return <Chosen {...props} sheets={sheets} head={head} />;
}

interface ChosenProps extends ScreenProps {
  readonly sheets: readonly Sheet[];
  readonly head: {
    readonly title: string;
    readonly meta: string;
    readonly back: { readonly href: string; readonly word: string };
  };
}

function Chosen(props: ChosenProps) {
  const { t } = useTexts();
  const { sheets, head, deskBook } = props;
  const [left, setLeft] = useState<readonly SheetKind[]>(() => notAskedFor(props));
  const [paper, setPaper] = useState<Paper>('a4');
  const [marks, setMarks] = useState(true);
  const [pages, setPages] = useState<Readonly<Partial<Record<SheetKind, number>>>>({});
  const chosen = sheets.filter(({ kind }) => !left.includes(kind));
  const all = chosen.reduce((sum, { kind }) => sum + (pages[kind] ?? 0), 0);
  const wasPrinted = chosen.some(({ kind }) => lastPrinting(props.week.draftsBook, kind) !== null);
  useNotedPrinting(props, chosen);
  return (
    <Page {...head} action={<PrintButton pages={all} />}>
      <Checks
        legend={t('print.which')}
        layout="stack"
        choices={sheets.map(({ kind, title }) => ({ value: kind, word: title }))}
        values={chosen.map(({ kind }) => kind)}
        onChange={(kept) =>
          setLeft(sheets.map(({ kind }) => kind).filter((kind) => !kept.includes(kind)))
        }
      />
      <ChoiceGroup
        legend={t('print.paper')}
        value={paper}
        choices={PAPERS.map((value) => ({ value, word: t(PAPER_WORD[value]) }))}
        onChange={setPaper}
      />
      {wasPrinted && (
        <Switch
          label={t('print.marks')}
          on={marks}
          onChange={setMarks}
          onWord={t('words.yes')}
          offWord={t('words.no')}
        />
      )}
      {deskBook === null && <Elsewhere>{t('print.noNames')}</Elsewhere>}
      <Kit
        {...props}
        chosen={chosen}
        paper={paper}
        marks={marks}
        onPages={(kind, n) => setPages((before) => ({ ...before, [kind]: n }))}
      />
    </Page>
  );
}

/** The hygiene log is optional: who wrote nothing in it prints it only when she chooses to. */
function notAskedFor({ week }: Pick<ScreenProps, 'week'>): readonly SheetKind[] {
  return hygieneNotesOf(week.book).length === 0 ? ['hygiene'] : [];
}

const PAPER_WORD = { a4: 'print.a4', roll: 'print.roll' } as const satisfies Record<Paper, string>;

function PrintButton({ pages }: { readonly pages: number }) {
  const { t } = useTexts();
  const isAble = typeof window.print === 'function';
  if (!isAble) return <p>{t('print.cannot')}</p>;
  const reason = pages === 0 ? { reason: t('print.chooseFirst') } : {};
  return (
    <Button kind="main" wide icon={Printer} onPress={() => window.print()} {...reason}>
      {t('print.print', { n: pages })}
    </Button>
  );
}

/** However the browser was asked to print: afterwards this phone knows what is on the paper. */
function useNotedPrinting(props: ChosenProps, chosen: readonly Sheet[]): void {
  const { t, time } = useTexts();
  const { phone, week, gestures } = props;
  useEffect(() => {
    const note = () => {
      const [drafts, at] = [week.draftsBook, phone.clock.now()];
      if (!drafts || chosen.length === 0) return;
      const said = t('print.noted', { time: time(at) });
      void gestures.run(() => notePrinting(drafts, chosen, at), said);
    };
    window.addEventListener('afterprint', note);
    return () => window.removeEventListener('afterprint', note);
  });
}

interface KitProps extends ChosenProps {
  readonly chosen: readonly Sheet[];
  readonly paper: Paper;
  readonly marks: boolean;
  readonly onPages: (kind: SheetKind, pages: number) => void;
}

function Kit({ chosen, paper, marks, onPages, head, week, phone }: KitProps) {
  const { moment } = useTexts();
  const printedAt = moment(phone.now.value);
  return (
    <PrintKit>
      {chosen.map((sheet) => {
        const changes = marks
          ? changesSince(sheet, lastPrinting(week.draftsBook, sheet.kind))
          : null;
        const since = changes && [changes.since, ...changes.changed];
        return (
          <PrintedSheet
            key={JSON.stringify([sheet, paper, printedAt, since])}
            sheet={sheet}
            paper={paper}
            day={head.meta}
            printedAt={printedAt}
            changes={changes}
            onPages={(n) => onPages(sheet.kind, n)}
          />
        );
      })}
    </PrintKit>
  );
}
