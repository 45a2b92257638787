import { CheckCheck } from 'lucide';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { CapChoice } from '../cap-choice.tsx';
import { draftOf } from './card-draft.ts';
import type { OrderCard } from './inbox-cards.ts';
import type { InboxProps } from './inbox-props.ts';
import { Place } from './place.tsx';
import { useAccepting } from './use-accepting.ts';

/** The cards of which every word is understood: one tap accepts them all. */
export function SurePlace({
  cards,
  ...props
}: InboxProps & { readonly cards: readonly OrderCard[] }) {
  const { t } = useTexts();
  const { deps, screen, as } = props;
  const accepting = useAccepting(deps, screen, as);
  const all = cards.map((card) => ({ card, draft: draftOf(card.wish) }));
  if (cards.length === 0) return null;
  return (
    <>
      <Button kind="main" wide icon={CheckCheck} onPress={() => accepting.accept(all)}>
        {t('inbox.acceptSure', { n: cards.length })}
      </Button>
      {accepting.over && (
        <CapChoice
          over={accepting.over}
          decisions={screen.group.decisions.value}
          onAnswer={(cap) => accepting.accept(all, cap)}
          onChange={accepting.dismiss}
        />
      )}
      <Place {...props} title={t('inbox.sure')} cards={cards} />
    </>
  );
}
