import { DENOMINATIONS } from '../../domain/cash-count.ts';
import { type Cents, sumCents } from '../../domain/money.ts';
import type { Texts } from '../../i18n/texts.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';
import { readWeekMoney } from '../../store/views/week-money.ts';
import { boxState } from '../box-state.ts';
import { readEvening } from '../evening.ts';
import type { Sheet, SheetLine, SheetPart } from './sheet.ts';

/** Lines left free for what is bought or given while nobody has a phone at hand. */
const FREE_LINES = 6;

/** What is to come in, the box to count by notes and coins, and room for purchases. Reads signals. */
export function cashSheet(week: OpenWeek, texts: Texts): Sheet {
  const { t } = texts;
  return {
    kind: 'cash',
    title: t('thursday.cash'),
    columns: [
      { kind: 'text', word: '' },
      { kind: 'number', word: t('print.expected') },
      { kind: 'blank', word: t('print.counted') },
    ],
    parts: [moneyPart(week, texts), countPart(texts), purchasesPart(week, texts)],
    notes: [],
  };
}

function moneyPart(week: OpenWeek, { t, money }: Texts): SheetPart {
  const evening = readEvening(week).filter(({ cooked }) => cooked);
  const open = evening.map(({ balance }) => balance.open).filter((amount) => amount > 0);
  const box = boxState(readWeekMoney(week.book));
  const line = (key: string, word: string, amount: Cents): SheetLine => ({
    key,
    cells: [word, money(amount), ''],
  });
  return {
    title: t('print.evening'),
    lines: [
      line('open', t('print.stillToPay'), sumCents(open)),
      line('box', t('print.inTheBox'), box.expected),
    ],
  };
}

function countPart({ t, money }: Texts): SheetPart {
  const pieces = DENOMINATIONS.filter((value) => value >= 10).map((value) => ({
    key: `piece-${value}`,
    cells: [t('print.pieces', { value: money(value) }), '', ''],
  }));
  return {
    title: t('print.count'),
    lines: [...pieces, { key: 'total', cells: [t('print.total'), '', ''] }],
  };
}

function purchasesPart(week: OpenWeek, { t, money }: Texts): SheetPart {
  const { expenses } = readWeekMoney(week.book);
  const known = expenses.map(({ id, kind, shop, what, amount }) => {
    const words = [kind === 'kitchen' ? t('cash.kitchen') : '', shop, what];
    const said = words.filter((word) => word.trim() !== '').join(', ');
    return { key: id, cells: [said, money(amount), ''] };
  });
  const free = Array.from({ length: FREE_LINES }, (_, at) => ({
    key: `free-${at}`,
    cells: [t('print.free'), '', ''],
  }));
  return { title: t('thursday.purchases'), lines: [...known, ...free] };
}
