import { Button } from '../ui/button.tsx';
import { Name } from '../ui/name.tsx';
import { Notice } from '../ui/notice.tsx';
import { Screen } from './screen.tsx';
import { Answered } from './answered.tsx';
import { draftLike, EMPTY_DRAFT } from './draft.ts';
import { type KeptOrder, writeKept } from './kept-orders.ts';
import { details, dishLines } from './order-text.ts';
import type { MenuControl } from './page-state.ts';
import { changeBlocker } from './send-order.ts';
import { OrderStanding } from './order-standing.tsx';

/** « My order »: how it stands, and everything that can still be done about it. */
export function CardScreen({
  page,
  kept,
}: {
  readonly page: MenuControl;
  readonly kept: KeptOrder;
}) {
  const { state, menu, deps } = page;
  const { t, day } = state.texts;
  const another = () =>
    page.goTo('what', { editing: null, draft: EMPTY_DRAFT, said: null, outgoing: null });
  const forget = () => {
    const nothing = { remember: false, avoid: [], orders: [] };
    writeKept(deps.storage, nothing);
    page.goTo('what', { kept: nothing, draft: EMPTY_DRAFT, editing: null, said: null });
  };
  return (
    <Screen title={t('cardTitle')} meta={t('pickUpOn', { day: day(menu.servedOn) })}>
      <Said page={page} />
      <OrderStanding page={page} kept={kept} />
      <ul class="lines">
        {[...dishLines(kept.order, kept.menu), ...details(kept.order, state.texts)].map((line) => (
          <li key={line}>
            <Name>{line}</Name>
          </li>
        ))}
      </ul>
      {kept.answer && <Answered page={page} answer={kept.answer} kept={kept} />}
      <Gestures page={page} kept={kept} />
      <Button onPress={another}>{t('orderAgain')}</Button>
      {state.kept.remember && (
        <Button kind="quiet" onPress={forget}>
          {t('forget')}
        </Button>
      )}
    </Screen>
  );
}

function Said({ page }: { readonly page: MenuControl }) {
  const { said, texts } = page.state;
  const { t } = texts;
  if (said !== 'answerForged' && said !== 'answerOlder') return null;
  const isForged = said === 'answerForged';
  return (
    <Notice
      tone={isForged ? 'problem' : 'info'}
      word={t(isForged ? 'problem' : 'info')}
      role="alert"
    >
      {t(said)}
    </Notice>
  );
}

function Gestures({ page, kept }: { readonly page: MenuControl; readonly kept: KeptOrder }) {
  const { t } = page.state.texts;
  const blocker = changeBlocker(page, kept);
  const change = () =>
    page.goTo('what', { editing: kept, ...draftLike(kept, page.menu), outgoing: null, said: null });
  const cancel = () => page.goTo('cancel', { editing: kept, outgoing: null, said: null });
  return (
    <>
      {kept.cancelled ? null : blocker ? (
        <p>{t(blocker)}</p>
      ) : (
        <>
          <Button onPress={change}>{t('changeOrder')}</Button>
          <Button onPress={cancel}>{t('cancelOrder')}</Button>
        </>
      )}
    </>
  );
}
