import { computed } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { NotebookPen, Plus } from 'lucide';
import { useTexts } from '../../i18n/use-texts.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FilterChips } from '../../ui/filter-chips.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { LiveText } from '../../ui/live-text.tsx';
import { Page } from '../../ui/page.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { Elsewhere } from '../elsewhere.tsx';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { CapMeter } from './cap-meter.tsx';
import { FILTER_WORD } from './filter-words.ts';
import { OrderGroups } from './order-groups.tsx';
import { duplicatePairs, filterRows, FILTERS, findRows, type OrderFilter } from './order-rows.ts';
import { OrdersDoor } from './orders-door.tsx';
import { PairCard } from './pair-card.tsx';
import { UnfinishedOffers } from './unfinished-offers.tsx';
import { useOrderRows } from './use-order-rows.ts';
import { WaitingHint } from './waiting-hint.tsx';
import './orders.css';

export interface OrdersScreenProps extends ScreenProps {
  /** The way to the messages that order. */
  readonly inboxDoor?: ComponentChildren;
}

/** All orders of the week: what needs a person first, then what is promised. */
export function OrdersScreen({ inboxDoor, ...props }: OrdersScreenProps) {
  const { week } = props;
  const { t, day } = useTexts();
  const [filter, setFilter] = useState<OrderFilter>('all');
  const [query, setQuery] = useState('');
  const all = useOrderRows(week);
  const pairs = useMemo(() => computed(() => duplicatePairs(week, all.value)), [week, all]);
  const rows = all.value;
  const seesNames = week.contactsAre !== 'elsewhere';
  const shown = findRows(filterRows(rows, filter), query);
  return (
    <Page
      title={t('orders.title')}
      meta={t('orders.meta', { n: rows.length, day: day(week.terms.value.servedOn) })}
      action={
        <LinkButton kind="main" wide icon={Plus} href={paths.newOrder(week.week)}>
          {t('orders.newOrder')}
        </LinkButton>
      }
    >
      {!seesNames && <Elsewhere>{t('rings.names')}</Elsewhere>}
      {inboxDoor}
      <CapMeter week={week} />
      <UnfinishedOffers {...props} />
      <WaitingHint {...props} rows={rows} />
      {pairs.value.map((pair) => (
        <PairCard key={pair.join(' ')} {...props} pair={pair} rows={rows} />
      ))}
      {rows.length === 0 ? (
        <EmptyState picture={NotebookPen}>{t('orders.empty')}</EmptyState>
      ) : (
        <>
          <SearchField
            label={seesNames ? t('orders.search') : t('rings.search')}
            value={query}
            onInput={setQuery}
            clearWord={t('orders.clear')}
          />
          <FilterChips
            label={t('orders.filterLabel')}
            filters={FILTERS.map((value) => ({
              value,
              word: t(FILTER_WORD[value]),
              count: filterRows(rows, value).length,
            })).filter(({ value, count }) => value === 'all' || value === filter || count > 0)}
            value={filter}
            onChange={setFilter}
          />
          {shown.length === 0 && <p>{t('orders.nothingFound')}</p>}
          <LiveText text={shown.length === 0 ? t('orders.nothingFound') : ''} />
          <OrderGroups {...props} rows={shown} />
        </>
      )}
      <OrdersDoor {...props} rows={rows} />
    </Page>
  );
}
