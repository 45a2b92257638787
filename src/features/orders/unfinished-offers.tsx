import { Pencil, Trash2 } from 'lucide';
import type { OrderId } from '../../domain/order.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { draftTable } from '../../store/books/desk-books.ts';
import { Button } from '../../ui/button.tsx';
import { Name } from '../../ui/name.tsx';
import { Notice } from '../../ui/notice.tsx';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { discardDraft, discardUnfinished, resumeUnfinished } from './discard-draft.ts';
import { NEW_ORDER_ROW, readFormDraft } from './order-draft.ts';

/** Orders begun and not saved: the form of this phone, and contacts whose order never came. */
export function UnfinishedOffers(props: ScreenProps) {
  const { week, gestures, go } = props;
  const { t } = useTexts();
  const draft = readFormDraft(
    week.draftsBook?.rows(draftTable).value.get(NEW_ORDER_ROW)?.value,
  )?.now;
  // Written, but the phone stopped before its draft went.
  const taken = week.orders.value.some(({ id }) => id === draft?.order);
  const typed = draft !== undefined && !taken ? draft : null;
  const begun = week.unfinished.value.filter((id) => id !== typed?.order);
  const newOrder = () => go(paths.newOrder(week.week));
  const resume = async (order: OrderId) => {
    if (await gestures.run(() => resumeUnfinished(week, order))) newOrder();
  };
  return (
    <>
      {typed && (
        <Unfinished
          nickname={typed.nickname}
          onResume={newOrder}
          onDiscard={() =>
            void gestures.run(() => discardDraft(week, NEW_ORDER_ROW), t('orders.discarded'))
          }
        />
      )}
      {begun.map((order) => (
        <Unfinished
          key={order}
          nickname={week.contacts.value.get(order)?.nickname ?? ''}
          onResume={() => void resume(order)}
          onDiscard={() =>
            void gestures.run(() => discardUnfinished(week, order), t('orders.discarded'))
          }
        />
      ))}
    </>
  );
}

interface UnfinishedProps {
  readonly nickname: string;
  readonly onResume: () => void;
  readonly onDiscard: () => void;
}

function Unfinished({ nickname, onResume, onDiscard }: UnfinishedProps) {
  const { t } = useTexts();
  return (
    <Notice
      tone="attention"
      word={t('orders.unfinished')}
      action={
        <div class="orders-buttons">
          <Button icon={Pencil} onPress={onResume}>
            {t('orders.resume')}
          </Button>
          <Button icon={Trash2} kind="quiet" onPress={onDiscard}>
            {t('orders.discard')}
          </Button>
        </div>
      }
    >
      {nickname.trim() === '' ? t('orders.unfinishedSomeone') : <Name>{nickname}</Name>}
    </Notice>
  );
}
