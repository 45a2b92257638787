import { Notice } from '../ui/notice.tsx';
import type { MenuControl } from './page-state.ts';
import { isLate } from './send-order.ts';

/** Of which day the menu is, and until when to order. */
export function MenuTerms({ page }: { readonly page: MenuControl }) {
  const { menu, deps, state } = page;
  const { t, day, moment } = state.texts;
  return (
    <div class="terms">
      <p>{t('pickUpOn', { day: day(menu.servedOn) })}</p>
      <p>{t('orderBefore', { moment: moment(menu.cutoff) })}</p>
      {isLate(deps, menu) && (
        <Notice tone="attention" word={t('attention')}>
          {t('late')}
        </Notice>
      )}
    </div>
  );
}
