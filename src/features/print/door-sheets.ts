import type { Texts } from '../../i18n/texts.ts';
import { hasPrices, type OpenWeek } from '../../store/views/open-week.ts';
import type { EveningOrder } from '../evening.ts';
import { readRound } from '../round-stops.ts';
import { orderText } from './order-text.ts';
import { bySlot, withNote } from './packing-sheets.ts';
import type { Sheet, SheetColumn } from './sheet.ts';

/** Who fetches what, and what she pays: given, paid in cash, paid by transfer, each with a box. Reads signals. */
export function handOverSheet(week: OpenWeek, texts: Texts): Sheet {
  const { t } = texts;
  const pickups = bySlot(week, texts, (one) => [
    ...doorCells(
      week,
      one,
      [one.contact?.nickname ?? '', orderText(one.order, week, texts)],
      texts,
    ),
  ]);
  const delivered = new Set<string>(
    week.orders.value.filter(({ delivery }) => delivery).map(({ id }) => id),
  );
  const parts = pickups
    .map(({ title, lines }) => ({ title, lines: lines.filter(({ key }) => !delivered.has(key)) }))
    .filter(({ lines }) => lines.length > 0);
  return {
    kind: 'handOver',
    title: t('thursday.handOver'),
    columns: doorColumns(week, texts),
    parts,
    notes: [],
  };
}

/** The stops of this evening, in the order set by hand. Reads signals. */
export function roundSheet(week: OpenWeek, texts: Texts): Sheet {
  const { t } = texts;
  const lines = readRound(week, null).stops.map(({ of, address }) => {
    const said = [
      address ?? t('thursday.noAddress'),
      of.contact?.nickname ?? '',
      of.contact?.contact ?? '',
      withNote(orderText(of.order, week, texts), of.contact?.note ?? ''),
    ];
    return { key: of.order.id, cells: doorCells(week, of, said, texts) };
  });
  const parts = lines.length === 0 ? [] : [{ title: null, lines }];
  return {
    kind: 'round',
    title: t('thursday.round'),
    columns: doorColumns(week, texts),
    parts,
    notes: [],
  };
}

function doorColumns(week: OpenWeek, { t }: Texts): SheetColumn[] {
  const columns: SheetColumn[] = [
    { kind: 'tick', word: t('print.given') },
    { kind: 'number', word: t('print.code') },
    { kind: 'text', word: t('print.who') },
    { kind: 'number', word: t('print.toPay') },
    { kind: 'tick', word: t('print.inCash') },
    { kind: 'tick', word: t('print.byTransfer') },
  ];
  return columns.slice(0, columnCount(week));
}

/** Where nothing is sold a sheet ends before what is to pay. */
function columnCount(week: OpenWeek): number {
  return hasPrices(week) ? 6 : 3;
}

function doorCells(
  week: OpenWeek,
  { code, balance }: EveningOrder,
  said: readonly string[],
  { t, money }: Texts,
): string[] {
  const toPay = balance.open > 0 ? money(balance.open) : t('print.paid');
  const who = said.filter((text) => text.trim() !== '').join('\n');
  return ['', code, who, toPay, '', ''].slice(0, columnCount(week));
}
