import { computed, type ReadonlySignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { OpenWeek } from '../../store/views/open-week.ts';
import { type OrderRow, orderRows } from './order-rows.ts';

/** The rows of a week, computed once per change however often a screen is drawn. */
export function useOrderRows(week: OpenWeek): ReadonlySignal<readonly OrderRow[]> {
  return useMemo(() => computed(() => orderRows(week)), [week]);
}
