import { Check, PackageOpen, Undo2 } from 'lucide';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { MeterBar } from '../../ui/meter-bar.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { Tag } from '../../ui/tag.tsx';
import { type EveningOrder, isPacked, readEvening } from '../evening.ts';
import { dayWord } from '../day-word.ts';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { OrderCard } from './order-card.tsx';
import { sayOnce, unsay } from './say-once.ts';
import { slotGroups } from '../slot-groups.ts';
import { SlotTitle } from './slot-title.tsx';

/** Packing by code, without any name: one tap per bag. */
export function PackingScreen(props: ScreenProps) {
  const { week } = props;
  const texts = useTexts();
  const { t, day } = texts;
  const orders = readEvening(week).filter(({ cooked }) => cooked);
  const packed = orders.filter(isPacked).length;
  const text = t('thursday.nOf', { done: packed, all: orders.length });
  return (
    <Page
      title={t('thursday.packing')}
      meta={day(week.terms.value.servedOn)}
      back={{ href: paths.thursday(week.week), word: dayWord(texts, week) }}
    >
      {orders.length === 0 ? (
        <EmptyState picture={PackageOpen}>{t('thursday.noOrder')}</EmptyState>
      ) : (
        <MeterBar
          label={t('thursday.packedMeter')}
          value={packed}
          limit={orders.length}
          text={text}
          overWord={text}
        />
      )}
      {slotGroups(orders).map((group) => (
        <Section key={`${group.slot} ${group.delivery}`} title={<SlotTitle group={group} />}>
          <ul class="order-cards">
            {group.orders.map((one) => (
              <Bag key={one.order.id} of={one} {...props} />
            ))}
          </ul>
        </Section>
      ))}
    </Page>
  );
}

function Bag({ of, week, gestures }: ScreenProps & { readonly of: EveningOrder }) {
  const { t } = useTexts();
  const once = useOneAtATime();
  const { order, code, packed } = of;
  const pack = () =>
    once('pack', () =>
      gestures.run(() => sayOnce(week, 'packed', order.id), t('thursday.packedSaid', { code })),
    );
  const unpack = () =>
    once('unpack', () =>
      gestures.run(() => unsay(week, 'packed', order.id), t('thursday.unpackedSaid', { code })),
    );
  return (
    <OrderCard
      of={of}
      menu={week.menu.value}
      size="big"
      {...(isPacked(of) ? { state: <BagState of={of} /> } : {})}
    >
      {packed && (
        <Button kind="quiet" icon={Undo2} onPress={unpack}>
          {t('thursday.unpack')}
        </Button>
      )}
      {!isPacked(of) && (
        <Button kind="main" wide icon={Check} onPress={pack}>
          {t('thursday.pack')}
        </Button>
      )}
    </OrderCard>
  );
}

function BagState({ of: { handedOver } }: { readonly of: EveningOrder }) {
  const { t, time } = useTexts();
  return (
    <Tag tone="good">
      {handedOver ? t('thursday.givenAt', { time: time(handedOver.at) }) : t('thursday.packed')}
    </Tag>
  );
}
