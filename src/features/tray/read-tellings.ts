import type { Cents } from '../../domain/money.ts';
import { displayCodes } from '../../domain/order-code.ts';
import { type Version, versionsOf } from '../../domain/tray.ts';
import { toInstant } from '../../kernel/clock.ts';
import { canonicalJson, type JsonValue } from '../../protocol/canonical-json.ts';
import type { Book } from '../../store/book.ts';
import { payoutKind } from '../../store/books/circle-book.ts';
import {
  expenseKind,
  latePaymentKind,
  paymentKind,
  reimbursementKind,
} from '../../store/books/week-book.ts';
import type { Happened, KindOf } from '../../store/table.ts';
import type { Subject } from './row-subjects.ts';
import type { TrayScope } from './tray-scope.ts';

/** What one phone told of a money fact, as the tray shows it. */
export interface Telling {
  readonly method: 'cash' | 'transfer' | 'offered' | null;
  /** In cents; null where only the way differs. */
  readonly amount: Cents | null;
  /** What the fact says, to be said again. */
  readonly data: JsonValue;
}

/** One money fact that phones told differently. It counts once, as told first, until people decide. */
export interface TellingEntry {
  readonly type: 'telling';
  readonly key: string;
  readonly book: Book;
  readonly kind: 'payment' | 'late-payment' | 'reimbursement' | 'payout';
  readonly fact: string;
  readonly subject: Subject;
  readonly tellings: readonly Version<Telling>[];
  /** Whether each may have been money of its own. */
  readonly mayBeSeveral: boolean;
}

/** All money facts told differently. Reads signals. */
export function readTellings({ week, group, circleBook }: TrayScope): TellingEntry[] {
  const codes = new Map<string, string>(displayCodes(week.orders.value));
  const expenses = new Map(week.book.facts(expenseKind).value.map(({ id, data }) => [id, data]));
  const members = new Map<string, string>(
    group.members.value.map(({ id, nickname }) => [id, nickname]),
  );
  return [
    ...told(week.book, paymentKind, {
      kind: 'payment',
      subject: ({ order }) => ({ code: codes.get(order) ?? null }),
    }),
    ...told(week.book, latePaymentKind, {
      kind: 'late-payment',
      subject: ({ code }) => ({ code }),
    }),
    ...told(week.book, reimbursementKind, {
      kind: 'reimbursement',
      subject: ({ expense }) => {
        const { shop = '', what = '' } = expenses.get(expense) ?? {};
        return { code: null, person: shop.trim() || what };
      },
    }),
    ...(circleBook
      ? told(circleBook, payoutKind, {
          kind: 'payout',
          subject: ({ member }) => ({ code: null, person: members.get(member) ?? '' }),
        })
      : []),
  ];
}

interface TellingReader<D> {
  readonly kind: TellingEntry['kind'];
  readonly subject: (data: D) => Subject;
}

/** What the four kinds may say, each some of it. */
interface MoneyData {
  readonly method?: NonNullable<Telling['method']>;
  readonly amount?: Cents;
}

function told<D extends MoneyData>(
  book: Book,
  of: KindOf<D>,
  { kind, subject }: TellingReader<D>,
): TellingEntry[] {
  return book
    .facts(of)
    .value.filter(({ disputed }) => disputed)
    .flatMap((fact) => {
      const tellings = tellingsOf(book, of, fact);
      if (tellings.length < 2) return [];
      const key = `${book.name}/${fact.id}`;
      const mayBeSeveral = kind === 'payment' || kind === 'late-payment';
      const about = { kind, fact: fact.id, subject: subject(fact.data), tellings, mayBeSeveral };
      return [{ type: 'telling' as const, key, book, ...about }];
    });
}

/** Each thing its witnesses said, that this version can read; what stands is the fact's own data. */
function tellingsOf<D extends MoneyData>(
  book: Book,
  of: KindOf<D>,
  fact: Happened<D>,
): Version<Telling>[] {
  const witnesses = book.content.state.facts.get(fact.id)?.witnesses ?? [];
  const said = witnesses.flatMap(({ kind, data, device, at }) => {
    const parsed = of.schema.safeParse(data);
    if (kind !== of.kind || !parsed.success) return [];
    const { method = null, amount = null } = parsed.data;
    return [{ device, at: toInstant(at), value: { method, amount, data } }];
  });
  return versionsOf(said, ({ data }) => canonicalJson(data));
}
