import { Pencil, Trash2 } from 'lucide';
import { useTexts } from '../../i18n/use-texts.ts';
import { draftTable } from '../../store/books/desk-books.ts';
import { Button } from '../../ui/button.tsx';
import { Name } from '../../ui/name.tsx';
import { Notice } from '../../ui/notice.tsx';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { discardDraft, discardUnfinished, resumeDraft, resumeUnfinished } from './discard-draft.ts';
import { newOrderDrafts, newOrderRow } from './order-draft.ts';

/** Orders begun and not saved: the forms of this phone's windows, and contacts whose order never came. */
export function UnfinishedOffers(props: ScreenProps) {
  const { week, phone, gestures, go } = props;
  const { t } = useTexts();
  const drafts = newOrderDrafts(week.draftsBook?.rows(draftTable).value ?? new Map());
  // Written, but the phone stopped before its draft went.
  const taken = new Set<string>(week.orders.value.map(({ id }) => id));
  const typed = [...drafts].filter(([, { now }]) => !taken.has(now.order));
  const typedOrders = new Set(typed.map(([, { now }]) => now.order));
  const begun = week.unfinished.value.filter((id) => !typedOrders.has(id));
  const newOrder = () => go(paths.newOrder(week.week));
  const resume = async (work: () => ReturnType<typeof resumeUnfinished>) => {
    if (await gestures.run(work)) newOrder();
  };
  return (
    <>
      {typed.map(([row, draft]) => (
        <Unfinished
          key={row}
          nickname={draft.now.nickname}
          onResume={() =>
            row === newOrderRow(phone.windowId)
              ? newOrder()
              : void resume(() => resumeDraft(props, row, draft))
          }
          onDiscard={() => void gestures.run(() => discardDraft(week, row), t('orders.discarded'))}
        />
      ))}
      {begun.map((order) => (
        <Unfinished
          key={order}
          nickname={week.contacts.value.get(order)?.nickname ?? ''}
          onResume={() => void resume(() => resumeUnfinished(props, order))}
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
