import { useState } from 'preact/hooks';
import { Handshake } from 'lucide';
import { useTexts } from '../../i18n/use-texts.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { LiveText } from '../../ui/live-text.tsx';
import { MeterBar } from '../../ui/meter-bar.tsx';
import { Page } from '../../ui/page.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { Section } from '../../ui/section.tsx';
import { type EveningOrder, readEvening } from '../evening.ts';
import { dayWord } from '../day-word.ts';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { HandOverCard } from './hand-over-card.tsx';
import { searchEvening } from './search-evening.ts';
import { slotGroups } from '../slot-groups.ts';
import { SlotTitle } from './slot-title.tsx';

/** At the door: find an order, give it, note how it was paid. Two facts, two taps. */
export function HandOverScreen(props: ScreenProps) {
  const { week, deskBook } = props;
  const texts = useTexts();
  const { t, day } = texts;
  const [query, setQuery] = useState('');
  const orders = readEvening(week).filter(({ cooked }) => cooked);
  const found = searchEvening(orders, query);
  const done = orders.filter(({ handedOver }) => handedOver !== null).length;
  const text = t('thursday.nOf', { done, all: orders.length });
  return (
    <Page
      title={t('thursday.handOver')}
      meta={day(week.terms.value.servedOn)}
      back={{ href: paths.thursday(week.week), word: dayWord(texts, week) }}
    >
      {orders.length === 0 ? (
        <EmptyState picture={Handshake}>{t('thursday.noOrder')}</EmptyState>
      ) : (
        <>
          <SearchField
            label={deskBook === null ? t('rings.search') : t('thursday.search')}
            value={query}
            onInput={setQuery}
            clearWord={t('thursday.clearSearch')}
          />
          <LiveText text={query === '' ? '' : t('thursday.found', { n: found.length })} />
          <MeterBar
            label={t('thursday.handedMeter')}
            value={done}
            limit={orders.length}
            text={text}
            overWord={text}
          />
          <Found orders={found} screen={props} />
        </>
      )}
    </Page>
  );
}

interface FoundProps {
  readonly orders: readonly EveningOrder[];
  readonly screen: ScreenProps;
}

/** What is still to give, by slot, then what was given. */
function Found({ orders, screen }: FoundProps) {
  const { t } = useTexts();
  const toGive = orders.filter(({ handedOver }) => handedOver === null);
  const given = orders.filter(({ handedOver }) => handedOver !== null);
  return (
    <>
      {orders.length === 0 && <p>{t('thursday.noneFound')}</p>}
      {slotGroups(toGive).map((group) => (
        <Section key={`${group.slot} ${group.delivery}`} title={<SlotTitle group={group} />}>
          {group.delivery && (
            <LinkButton href={paths.round(screen.week.week)}>{t('thursday.toRound')}</LinkButton>
          )}
          <Cards orders={group.orders} screen={screen} />
        </Section>
      ))}
      {given.length > 0 && (
        <Section title={t('thursday.given', { n: given.length })}>
          <Cards orders={given} screen={screen} />
        </Section>
      )}
    </>
  );
}

function Cards({ orders, screen }: FoundProps) {
  return (
    <ul class="order-cards">
      {orders.map((one) => (
        <HandOverCard key={one.order.id} of={one} {...screen} />
      ))}
    </ul>
  );
}
