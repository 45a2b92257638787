import { CheckCheck } from 'lucide';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { CapChoice } from '../cap-choice.tsx';
import type { CapAnswer } from '../cap-answer.ts';
import type { OrderCard } from './inbox-cards.ts';
import type { InboxProps } from './inbox-props.ts';
import { Place } from './place.tsx';
import { useAccepting } from './use-accepting.ts';
import { cardDraft } from './use-card-draft.ts';

/** The cards of which every word is understood: one tap accepts them all. */
export function SurePlace({
  cards,
  ...props
}: InboxProps & { readonly cards: readonly OrderCard[] }) {
  const { t } = useTexts();
  const { deps, screen, as } = props;
  const accepting = useAccepting(deps, screen, as);
  // As each was left: a correction in an opened card counts here too.
  const accept = (cap?: CapAnswer) =>
    accepting.accept(
      cards.map((card) => ({ card, draft: cardDraft(deps, card) })),
      cap,
    );
  if (cards.length === 0) return null;
  return (
    <>
      <Button kind="main" wide icon={CheckCheck} onPress={() => accept()}>
        {t('inbox.acceptSure', { n: cards.length })}
      </Button>
      {accepting.over && (
        <CapChoice
          over={accepting.over}
          decisions={screen.group.decisions.value}
          onAnswer={accept}
          onChange={accepting.dismiss}
        />
      )}
      <Place {...props} title={t('inbox.sure')} cards={cards} />
    </>
  );
}
