import { CalendarDays, MessagesSquare } from 'lucide';
import { type AgendaItem, agendaOf, type Question } from '../../domain/agenda.ts';
import { dateOf, parseIsoDate, ZONE } from '../../domain/calendar.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { nextAssembly, questionsOf, standingProposals } from '../../store/views/proposals.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { Name } from '../../ui/name.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { TickRow } from '../../ui/tick-row.tsx';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { setAssembly, tickQuestion, tickReview } from './change-agenda.ts';
import { NewQuestion } from './new-question.tsx';
import './decisions.css';

/** How many questions dealt with are kept in sight. */
const DONE_SHOWN = 30;

/** What the next assembly has to speak of: what is proposed, what is due again, what somebody asks. */
export function AgendaScreen(props: ScreenProps) {
  const { t } = useTexts();
  const { group, week } = props;
  const items = itemsNow(props);
  return (
    <Page
      title={t('assembly.agenda')}
      back={{ href: paths.decisions(week.week), word: t('decisions.title') }}
    >
      <AssemblyDay {...props} />
      {items.length === 0 ? (
        <EmptyState picture={CalendarDays}>{t('assembly.noQuestion')}</EmptyState>
      ) : (
        <Section title={t('assembly.agendaTitle')}>
          <List>
            {items.map((item) => (
              <Item key={keyOf(item)} {...props} item={item} />
            ))}
          </List>
        </Section>
      )}
      <NewQuestion {...props} />
      <Done {...props} questions={questionsOf(group.book)} />
    </Page>
  );
}

/** What is on the agenda of a group now. Reads signals. */
export function itemsNow({ group, phone }: Pick<ScreenProps, 'group' | 'phone'>): AgendaItem[] {
  const proposals = standingProposals(group.book)
    .filter(({ state }) => state === 'open' || state === 'objected')
    .map(({ proposal }) => proposal);
  const days = { today: dateOf(phone.now.value, ZONE), assembly: nextAssembly(group.book) };
  const open = { proposals, questions: questionsOf(group.book) };
  return agendaOf(open, group.decisions.value, days);
}

function AssemblyDay({ group, gestures }: ScreenProps) {
  const { t } = useTexts();
  const choose = (day: string) => {
    const on = parseIsoDate(day);
    if (day === '' || on.ok) void gestures.run(() => setAssembly(group, on.ok ? on.value : null)); // shows in the field
  };
  return (
    <DateField
      label={t('assembly.next')}
      hint={t('assembly.nextHint')}
      value={nextAssembly(group.book) ?? ''}
      onInput={choose}
    />
  );
}

function Item({ item, ...props }: ScreenProps & { readonly item: AgendaItem }) {
  const { t, longDate } = useTexts();
  const { group, gestures, week } = props;
  switch (item.type) {
    case 'proposal':
      return (
        <ListRow
          href={paths.proposals(week.week)}
          leading={<Icon node={MessagesSquare} />}
          detail={t('assembly.isProposal')}
        >
          <Name lines={3}>{item.proposal.title}</Name>
        </ListRow>
      );
    case 'review': {
      const { id, title, reviewOn } = item.decision;
      return (
        <TickRow
          ticked={false}
          onTick={() => void gestures.run(() => tickReview(group, id), t('assembly.dealtWith'))}
          detail={reviewOn === null ? '' : t('decisions.review', { date: longDate(reviewOn) })}
          more={<a href={paths.decisions(week.week)}>{t('assembly.otherDate')}</a>}
        >
          <Name lines={3}>{title}</Name>
        </TickRow>
      );
    }
    case 'question':
      return <QuestionRow {...props} question={item.question} />;
  }
}

function QuestionRow({ question, ...props }: ScreenProps & { readonly question: Question }) {
  const { t, longDate } = useTexts();
  const { id, text, doneOn } = question;
  return (
    <TickRow
      ticked={doneOn !== null}
      onTick={(done) =>
        void props.gestures.run(
          () => tickQuestion(props, id, done),
          done ? t('assembly.dealtWith') : undefined,
        )
      }
      {...(doneOn === null ? {} : { detail: t('assembly.doneOn', { date: longDate(doneOn) }) })}
    >
      <Name lines="all">{text}</Name>
    </TickRow>
  );
}

function Done({ questions, ...props }: ScreenProps & { readonly questions: readonly Question[] }) {
  const { t } = useTexts();
  const done = questions
    .filter(({ doneOn }) => doneOn !== null)
    .toSorted((a, b) => (b.doneOn ?? '').localeCompare(a.doneOn ?? ''));
  if (done.length === 0) return null;
  return (
    <Disclosure summary={t('assembly.doneTitle')}>
      <List label={t('assembly.doneTitle')}>
        {done.slice(0, DONE_SHOWN).map((question) => (
          <QuestionRow key={question.id} {...props} question={question} />
        ))}
      </List>
    </Disclosure>
  );
}

function keyOf(item: AgendaItem): string {
  switch (item.type) {
    case 'proposal':
      return item.proposal.id;
    case 'review':
      return item.decision.id;
    case 'question':
      return item.question.id;
  }
}
