import { useEffect, useState } from 'preact/hooks';
import { dateInWeek, type IsoWeek } from '../../domain/calendar.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';
import { List, ListRow } from '../../ui/list.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { MoneyBlock } from '../../ui/money-block.tsx';
import { Name } from '../../ui/name.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { type PotLine, type PotLineEntry, type PotLineName, potLines } from './pot-lines.ts';
import type { SettledPot } from '../settled-pots.ts';

const LINE_WORDS = {
  income: 'sharing.income',
  purchases: 'sharing.purchases',
  kitchen: 'sharing.kitchen',
  gifts: 'sharing.gifts',
  cashDifference: 'sharing.cashDifference',
  rounding: 'sharing.rounding',
  late: 'sharing.late',
  deficitCarried: 'sharing.deficitCarried',
  reserve: 'sharing.reserve',
} as const satisfies Readonly<Record<PotLineName, string>>;

const PAID_WORDS = {
  cash: 'sharing.paidInCash',
  transfer: 'sharing.paidByTransfer',
  offered: 'sharing.paidOffered',
} as const;

const GIVEN_WORDS = { cash: 'sharing.givenInCash', transfer: 'sharing.givenByTransfer' } as const;

/** What one settled week leaves to share; the number opens how it was reckoned. */
export function PotCard({ pot, ...props }: ScreenProps & { readonly pot: SettledPot }) {
  const { t, money } = useTexts();
  const dayOf = useServedDay(props);
  return (
    <MoneyBlock
      label={t('sharing.potOf', { day: dayOf(pot.week) })}
      amount={money(pot.toShare)}
      sign="="
    >
      <PotReckoning {...props} pot={pot} />
    </MoneyBlock>
  );
}

/** The day a week is named by. */
export function useServedDay({ group, week }: ScreenProps): (of: IsoWeek) => string {
  const { day } = useTexts();
  return (of) =>
    day(
      of === week.week
        ? week.terms.value.servedOn
        : dateInWeek(of, group.settings.value.handoverWeekday),
    );
}

function PotReckoning({ pot, ...props }: ScreenProps & { readonly pot: SettledPot }) {
  const { t, money } = useTexts();
  const opened = useOpened(props, pot.week);
  const lines = opened ? potLines(opened) : [];
  if (lines.length === 0 && pot.granted === 0) return <p>{t('sharing.noDetail')}</p>;
  return (
    <div class="sharing-stack">
      {lines.map((line) => (
        <PotNumber key={line.name} line={line} />
      ))}
      {pot.granted > 0 && (
        <MoneyBlock label={t('priorities.title')} amount={money(pot.granted)} sign="−" />
      )}
    </div>
  );
}

function PotNumber({ line }: { readonly line: PotLine }) {
  const { t, money } = useTexts();
  const label = t(LINE_WORDS[line.name]);
  return (
    <MoneyBlock label={label} amount={money(line.amount)} sign={line.sign}>
      {line.entries.length === 0 ? (
        <p>{t('sharing.noEntries')}</p>
      ) : (
        <List label={label}>
          {line.entries.map((entry) => (
            <ListRow key={entry.id} trailing={<Ltr>{money(entry.amount)}</Ltr>}>
              <EntryWords entry={entry} />
            </ListRow>
          ))}
        </List>
      )}
    </MoneyBlock>
  );
}

function EntryWords({ entry }: { readonly entry: PotLineEntry }) {
  const { t } = useTexts();
  switch (entry.about) {
    case 'order':
      return <>{t(PAID_WORDS[entry.method], { code: entry.code })}</>;
    case 'other-weeks':
      return <>{t('sharing.lateOthers')}</>;
    case 'gift':
      return <>{t(GIVEN_WORDS[entry.method])}</>;
    case 'expense':
      return <Name>{t('sharing.boughtAt', { what: entry.what, shop: entry.shop })}</Name>;
  }
}

/** The open week itself, or an earlier one once it was read. */
function useOpened({ week, openWeek }: ScreenProps, wanted: IsoWeek): OpenWeek | null {
  const [opened, setOpened] = useState<OpenWeek | null>(null);
  useEffect(() => {
    let asked = true;
    if (wanted !== week.week)
      void openWeek(wanted).then((found) => {
        if (asked) setOpened(found);
      });
    return () => {
      asked = false;
    };
  }, [wanted, week, openWeek]);
  return wanted === week.week ? week : opened;
}
