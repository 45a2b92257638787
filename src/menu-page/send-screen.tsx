import { Button } from '../ui/button.tsx';
import { Screen } from './screen.tsx';
import { messageLinks, orderText } from './order-text.ts';
import type { MenuControl, Outgoing } from './page-state.ts';
import { keepOnTheWay, keepSent } from './send-order.ts';
import { Ways } from './ways.tsx';

const WAYS = [
  ['mail', 'byMail'],
  ['sms', 'bySms'],
  ['whatsApp', 'byWhatsApp'],
] as const;

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
        {WAYS.map(
          ([way, word]) =>
            links[way] && (
              <a
                key={way}
                class="channel"
                href={links[way]}
                target="_top"
                rel="noreferrer"
                onClick={() => keepOnTheWay(page, outgoing.kept)}
              >
                {t(word)}
              </a>
            ),
        )}
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
