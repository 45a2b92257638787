import { LockOpen } from 'lucide';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { isOver, menuHeads } from './menu-events.ts';
import { reopenMenu } from './publish-menu.ts';

/** Says that the menu is out, since when, for how many orders, and opens it again. */
export function MenuLocked(props: ScreenProps) {
  const { t, moment } = useTexts();
  const { week, gestures } = props;
  const events = week.events.value;
  const orders = week.orders.value.length;
  if (isOver(events)) {
    return (
      <Notice tone="info" word={t('menu.weekOverWord')}>
        {t('menu.weekOver')}
      </Notice>
    );
  }
  const since = menuHeads(events).at(-1)?.at;
  const press = () => gestures.run(() => reopenMenu(props), t('menu.reopened'));
  return (
    <Notice
      tone="good"
      word={t('menu.publishedWord')}
      action={
        <Button icon={LockOpen} onPress={() => void press()}>
          {t('menu.reopen')}
        </Button>
      }
    >
      {since !== undefined && <p>{t('menu.publishedSince', { when: moment(since) })}</p>}
      {orders > 0 && <p>{t('menu.ordersHere', { n: orders })}</p>}
    </Notice>
  );
}
