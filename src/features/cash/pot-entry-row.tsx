import { displayCodes } from '../../domain/order-code.ts';
import type { PaymentMethod } from '../../domain/payment.ts';
import type { PotEntry } from '../../domain/pot.ts';
import type { TextKey } from '../../i18n/catalog.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { moneyFacts, readWeekMoney } from '../../store/views/week-money.ts';
import { ListRow } from '../../ui/list.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { Name } from '../../ui/name.tsx';
import { deviceNames } from '../device-names.ts';
import type { ScreenProps } from '../screen-props.ts';
import { servedDay } from '../served-day.ts';

export type PotEntryRowProps = ScreenProps & { readonly entry: PotEntry };

const CODE = /^[A-Z]{2}-\d{2,3}$/;

const WAYS = {
  cash: 'cash.wayCash',
  transfer: 'cash.wayTransfer',
  offered: 'cash.wayOffered',
} as const satisfies Record<PaymentMethod, TextKey>;

/** One thing behind a number of the pot, with the phone that recorded it where there are several. */
export function PotEntryRow(props: PotEntryRowProps) {
  const { entry, week } = props;
  const texts = useTexts();
  const { t, money } = texts;
  const signer = signerOf(week, entry.id);
  // Isolated, so that the name's direction disturbs nothing around it.
  const device = signer && `\u2068${deviceNames(props, texts)(signer)}\u2069`;
  return (
    <ListRow
      trailing={<Ltr>{money(entry.amount)}</Ltr>}
      {...(device === null ? {} : { detail: t('settle.byPhone', { device }) })}
    >
      <EntryName {...props} />
    </ListRow>
  );
}

function EntryName({ entry: { about }, week, group }: PotEntryRowProps) {
  const { t, day } = useTexts();
  switch (about.type) {
    case 'Order': {
      const orders = week.orders.value;
      const code = displayCodes(orders).get(about.order) ?? '?';
      return (
        <>
          <Ltr>{code}</Ltr> {t(WAYS[about.method])}
        </>
      );
    }
    case 'LateOrder': {
      const served = servedDay(group, about.week);
      // A payment noted by hand knows the code of its order, one read from its week the order's id.
      return (
        <>
          {CODE.test(about.order) && <Ltr>{about.order}</Ltr>}{' '}
          {t('settle.lateOf', { day: day(served) })}
        </>
      );
    }
    case 'Expense':
      return <ExpenseName shop={about.shop} what={about.what} />;
    case 'Note':
      return about.note === '' ? <>{t('settle.recorded')}</> : <Name>{about.note}</Name>;
  }
}

/** The id of the signing phone; null while one phone signed everything. */
function signerOf(week: ScreenProps['week'], id: string): string | null {
  const facts = moneyFacts(readWeekMoney(week.book));
  if (new Set(facts.map(({ device }) => device)).size < 2) return null;
  return facts.find((fact) => fact.id === id)?.device ?? null;
}

function ExpenseName({ shop, what }: { readonly shop: string; readonly what: string }) {
  const { t } = useTexts();
  return (
    <>
      {shop !== '' && <Name>{shop}</Name>}
      {/* Two names side by side would be read in the wrong order where one of them wraps. */}
      {shop !== '' && what !== '' && <br />}
      {what !== '' && <Name>{what}</Name>}
      {shop === '' && what === '' && t('settle.kitchen')}
    </>
  );
}
