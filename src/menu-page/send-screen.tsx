import { ArrowLeft, Check, Copy, Share2 } from 'lucide';
import { Button } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { messageLinks, orderText } from './order-text.ts';
import type { MenuControl, Outgoing } from './page-state.ts';
import { keepSent } from './send-order.ts';

/** The message in every way the phone and the group have. The person sends it herself. */
export function SendScreen({
  page,
  outgoing,
}: {
  readonly page: MenuControl;
  readonly outgoing: Outgoing;
}) {
  const { state, menu, deps, update } = page;
  const { texts, said } = state;
  const { t } = texts;
  const text = orderText(outgoing.message, menu, texts);
  const links = messageLinks(menu, text);
  const { share } = deps;
  const copy = async () => {
    update({ said: (await deps.copy(text.full)) ? 'copied' : 'copyFailed' });
  };
  return (
    <Page
      title={t('sendTitle')}
      meta={t('sendHint')}
      action={
        <div class="ways">
          <Button icon={ArrowLeft} onPress={page.goBack}>
            {t('back')}
          </Button>
          <Button kind="main" icon={Check} onPress={() => keepSent(page, outgoing.kept)}>
            {t('iSentIt')}
          </Button>
        </div>
      }
    >
      <div class="channels">
        <Channel href={links.mail} word={t('byMail')} />
        <Channel href={links.sms} word={t('bySms')} />
        <Channel href={links.whatsApp} word={t('byWhatsApp')} />
        {share && (
          <Button icon={Share2} wide onPress={() => void share(text.full) /* her own gesture */}>
            {t('share')}
          </Button>
        )}
        <Button icon={Copy} wide onPress={() => void copy() /* said on the screen */}>
          {t('copy')}
        </Button>
        <output>{(said === 'copied' || said === 'copyFailed') && t(said)}</output>
      </div>
      <section class="message">
        <h2>{t('messageText')}</h2>
        <pre dir="auto" tabIndex={0} aria-label={t('messageText')}>
          {text.full}
        </pre>
      </section>
    </Page>
  );
}

function Channel({ href, word }: { readonly href: string | null; readonly word: string }) {
  if (href === null) return null;
  return (
    <a class="channel" href={href} target="_top" rel="noreferrer">
      {word}
    </a>
  );
}
