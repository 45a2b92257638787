import { Coins, Handshake, PackageOpen, PieChart, Printer, ShoppingBasket, Truck } from 'lucide';
import type { IconNode } from 'lucide';
import { tally } from '../../domain/tally.ts';
import { type Texts } from '../../i18n/texts.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { hasPrices } from '../../store/views/open-week.ts';
import { CountRow } from '../../ui/count-row.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { Name } from '../../ui/name.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { Elsewhere } from '../elsewhere.tsx';
import { dayWord } from '../day-word.ts';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { type EveningSums, eveningSums, nextStep, type ThursdayStep } from './evening-sums.ts';
import './thursday-screen.css';

/** What there is no need of where nothing is sold. */
const OF_MONEY: ReadonlySet<ThursdayStep> = new Set(['cash', 'purchases', 'settle']);

/** The hub of the evening: what is next, how far each thing is, and the way to it. */
export function ThursdayScreen({ week, deskBook }: ScreenProps) {
  const texts = useTexts();
  const { t, day } = texts;
  const sums = eveningSums(week);
  const priced = hasPrices(week);
  const steps = stepsOf(texts, sums, priced).filter(
    ({ step }) => (step !== 'round' || sums.stops > 0) && (priced || !OF_MONEY.has(step)),
  );
  const next = steps.find(({ step }) => step === nextStep(sums));
  return (
    <Page
      title={dayWord(texts, week)}
      meta={day(week.terms.value.servedOn)}
      {...(next && sums.orders > 0
        ? {
            action: (
              <LinkButton kind="main" wide icon={next.icon} href={paths[next.step](week.week)}>
                {t('thursday.next', { step: next.word })}
              </LinkButton>
            ),
          }
        : {})}
    >
      <List label={t('thursday.steps')}>
        {steps.map(({ step, icon, word, detail, number }) => (
          <ListRow
            key={step}
            href={paths[step](week.week)}
            leading={<Icon node={icon} size="big" />}
            detail={detail}
            {...(number === ''
              ? {}
              : {
                  trailing: (
                    <span class="thursday-number">
                      <Ltr>{number}</Ltr>
                    </span>
                  ),
                })}
          >
            {word}
          </ListRow>
        ))}
      </List>
      <LinkButton icon={Printer} href={paths.print(week.week)}>
        {t('thursday.toPrint')}
      </LinkButton>
      {deskBook === null && <Elsewhere>{t('rings.names')}</Elsewhere>}
      <Totals week={week} orders={sums.orders} />
    </Page>
  );
}

function Totals({ week, orders }: Pick<ScreenProps, 'week'> & { readonly orders: number }) {
  const { t, number } = useTexts();
  const menu = week.menu.value;
  const counts = tally(eveningSums(week).cooked, menu);
  if (orders === 0)
    return (
      <EmptyState
        picture={PackageOpen}
        action={<LinkButton href={paths.orders(week.week)}>{t('thursday.toOrders')}</LinkButton>}
      >
        {t('thursday.noOrder')}
      </EmptyState>
    );
  return (
    <Section title={t('thursday.totals')}>
      <List>
        {counts.perDish.map(({ dish, quantity }) => (
          <CountRow key={dish} count={number(quantity)}>
            <Name>
              {menu.dishes.find(({ id }) => id === dish)?.name ?? t('thursday.unknownDish')}
            </Name>
          </CountRow>
        ))}
      </List>
    </Section>
  );
}

interface StepRow {
  readonly step: ThursdayStep;
  readonly icon: IconNode;
  readonly word: string;
  readonly detail: string | undefined;
  readonly number: string;
}

function stepsOf({ t, money }: Texts, sums: EveningSums, priced: boolean): StepRow[] {
  const nOf = (done: number, all: number) => t('thursday.nOf', { done, all });
  return [
    {
      step: 'packing',
      icon: PackageOpen,
      word: t('thursday.packing'),
      detail: t('thursday.packingDetail'),
      number: nOf(sums.packed, sums.orders),
    },
    {
      step: 'handOver',
      icon: Handshake,
      word: t('thursday.handOver'),
      detail: priced ? t('thursday.handOverDetail') : undefined,
      number: nOf(sums.handedOver, sums.orders),
    },
    {
      step: 'round',
      icon: Truck,
      word: t('thursday.round'),
      detail: t('thursday.roundDetail'),
      number: nOf(sums.stopsDone, sums.stops),
    },
    {
      step: 'cash',
      icon: Coins,
      word: t('thursday.cash'),
      detail: t('thursday.openMoney', { n: sums.unpaid, amount: money(sums.open) }),
      number: money(sums.paid),
    },
    {
      step: 'purchases',
      icon: ShoppingBasket,
      word: t('thursday.purchases'),
      detail: t('thursday.purchasesDetail', { n: sums.expenses }),
      number: money(sums.spent),
    },
    {
      step: 'settle',
      icon: PieChart,
      word: t('thursday.settle'),
      detail: sums.settled ? t('week.settled') : t('thursday.settleDetail'),
      number: '',
    },
  ];
}
