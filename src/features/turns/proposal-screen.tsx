import { Check, RotateCcw } from 'lucide';
import { useState } from 'preact/hooks';
import { proposalChanges } from '../../domain/proposal-change.ts';
import type { TurnPlan } from '../../domain/turn-plan.ts';
import { proposeTurns, type TurnProposal } from '../../domain/turn-proposal.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { ProposalChanges } from './proposal-changes.tsx';
import { ProposalWeek } from './proposal-week.tsx';
import { readPlan } from './read-plan.ts';
import { takeProposal } from './take-proposal.ts';
import { useWeeksAhead, type WeeksAhead } from './use-weeks-ahead.ts';
import './turns.css';

type Skipped = TurnPlan['skipped'];

/** Who would do what in the next six weeks, and why. People decide. */
export function ProposalScreen(props: ScreenProps) {
  const { t } = useTexts();
  const { week } = props;
  const ahead = useWeeksAhead(props);
  const page = {
    title: t('proposal.title'),
    back: { href: paths.cooks(week.week), word: t('turns.title') },
  };
  if (ahead === null)
    return (
      <Page {...page}>
        <Notice tone="info" word={t('week.information')} isAnnounced>
          {t('proposal.opening')}
        </Notice>
      </Page>
    );
  return <Proposal {...props} ahead={ahead} page={page} />;
}

interface ProposalProps extends ScreenProps {
  readonly ahead: WeeksAhead;
  readonly page: { readonly title: string; readonly back: { href: string; word: string } };
}

function Proposal({ ahead, page, ...props }: ProposalProps) {
  const { t } = useTexts();
  const { group, gestures } = props;
  const [skipped, setSkipped] = useState<Skipped>([]);
  const plan = readPlan(group, ahead);
  const proposal = proposeTurns({ ...plan, skipped });
  const take = (turns: TurnProposal['turns']) =>
    void gestures.run(() => takeProposal(ahead, turns), t('proposal.taken')); // shows in its weeks
  const action =
    proposal.turns.length === 0 ? null : (
      <Button kind="main" wide icon={Check} onPress={() => take(proposal.turns)}>
        {t('proposal.takeAll')}
      </Button>
    );
  const isChanged = skipped.length > 0;
  return (
    <Page {...page} {...(action && { action })}>
      <p>{t('proposal.hint')}</p>
      {isChanged && (
        <ProposalChanges
          group={group}
          changes={proposalChanges(proposeTurns(plan).turns, proposal.turns)}
        />
      )}
      {isChanged && (
        <Button icon={RotateCcw} onPress={() => setSkipped([])}>
          {t('proposal.reset')}
        </Button>
      )}
      {plan.weeks.map((week) => (
        <ProposalWeek
          key={week}
          {...props}
          planned={week}
          plan={plan}
          proposal={proposal}
          onTake={take}
          onSkip={(member) => setSkipped([...skipped, { week, member }])}
        />
      ))}
    </Page>
  );
}
