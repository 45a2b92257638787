import { useState } from 'preact/hooks';
import { dateOf, ZONE } from '../../domain/calendar.ts';
import { yearOf } from '../../domain/ceiling.ts';
import type { Member } from '../../domain/member.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { modulesOf } from '../../store/views/circle-grants.ts';
import { ceilingBooks, volunteersOf } from '../../store/views/volunteers.ts';
import { Checks } from '../../ui/checks.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Name } from '../../ui/name.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TokenPicture } from '../../ui/token.tsx';
import { paths } from '../paths.ts';
import { CeilingTable } from './ceiling-table.tsx';
import { type CircleProps, circleScreen } from './circle-screen.tsx';
import { setVolunteer } from './note-allowance.ts';
import { VolunteerCard } from './volunteer-card.tsx';
import { ModuleOff } from './module-off.tsx';
import './sharing.css';

/** Allowances of volunteers against the ceilings of a year. Never about the people who share. */
export const CeilingsScreen = circleScreen(Ceilings);

function Ceilings(props: CircleProps) {
  const { t } = useTexts();
  const { circle, week } = props;
  const back = { href: paths.sharing(week.week), word: t('sharing.title') };
  if (!modulesOf(circle.book).ceilings) return <ModuleOff {...props} />;
  return (
    <Page title={t('ceilings.title')} back={back}>
      <Notice tone="attention" word={t('sharing.attention')}>
        {t('ceilings.caveat')}
      </Notice>
      <Volunteers {...props} />
      <CeilingTable {...props} />
    </Page>
  );
}

function Volunteers(props: CircleProps) {
  const { t } = useTexts();
  const { circle, phone } = props;
  const thisYear = yearOf(dateOf(phone.now.value, ZONE));
  const [year, setYear] = useState(thisYear);
  const known = ceilingBooks(circle.book).ceilings.map((ceiling) => ceiling.year);
  const years = [...new Set([thisYear, ...known])].sort((a, b) => b - a).map(String);
  const may = couldVolunteer(props);
  const chosen = volunteersOf(circle.book);
  const looked = may.filter(({ id }) => chosen.includes(id));
  return (
    <Section title={t('ceilings.people')}>
      <WhoVolunteers {...props} may={may} open={looked.length === 0} />
      {looked.length > 0 && (
        <SelectField
          label={t('ceilings.year')}
          options={years.map((word) => ({ value: word, word }))}
          value={String(year)}
          onChange={(picked) => setYear(Number(picked))}
        />
      )}
      {looked.map((member) => (
        <VolunteerCard key={`${member.id}/${year}`} {...props} member={member} year={year} />
      ))}
    </Section>
  );
}

interface WhoProps extends CircleProps {
  readonly may: readonly Member[];
  readonly open: boolean;
}

function WhoVolunteers({ may, open, ...props }: WhoProps) {
  const { t } = useTexts();
  const chosen = volunteersOf(props.circle.book);
  const change = (ids: readonly string[]) => {
    for (const { id } of may)
      if (ids.includes(id) !== chosen.includes(id))
        void props.gestures.run(() => setVolunteer(props, id, ids.includes(id))); // shows in the ticks
  };
  if (may.length === 0) return <p>{t('ceilings.nobody')}</p>;
  return (
    <Disclosure summary={t('ceilings.who')} open={open}>
      <Checks
        legend={t('ceilings.who')}
        legendHidden
        hint={t('ceilings.whoHint')}
        choices={may.map(({ id, nickname, shape, colour }) => ({
          value: id,
          word: <Name>{nickname}</Name>,
          picture: <TokenPicture shape={shape} colour={colour} />,
        }))}
        values={chosen}
        onChange={change}
      />
    </Disclosure>
  );
}

/** Whoever shares, or is about to, is never looked at here: what cooks receive is no allowance. */
function couldVolunteer({ circle, group }: CircleProps): Member[] {
  const { counted, pending } = circle.sharers.value;
  const sharing = new Set([...counted, ...pending.map(({ admission }) => admission.member)]);
  return group.members.value.filter(({ id, left }) => !left && !sharing.has(id));
}
