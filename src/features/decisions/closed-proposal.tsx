import { Check } from 'lucide';
import { dateOf, ZONE } from '../../domain/calendar.ts';
import { toDecisionId } from '../../domain/decision.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { StandingProposal } from '../../store/views/proposals.ts';
import { Button } from '../../ui/button.tsx';
import { Name } from '../../ui/name.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { noteDecision } from './say-word.ts';

/** A proposal that was adopted or withdrawn. */
export function ClosedProposal(props: ScreenProps & { readonly standing: StandingProposal }) {
  const { t, longDate } = useTexts();
  const { proposal, adoptedAt } = props.standing;
  return (
    <li class="decision-card">
      <h3>
        <Name lines={3}>{proposal.title}</Name>
      </h3>
      {adoptedAt === null ? (
        <Tag tone="info">{t('assembly.isWithdrawn')}</Tag>
      ) : (
        <Tag tone="good">
          {t('assembly.isAdopted', { date: longDate(dateOf(adoptedAt, ZONE)) })}
        </Tag>
      )}
      {adoptedAt !== null && <NotNoted {...props} />}
    </li>
  );
}

/** The last words came together from several phones: no gesture has written the decision yet. */
function NotNoted({ standing, ...props }: ScreenProps & { readonly standing: StandingProposal }) {
  const { t } = useTexts();
  const once = useOneAtATime();
  const { group, gestures } = props;
  const id = toDecisionId(standing.proposal.id);
  if (group.decisions.value.some((decision) => decision.id === id)) return null;
  const note = () =>
    once('note', () => gestures.run(() => noteDecision(group, standing), t('decisions.kept')));
  return (
    <Notice
      tone="attention"
      word={t('sharing.attention')}
      action={
        <Button icon={Check} onPress={note}>
          {t('decisions.keep')}
        </Button>
      }
    >
      {t('assembly.notNoted')}
    </Notice>
  );
}
