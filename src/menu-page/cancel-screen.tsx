import { Name } from '../ui/name.tsx';
import { Screen } from './screen.tsx';
import type { KeptOrder } from './kept-orders.ts';
import { dishLines } from './order-text.ts';
import type { MenuControl } from './page-state.ts';
import { prepareCancellation, sendByRelay } from './send-order.ts';
import { SendFailure, Ways } from './ways.tsx';

/** The one question that is asked before: what was sent cannot be taken back. */
export function CancelScreen({
  page,
  kept,
}: {
  readonly page: MenuControl;
  readonly kept: KeptOrder;
}) {
  const { texts, outgoing: ready } = page.state;
  const { t } = texts;
  const cancel = async () => {
    const outgoing = ready ?? (await prepareCancellation(page, kept));
    page.update({ outgoing });
    if (page.menu.inbox) await sendByRelay(page, outgoing);
    else page.goTo('send', { outgoing });
  };
  return (
    <Screen
      title={t('cancelTitle')}
      action={
        <Ways
          page={page}
          word={t('cancelYes')}
          kind="danger"
          onGo={() => void cancel() /* what fails is said below */}
        />
      }
    >
      <SendFailure page={page} />
      <ul class="lines">
        {dishLines(kept.order, kept.menu).map((line) => (
          <li key={line}>
            <Name>{line}</Name>
          </li>
        ))}
      </ul>
    </Screen>
  );
}
