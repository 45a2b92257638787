import { Check, X } from 'lucide';
import { dateInWeek, type IsoWeek } from '../../domain/calendar.ts';
import type { MemberId } from '../../domain/member.ts';
import type { Task } from '../../domain/task.ts';
import type { TurnPlan } from '../../domain/turn-plan.ts';
import type { ProposedTurn, TurnProposal } from '../../domain/turn-proposal.ts';
import { doersOf, guestsOf } from '../../domain/turn.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Name } from '../../ui/name.tsx';
import { Section } from '../../ui/section.tsx';
import { Tag } from '../../ui/tag.tsx';
import { Token } from '../../ui/token.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { reasonSentence } from './reason-words.ts';
import { taskWord } from './task-word.ts';

export interface ProposalWeekProps extends ScreenProps {
  readonly planned: IsoWeek;
  readonly plan: TurnPlan;
  readonly proposal: TurnProposal;
  readonly onTake: (turns: readonly ProposedTurn[]) => void;
  readonly onSkip: (member: MemberId) => void;
}

/** One week: who was chosen, who is proposed and why, and what is still open. */
export function ProposalWeek(props: ProposalWeekProps) {
  const { t, day } = useTexts();
  const { planned, plan, proposal, group, onTake } = props;
  const turns = proposal.turns.filter(({ week }) => week === planned);
  return (
    <Section title={day(dateInWeek(planned, group.settings.value.handoverWeekday))}>
      {plan.tasks.map((task) => (
        <TaskOfWeek key={task.id} {...props} task={task} />
      ))}
      {turns.length > 0 && (
        <Button icon={Check} onPress={() => onTake(turns)}>
          {t('proposal.takeWeek')}
        </Button>
      )}
    </Section>
  );
}

function TaskOfWeek(props: ProposalWeekProps & { readonly task: Task }) {
  const texts = useTexts();
  const { t } = texts;
  const { planned, plan, proposal, task, group } = props;
  const decided = plan.turns.get(planned) ?? [];
  const chosen = doersOf(decided, group.members.value, task.id);
  const guests = guestsOf(decided, task.id);
  const isHere = (one: { readonly week: IsoWeek; readonly task: Task['id'] }) =>
    one.week === planned && one.task === task.id;
  const open = proposal.open.find(isHere)?.places ?? 0;
  return (
    <div class="turns-card">
      <h3>{taskWord(texts, task)}</h3>
      {chosen.map(({ id, shape, colour, nickname }) => (
        <p key={id} class="turns-row">
          <Token shape={shape} colour={colour} name={nickname} />
          <Tag tone="good">{t('proposal.chosen')}</Tag>
        </p>
      ))}
      {guests > 0 && <p>{t('proposal.guests', { n: guests })}</p>}
      {proposal.turns.filter(isHere).map((turn) => (
        <ProposedPerson key={turn.member} {...props} turn={turn} />
      ))}
      {open > 0 && <p>{t('proposal.open', { n: open })}</p>}
    </div>
  );
}

function ProposedPerson(props: ProposalWeekProps & { readonly turn: ProposedTurn }) {
  const texts = useTexts();
  const { t } = texts;
  const { turn, plan, group, me, onSkip } = props;
  const members = group.members.value;
  const member = members.find(({ id }) => id === turn.member);
  if (!member) return null;
  const { shape, colour, nickname } = member;
  const scope = { members, me: me.value, since: plan.since };
  return (
    <div class="turns-proposed">
      <Token shape={shape} colour={colour} name={nickname} />
      <p>{reasonSentence(texts, turn, scope)}</p>
      <Button kind="quiet" icon={X} onPress={() => onSkip(member.id)}>
        {t('proposal.notThisTime')} <Name lines={1}>{nickname}</Name>
      </Button>
    </div>
  );
}
