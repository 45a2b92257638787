import { Button } from '../ui/button.tsx';
import { Screen } from './screen.tsx';
import { messageLinks, orderText } from './order-text.ts';
import type { MenuControl, Outgoing } from './page-state.ts';
import { keepSent } from './send-order.ts';
import { Ways } from './ways.tsx';

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
    <Screen
      title={t('sendTitle')}
      meta={t('sendHint')}
      action={<Ways page={page} word={t('iSentIt')} onGo={() => keepSent(page, outgoing.kept)} />}
    >
      <div class="channels">
        <Channel href={links.mail} word={t('byMail')} />
        <Channel href={links.sms} word={t('bySms')} />
        <Channel href={links.whatsApp} word={t('byWhatsApp')} />
        {share && (
          <Button wide onPress={() => void share(text.full) /* her own gesture */}>
            {t('share')}
          </Button>
        )}
        <Button wide onPress={() => void copy() /* said on the screen */}>
          {t('copy')}
        </Button>
        <output>{(said === 'copied' || said === 'copyFailed') && t(said)}</output>
      </div>
      <section class="message">
        <h2>{t('messageText')}</h2>
        <pre dir="auto" aria-label={t('messageText')}>
          {text.full}
        </pre>
      </section>
    </Screen>
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
