import { useState } from 'preact/hooks';
import type { MemberId } from '../../domain/member.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { AskedOfMe } from './asked-of-me.tsx';
import { CalendarButton } from './calendar-button.tsx';
import { MyTurn } from './my-turn.tsx';
import { formerTurnsOf, turnsOf } from './swap-turn.ts';
import { useWeeksAhead, type WeeksAhead } from './use-weeks-ahead.ts';
import { WhoSpeaks } from './who-speaks.tsx';
import './turns.css';

/** My turns of the next six weeks: what to do when I can't, and what I was asked. */
export function MyTurnsScreen(props: ScreenProps) {
  const { t } = useTexts();
  const { group, week, me } = props;
  const [chosen, setChosen] = useState<MemberId | null>(null);
  const ahead = useWeeksAhead(props);
  const present = group.members.value.filter((member) => !member.left);
  const member = present.find(({ id }) => id === (chosen ?? me.value));
  return (
    <Page
      title={t('myTurns.title')}
      back={{ href: paths.cooks(week.week), word: t('turns.title') }}
    >
      <WhoSpeaks present={present} member={member} onChoose={setChosen} />
      {ahead === null && (
        <Notice tone="info" word={t('week.information')} isAnnounced>
          {t('proposal.opening')}
        </Notice>
      )}
      {ahead && member && <TurnsOfMember {...props} ahead={ahead} member={member.id} />}
    </Page>
  );
}

interface TurnsOfMemberProps extends ScreenProps {
  readonly ahead: WeeksAhead;
  readonly member: MemberId;
}

function TurnsOfMember({ ahead, member, ...props }: TurnsOfMemberProps) {
  const { t } = useTexts();
  const turns = turnsOf(ahead, member);
  return (
    <>
      <AskedOfMe {...props} ahead={ahead} member={member} />
      {turns.length === 0 && <p>{t('myTurns.none')}</p>}
      {turns.map((turn) => (
        <MyTurn key={`${turn.week}/${turn.task}`} {...props} ahead={ahead} turn={turn} />
      ))}
      <FormerTurns {...props} ahead={ahead} member={member} />
    </>
  );
}

/** A calendar does not hear of what changed here: what went to somebody else is taken out by a file. */
function FormerTurns({ ahead, member, ...props }: TurnsOfMemberProps) {
  const { t } = useTexts();
  const former = formerTurnsOf(ahead, member);
  if (former.length === 0) return null;
  return (
    <Section title={t('myTurns.former')}>
      <p>{t('myTurns.formerHint')}</p>
      {former.map((turn) => (
        <CalendarButton key={`${turn.week}/${turn.task}`} {...props} turn={turn} cancelled />
      ))}
    </Section>
  );
}
