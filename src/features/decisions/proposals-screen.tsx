import { MessagesSquare } from 'lucide';
import { useTexts } from '../../i18n/use-texts.ts';
import { type StandingProposal, standingProposals } from '../../store/views/proposals.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { ClosedProposal } from './closed-proposal.tsx';
import { NewProposal } from './new-proposal.tsx';
import { OpenProposal } from './open-proposal.tsx';
import './decisions.css';

/** How many closed proposals are shown: what is older is among the decisions, or was given up. */
const CLOSED_SHOWN = 20;

/** What is proposed and the round of consent on each; the phone goes round the table, or each has one. */
export function ProposalsScreen(props: ScreenProps) {
  const { t } = useTexts();
  const { group, week } = props;
  const all = standingProposals(group.book);
  const open = all.filter(isOpen);
  const closed = all.filter((one) => !isOpen(one)).toReversed();
  return (
    <Page
      title={t('assembly.proposals')}
      back={{ href: paths.decisions(week.week), word: t('decisions.title') }}
    >
      {open.length === 0 ? (
        <EmptyState picture={MessagesSquare}>{t('assembly.noProposal')}</EmptyState>
      ) : (
        <Section title={t('assembly.openTitle')}>
          <p>{t('assembly.roundHint')}</p>
          {open.map((standing) => (
            <OpenProposal
              key={standing.proposal.id}
              {...props}
              standing={standing}
              alone={open.length === 1}
            />
          ))}
        </Section>
      )}
      {closed.length > 0 && (
        <Section title={t('assembly.closedTitle')}>
          <ul class="decision-list">
            {closed.slice(0, CLOSED_SHOWN).map((standing) => (
              <ClosedProposal key={standing.proposal.id} {...props} standing={standing} />
            ))}
          </ul>
        </Section>
      )}
      <NewProposal {...props} />
    </Page>
  );
}

function isOpen({ state }: StandingProposal): boolean {
  return state === 'open' || state === 'objected';
}
