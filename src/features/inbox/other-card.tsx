import { NotebookPen } from 'lucide';
import { writtenLanguage } from '../../domain/written-language.ts';
import { customerTexts } from '../../i18n/customers/customer-texts.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { menuAnswer } from '../customer-answer.ts';
import { CardHead } from './card-head.tsx';
import { wishOf } from './card-wish.ts';
import { decideMessage } from './decide-message.ts';
import type { OtherCard } from './inbox-cards.ts';
import type { InboxProps } from './inbox-props.ts';
import { MessageText } from './message-text.tsx';
import { SendAnswer } from '../send-answer.tsx';

/** A message that orders nothing: a question with its answer ready, or something that can become an order. */
export function OtherCardView({ card, deps, screen }: InboxProps & { readonly card: OtherCard }) {
  const { t } = useTexts();
  const { message, asks } = card;
  const wish = wishOf([message]);
  const decide = (decision: 'answered' | 'order', said: string) =>
    void screen.gestures.run(
      () => decideMessage(deps, { message: message.id, decision, order: null }),
      said,
    );
  return (
    <article class="inbox-card">
      <CardHead message={message} name={wish.name} />
      <MessageText message={message} />
      {asks && (
        <SendAnswer
          title={t('inbox.readyMenu')}
          contact={message.read.contact ?? ''}
          language={writtenLanguage(message.read.text)}
          write={(language) =>
            menuAnswer(customerTexts(language), deps.week, screen.phone.now.value)
          }
          onSent={() => decide('answered', t('inbox.questionSaid'))}
        />
      )}
      <Button
        kind="quiet"
        icon={NotebookPen}
        onPress={() => decide('order', t('inbox.madeOrderSaid'))}
      >
        {t('inbox.makeOrder')}
      </Button>
    </article>
  );
}
