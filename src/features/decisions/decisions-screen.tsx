import { CalendarDays, Handshake, MessagesSquare } from 'lucide';
import { compareDates, dateOf, ZONE } from '../../domain/calendar.ts';
import { type Decision, type DecisionId, dueForReview } from '../../domain/decision.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { standingProposals } from '../../store/views/proposals.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { RULE_WORD, rulesOf } from '../group-rules.ts';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { settingWord } from '../setting-words.ts';
import { itemsNow } from './agenda-screen.tsx';
import { DecisionCard } from './decision-card.tsx';
import { NewDecision } from './new-decision.tsx';
import './decisions.css';

/** What the group decided together, newest first, and what is due to be talked about again. */
export function DecisionsScreen(props: ScreenProps) {
  const { t } = useTexts();
  const { group, phone, week, gestures } = props;
  const decisions = newestFirst(group.decisions.value);
  const due = dueForReview(decisions, dateOf(phone.now.value, ZONE));
  const setBy = useSetBy(props);
  const details = new Map<string, string>(
    standingProposals(group.book).map(({ proposal }) => [proposal.id, proposal.detail]),
  );
  return (
    <Page
      title={t('decisions.title')}
      back={{ href: paths.settings(week.week), word: t('settings.title') }}
      {...(due.length > 0 ? { meta: t('decisions.dueCount', { n: due.length }) } : {})}
    >
      <HowToDecide {...props} />
      {decisions.length === 0 ? (
        <EmptyState picture={Handshake}>{t('decisions.empty')}</EmptyState>
      ) : (
        <Section title={t('decisions.listTitle')}>
          <ul class="decision-list">
            {decisions.map((decision) => (
              <DecisionCard
                key={decision.id}
                screen={{ group, gestures }}
                decision={decision}
                isDue={due.includes(decision)}
                sets={setBy(decision.id)}
                detail={details.get(decision.id) ?? ''}
              />
            ))}
          </ul>
        </Section>
      )}
      <NewDecision {...props} />
    </Page>
  );
}

/** What is being decided, and what is to be spoken of. */
function HowToDecide(props: ScreenProps) {
  const { t } = useTexts();
  const { week } = props.week;
  const items = itemsNow(props);
  const proposals = items.filter(({ type }) => type === 'proposal').length;
  return (
    <List label={t('assembly.howTo')}>
      <ListRow
        href={paths.proposals(week)}
        leading={<Icon node={MessagesSquare} />}
        detail={t('assembly.proposalCount', { n: proposals })}
      >
        {t('assembly.proposals')}
      </ListRow>
      <ListRow
        href={paths.agenda(week)}
        leading={<Icon node={CalendarDays} />}
        detail={t('assembly.itemCount', { n: items.length })}
      >
        {t('assembly.agenda')}
      </ListRow>
    </List>
  );
}

/** The settings and rules a decision set, in words; those of books this phone does not hold stay unsaid. */
function useSetBy({ group, circleBook }: ScreenProps): (id: DecisionId) => string[] {
  const { t } = useTexts();
  return (id) => [
    ...[...group.settingDecisions.value].flatMap(([key, decision]) =>
      decision === id ? [t(settingWord(key))] : [],
    ),
    ...rulesOf([group.book, circleBook], id).map((rule) => t(RULE_WORD[rule])),
  ];
}

/** On the same day, in the same order on every phone. */
function newestFirst(decisions: readonly Decision[]): Decision[] {
  return decisions.toSorted((a, b) => compareDates(b.takenOn, a.takenOn) || (a.id < b.id ? -1 : 1));
}
