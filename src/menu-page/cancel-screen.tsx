import { ArrowLeft, X } from 'lucide';
import { Button } from '../ui/button.tsx';
import { Name } from '../ui/name.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import type { KeptOrder } from './kept-orders.ts';
import { dishLines } from './order-text.ts';
import type { MenuControl } from './page-state.ts';
import { prepareCancellation, sendByRelay } from './send-order.ts';

/** The one question that is asked before: what was sent cannot be taken back. */
export function CancelScreen({
  page,
  kept,
}: {
  readonly page: MenuControl;
  readonly kept: KeptOrder;
}) {
  const { texts, isSending, said, outgoing: ready } = page.state;
  const { t } = texts;
  const cancel = async () => {
    const outgoing = ready ?? (await prepareCancellation(page, kept));
    page.update({ outgoing });
    if (page.menu.inbox) await sendByRelay(page, outgoing);
    else page.goTo('send', { outgoing });
  };
  return (
    <Page
      title={t('cancelTitle')}
      action={
        <div class="ways">
          <Button icon={ArrowLeft} onPress={page.goBack}>
            {t('back')}
          </Button>
          <Button
            kind="danger"
            icon={X}
            busyWord={isSending ? t('sending') : undefined}
            onPress={() => void cancel() /* what fails is said below */}
          >
            {t('cancelYes')}
          </Button>
        </div>
      }
    >
      {(said === 'relayFailed' || said === 'relayClosed') && (
        <Notice
          tone="problem"
          word={t('problem')}
          role="alert"
          action={<Button onPress={() => page.goTo('send')}>{t('sendTitle')}</Button>}
        >
          {t(said)}
        </Notice>
      )}
      <ul class="lines">
        {dishLines(kept.order, kept.menu).map((line) => (
          <li key={line}>
            <Name>{line}</Name>
          </li>
        ))}
      </ul>
    </Page>
  );
}
