import { dateInWeek } from '../../domain/calendar.ts';
import type { MemberId } from '../../domain/member.ts';
import type { ProposalChange } from '../../domain/proposal-change.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { OpenGroup } from '../../store/views/open-group.ts';
import { groupTasks } from '../../store/views/turn-rules.ts';
import { Notice } from '../../ui/notice.tsx';
import { nameIn } from './reason-words.ts';
import { taskWord } from './task-word.ts';

export interface ProposalChangesProps {
  readonly group: OpenGroup;
  readonly changes: readonly ProposalChange[];
}

/** What the choices made on this screen change, before anything is taken. */
export function ProposalChanges({ group, changes }: ProposalChangesProps) {
  const { t } = useTexts();
  return (
    <Notice tone="info" word={t('proposal.withThis')} isAnnounced>
      <ul>
        {changes.map((change) => (
          <li key={`${change.week}/${change.task}`}>
            <ChangeSentence group={group} change={change} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function ChangeSentence({
  group,
  change,
}: {
  readonly group: OpenGroup;
  readonly change: ProposalChange;
}) {
  const texts = useTexts();
  const { t, list, day } = texts;
  const task = groupTasks(group.book).find(({ id }) => id === change.task);
  const named = (ids: readonly MemberId[]) =>
    list(ids.map((id) => nameIn(group.members.value, id)));
  const about = {
    day: day(dateInWeek(change.week, group.settings.value.handoverWeekday)),
    task: task ? taskWord(texts, task) : '',
    joins: named(change.joins),
    out: named(change.out),
  };
  if (change.joins.length === 0) return <>{t('proposal.changeOut', about)}</>;
  if (change.out.length === 0) return <>{t('proposal.changeJoins', about)}</>;
  return <>{t('proposal.changeBoth', about)}</>;
}
