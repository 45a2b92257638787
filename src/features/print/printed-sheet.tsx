import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from '../../i18n/use-texts.ts';
import { Ltr } from '../../ui/ltr.tsx';
import { cutPages } from './cut-pages.ts';
import type { SheetChanges } from './printings.ts';
import type { Paper, Sheet, SheetColumn, SheetLine } from './sheet.ts';
import { type SheetBlock, sheetBlocks } from './sheet-blocks.ts';
import './printed-sheet.css';

export interface PrintedSheetProps {
  readonly sheet: Sheet;
  readonly paper: Paper;
  /** The day of the hand-over, in words. */
  readonly day: string;
  /** When this is printed, in words. */
  readonly printedAt: string;
  /** null when nothing changed since the last printing, or nobody wants to know. */
  readonly changes: SheetChanges | null;
  readonly onPages: (pages: number) => void;
}

/**
 * A sheet cut into pages. It is laid out once in one piece to measure it; so every page can say how many
 * there are, in every browser. To be made anew (by its key) when what it says changes.
 */
export function PrintedSheet(props: PrintedSheetProps) {
  const { sheet, paper, changes, onPages } = props;
  const { t, time } = useTexts();
  const title = changes ? t('print.gone', { time: time(changes.since) }) : '';
  const blocks = sheetBlocks(sheet, paper, { changes, title });
  const [starts, setStarts] = useState<readonly number[] | null>(null);
  const page = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (!page.current) return;
    const cut = measureCuts(page.current, blocks);
    setStarts(cut);
    onPages(cut.length);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- measured once: whatever changes makes it anew
  }, []);
  if (starts === null)
    return (
      <section
        class="sheet-page"
        data-kind={sheet.kind}
        data-paper={paper}
        data-measured
        ref={page}
      >
        <div class="sheet-room" />
        <PageContent {...props} blocks={blocks} page={1} pages={1} />
      </section>
    );
  return (
    <>
      {starts.map((start, at) => (
        <section class="sheet-page" key={start} data-kind={sheet.kind} data-paper={paper}>
          <PageContent
            {...props}
            blocks={blocks.slice(start, starts[at + 1] ?? blocks.length)}
            page={at + 1}
            pages={starts.length}
          />
        </section>
      ))}
    </>
  );
}

/** In px of the paper: what is above the blocks takes its part of each page. */
function measureCuts(page: HTMLElement, blocks: readonly SheetBlock[]): number[] {
  const heightOf = (element: Element | null | undefined) =>
    element?.getBoundingClientRect().height ?? 0;
  const body = page.querySelector('.sheet-body');
  const room = heightOf(page.querySelector('.sheet-room')) - heightOf(page) + heightOf(body);
  const measured = blocks.map(({ kind }, at) => ({
    height: heightOf(body?.children[at]),
    staysWithNext: kind === 'title',
  }));
  return cutPages(measured, room);
}

interface PageContentProps extends PrintedSheetProps {
  readonly blocks: readonly SheetBlock[];
  readonly page: number;
  readonly pages: number;
}

function PageContent({ sheet, day, printedAt, changes, blocks, page, pages }: PageContentProps) {
  const { t, time } = useTexts();
  return (
    <>
      <header class="sheet-head">
        <strong class="sheet-title">{sheet.title}</strong>
        <span>{day}</span>
        <span>{t('print.printedAt', { moment: printedAt })}</span>
        <strong>{t('print.page', { page, pages })}</strong>
        {changes && <span>{t('print.changedMark', { time: time(changes.since) })}</span>}
      </header>
      <ColumnWords sheet={sheet} />
      <div class="sheet-body">
        {blocks.map((block) => (
          <BlockOnPaper key={block.key} sheet={sheet} block={block} changes={changes} />
        ))}
      </div>
    </>
  );
}

function ColumnWords({ sheet }: { readonly sheet: Sheet }) {
  if (sheet.columns.every(({ word }) => word === '')) return null;
  return (
    <div class="sheet-line sheet-words">
      <span />
      {sheet.columns.map(({ word, kind }, at) => (
        <span key={at} data-cell={kind}>
          {word}
        </span>
      ))}
    </div>
  );
}

interface BlockProps {
  readonly sheet: Sheet;
  readonly block: SheetBlock;
  readonly changes: SheetChanges | null;
}

function BlockOnPaper({ sheet, block, changes }: BlockProps) {
  const isChanged = (line: SheetLine) => changes?.changed.has(line.key) ?? false;
  switch (block.kind) {
    case 'title':
      return (
        <strong class="sheet-part" dir="auto">
          {block.text}
        </strong>
      );
    case 'note':
      return <p class="sheet-note">{block.text}</p>;
    case 'labels':
      return (
        <div class="sheet-labels">
          {block.lines.map((line) => (
            <div key={line.key} class="sheet-label">
              <Cells line={line} columns={sheet.columns} mark={isChanged(line)} />
            </div>
          ))}
        </div>
      );
    case 'line':
    case 'gone':
      return (
        <div class={block.kind === 'gone' ? 'sheet-line sheet-gone' : 'sheet-line'}>
          <Cells line={block.line} columns={sheet.columns} mark={isChanged(block.line)} />
        </div>
      );
  }
}

interface CellsProps {
  readonly line: SheetLine;
  readonly columns: readonly SheetColumn[];
  readonly mark: boolean;
}

function Cells({ line, columns, mark }: CellsProps) {
  return (
    <>
      <span class="sheet-mark">{mark && '▲'}</span>
      {columns.map((column, at) => (
        <span key={at} data-cell={column.kind}>
          <Cell column={column} text={line.cells[at] ?? ''} />
          {isNamedOnRoll(columns, at) && <span class="sheet-cell-word">{column.word}</span>}
        </span>
      ))}
    </>
  );
}

/** A roll has no room for words over the columns: all but the first box and the code bring theirs. */
function isNamedOnRoll(columns: readonly SheetColumn[], at: number): boolean {
  const isNumberOrBox = columns[at]?.kind !== 'text';
  return isNumberOrBox && (at > 1 || (at === 1 && columns[0]?.kind === 'text'));
}

function Cell({ column: { kind }, text }: { readonly column: SheetColumn; readonly text: string }) {
  switch (kind) {
    case 'tick':
      return <span class="sheet-box" />;
    case 'blank':
      return null;
    case 'number':
      return <Ltr>{text}</Ltr>;
    case 'text':
      return <Lines text={text} />;
  }
}

/** Each line in its own direction: the first is what the eye looks for. */
function Lines({ text }: { readonly text: string }) {
  const lines = text.split('\n');
  return (
    <>
      {lines.map((line, at) => (
        <bdi key={at} dir="auto" class={at === 0 ? 'sheet-first' : 'sheet-further'}>
          {line}
        </bdi>
      ))}
    </>
  );
}
