import type { Pot, PotLine } from '../../domain/pot.ts';
import type { TextKey } from '../../i18n/catalog.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { List } from '../../ui/list.tsx';
import { MoneyBlock } from '../../ui/money-block.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { signedMoney } from './signed-money.ts';
import { PotEntryRow } from './pot-entry-row.tsx';

export type PotBlocksProps = ScreenProps & { readonly pot: Pot };

/** The lines of the pot in the order they are added; those that are 0 and empty are left out. */
const LINES = [
  { line: 'income', word: 'settle.income', sign: '+' },
  { line: 'purchases', word: 'settle.purchases', sign: '−' },
  { line: 'kitchen', word: 'settle.kitchen', sign: '−' },
  { line: 'gifts', word: 'settle.gifts', sign: '+' },
  { line: 'late', word: 'settle.late', sign: '+' },
  { line: 'cashDifference', word: 'settle.cashDifference', sign: '+' },
  { line: 'rounding', word: 'settle.rounding', sign: '+' },
  { line: 'deficitCarried', word: 'settle.deficitCarried', sign: '−' },
] as const satisfies readonly { line: keyof Pot; word: TextKey; sign: '+' | '−' }[];

const ALWAYS: readonly string[] = ['income', 'purchases', 'kitchen'];

/** The pot: every number opens the list it is the sum of. */
export function PotBlocks(props: PotBlocksProps) {
  const { pot, group } = props;
  const { t, money, percent } = useTexts();
  const reserved = group.settings.value.reserveHundredths;
  const shown = LINES.filter(({ line }) => ALWAYS.includes(line) || pot[line].entries.length > 0);
  return (
    <>
      {shown.map(({ line, word, sign }) => (
        <MoneyBlock key={line} label={t(word)} {...signedMoney(money, pot[line].amount, sign)}>
          <Entries {...props} of={pot[line]} />
        </MoneyBlock>
      ))}
      <MoneyBlock label={t('settle.total')} amount={money(pot.total)} sign="=" />
      {reserved > 0 && (
        <MoneyBlock
          label={t('settle.reserve', { percent: percent(reserved) })}
          amount={money(pot.reserve)}
          sign="−"
        />
      )}
      <MoneyBlock label={t('settle.toShare')} amount={money(pot.toShare)} sign="=" />
      {pot.deficit > 0 && <p>{t('settle.deficit', { amount: money(pot.deficit) })}</p>}
    </>
  );
}

function Entries({ of, ...props }: PotBlocksProps & { readonly of: PotLine }) {
  const { t } = useTexts();
  if (of.entries.length === 0) return <p>{t('settle.noEntry')}</p>;
  return (
    <List>
      {of.entries.map((entry) => (
        <PotEntryRow key={entry.id} {...props} entry={entry} />
      ))}
    </List>
  );
}
