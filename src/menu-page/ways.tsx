import { Button, type ButtonKind } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import type { PageControl } from './page-state.ts';

export interface WaysProps {
  readonly page: PageControl;
  /** What the main button says. */
  readonly word: string;
  readonly kind?: ButtonKind;
  readonly isFirst?: boolean;
  readonly onGo: () => void;
}

/** The way back and the way on. */
export function Ways({ page, word, kind = 'main', isFirst = false, onGo }: WaysProps) {
  const { texts, isSending } = page.state;
  return (
    <div class="ways">
      {!isFirst && <Button onPress={page.goBack}>{texts.t('back')}</Button>}
      <Button kind={kind} busyWord={isSending ? texts.t('sending') : undefined} onPress={onGo}>
        {word}
      </Button>
    </div>
  );
}

/** What the relay refused is not lost: the same can be sent again, or as a message. */
export function SendFailure({ page }: { readonly page: PageControl }) {
  const { said, texts } = page.state;
  const { t } = texts;
  if (said !== 'relayFailed' && said !== 'relayClosed') return null;
  return (
    <Notice
      tone="problem"
      word={t('problem')}
      role="alert"
      action={<Button onPress={() => page.goTo('send')}>{t('sendTitle')}</Button>}
    >
      {t(said)}
    </Notice>
  );
}
