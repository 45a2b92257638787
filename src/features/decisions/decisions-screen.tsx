import { Handshake } from 'lucide';
import { compareDates, dateOf, ZONE } from '../../domain/calendar.ts';
import { type Decision, type DecisionId, dueForReview } from '../../domain/decision.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { DecisionCard } from './decision-card.tsx';
import { NewDecision } from './new-decision.tsx';
import './decisions.css';

/** What the group decided together, newest first, and what is due to be talked about again. */
export function DecisionsScreen(props: ScreenProps) {
  const { t } = useTexts();
  const { group, phone, week, gestures } = props;
  const decisions = newestFirst(group.decisions.value);
  const due = dueForReview(decisions, dateOf(phone.now.value, ZONE));
  const settingsOf = (id: DecisionId) =>
    [...group.settingDecisions.value].flatMap(([key, decision]) => (decision === id ? [key] : []));
  return (
    <Page
      title={t('decisions.title')}
      back={{ href: paths.settings(week.week), word: t('settings.title') }}
      {...(due.length > 0 ? { meta: t('decisions.dueCount', { n: due.length }) } : {})}
    >
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
                settings={settingsOf(decision.id)}
              />
            ))}
          </ul>
        </Section>
      )}
      <NewDecision {...props} />
    </Page>
  );
}

/** On the same day, in the same order on every phone. */
function newestFirst(decisions: readonly Decision[]): Decision[] {
  return decisions.toSorted((a, b) => compareDates(b.takenOn, a.takenOn) || (a.id < b.id ? -1 : 1));
}
