import type { LedgerName } from '../domain/ledger.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { List, ListRow } from '../ui/list.tsx';
import { Ltr } from '../ui/ltr.tsx';
import { MoneyBlock } from '../ui/money-block.tsx';
import { Name } from '../ui/name.tsx';
import type { PotLine, PotLineEntry } from './pot-lines.ts';

/** What each number of a pot or ledger is called. */
export const LEDGER_WORDS = {
  income: 'sharing.income',
  purchases: 'sharing.purchases',
  kitchen: 'sharing.kitchen',
  gifts: 'sharing.gifts',
  cashDifference: 'sharing.cashDifference',
  rounding: 'sharing.rounding',
  late: 'sharing.late',
  deficitCarried: 'sharing.deficitCarried',
  reserve: 'sharing.reserve',
  other: 'books.other',
  lacking: 'books.lacking',
} as const satisfies Readonly<Record<LedgerName, string>>;

const PAID_WORDS = {
  cash: 'sharing.paidInCash',
  transfer: 'sharing.paidByTransfer',
  offered: 'sharing.paidOffered',
} as const;

const GIVEN_WORDS = { cash: 'sharing.givenInCash', transfer: 'sharing.givenByTransfer' } as const;

/** A number of a pot, and the list it is the sum of. */
export function PotNumber({ line }: { readonly line: PotLine }) {
  const { t, money } = useTexts();
  const label = t(LEDGER_WORDS[line.name]);
  return (
    <MoneyBlock label={label} amount={money(line.amount)} sign={line.sign}>
      {line.entries.length === 0 ? (
        <p>{t('sharing.noEntries')}</p>
      ) : (
        <List label={label}>
          {line.entries.map((entry) => (
            <ListRow key={entry.id} trailing={<Ltr>{money(entry.amount)}</Ltr>}>
              <EntryWords entry={entry} of={label} />
            </ListRow>
          ))}
        </List>
      )}
    </MoneyBlock>
  );
}

/** What an entry is; of an expense without shop or words only the number's own name is known. */
function EntryWords({ entry, of }: { readonly entry: PotLineEntry; readonly of: string }) {
  const { t } = useTexts();
  switch (entry.about) {
    case 'order':
      return <>{t(PAID_WORDS[entry.method], { code: entry.code })}</>;
    case 'other-weeks':
      return <>{t('sharing.lateOthers')}</>;
    case 'gift':
      return <>{t(GIVEN_WORDS[entry.method])}</>;
    case 'expense':
      return entry.what === '' || entry.shop === '' ? (
        <Name>{entry.what || entry.shop || of}</Name>
      ) : (
        <Name>{t('sharing.boughtAt', { what: entry.what, shop: entry.shop })}</Name>
      );
  }
}
