import { CalendarCheck, KeyRound, ListChecks, RefreshCw, UserRound } from 'lucide';
import { useTexts } from '../../i18n/use-texts.ts';
import { activeTasks } from '../../store/views/turn-rules.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { Page } from '../../ui/page.tsx';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { AskedOfMe } from './asked-of-me.tsx';
import { NobodyYet } from './nobody-yet.tsx';
import { Reminder } from './reminder.tsx';
import { TaskDoers } from './task-doers.tsx';
import { useWeeksAhead } from './use-weeks-ahead.ts';
import './turns.css';

/** Who cooks this week, and who does what else the group shares out. */
export function CooksScreen(props: ScreenProps) {
  const { t, day } = useTexts();
  const { group, week, me } = props;
  const ahead = useWeeksAhead(props);
  const present = group.members.value.filter((member) => !member.left);
  return (
    <Page
      title={t('turns.title')}
      meta={day(week.terms.value.servedOn)}
      back={{ href: paths.kitchen(week.week), word: t('words.kitchen') }}
      action={
        <LinkButton kind="main" wide href={paths.kitchen(week.week)}>
          {t('turns.done')}
        </LinkButton>
      }
    >
      {present.length === 0 ? (
        <NobodyYet week={week.week} />
      ) : (
        <>
          {ahead && me.value !== null && <AskedOfMe {...props} ahead={ahead} member={me.value} />}
          <TurnPlaces {...props} />
          {activeTasks(group.book).map((task) => (
            <TaskDoers key={task.id} {...props} present={present} task={task} />
          ))}
          <Reminder {...props} />
        </>
      )}
    </Page>
  );
}

/** Where the turns of the coming weeks are prepared. */
function TurnPlaces({ week }: ScreenProps) {
  const { t } = useTexts();
  return (
    <div class="turns-row">
      <LinkButton icon={CalendarCheck} href={paths.availability(week.week)}>
        {t('availability.toAvailability')}
      </LinkButton>
      <LinkButton icon={UserRound} href={paths.myTurns(week.week)}>
        {t('myTurns.toMyTurns')}
      </LinkButton>
      <LinkButton icon={RefreshCw} href={paths.proposal(week.week)}>
        {t('proposal.toProposal')}
      </LinkButton>
      <LinkButton icon={KeyRound} href={paths.kitchenSlots(week.week)}>
        {t('kitchenSlots.toSlots')}
      </LinkButton>
      <LinkButton icon={ListChecks} href={paths.turnRules(week.week)}>
        {t('turns.toRules')}
      </LinkButton>
    </div>
  );
}
