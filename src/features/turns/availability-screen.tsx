import { CalendarCheck, CalendarClock, CalendarX } from 'lucide';
import { useState } from 'preact/hooks';
import { saidOf, type Willingness, WILLINGNESS, weeksAhead } from '../../domain/availability.ts';
import { dateInWeek, dateOf, type IsoWeek, ZONE } from '../../domain/calendar.ts';
import type { Member, MemberId } from '../../domain/member.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { availabilitiesOf } from '../../store/views/turn-rules.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { NobodyYet } from './nobody-yet.tsx';
import { sayAvailability } from './say-availability.ts';
import { WhoSpeaks } from './who-speaks.tsx';
import './turns.css';

const WORD = {
  yes: 'availability.yes',
  'if-needed': 'availability.ifNeeded',
  no: 'availability.no',
} as const;
const ALL = {
  yes: 'availability.allYes',
  'if-needed': 'availability.allIfNeeded',
  no: 'availability.allNo',
} as const;
const PICTURE = { yes: CalendarCheck, 'if-needed': CalendarClock, no: CalendarX } as const;

/** Yes, if needed or no, for the next six weeks. */
export function AvailabilityScreen(props: ScreenProps) {
  const { t } = useTexts();
  const { group, week, me } = props;
  const [chosen, setChosen] = useState<MemberId | null>(null);
  const present = group.members.value.filter((member) => !member.left);
  const member = present.find(({ id }) => id === (chosen ?? me.value));
  return (
    <Page
      title={t('availability.title')}
      back={{ href: paths.cooks(week.week), word: t('turns.title') }}
    >
      {present.length === 0 ? (
        <NobodyYet week={week.week} />
      ) : (
        <WhoSpeaks present={present} member={member} onChoose={setChosen} />
      )}
      {member !== undefined && <SixWeeks {...props} member={member} />}
    </Page>
  );
}

/** All weeks in one tap, then week by week what is different. */
function SixWeeks({ member, ...props }: ScreenProps & { readonly member: Member }) {
  const { t, day } = useTexts();
  const { group, gestures, phone } = props;
  const settings = group.settings.value;
  const weeks = weeksAhead(dateOf(phone.now.value, ZONE), settings);
  const said = availabilitiesOf(group.book);
  const say = (some: readonly IsoWeek[], says: Willingness) =>
    void gestures.run(() => sayAvailability(group, member.id, { weeks: some, says })); // shows where it is said
  return (
    <>
      <Section title={t('availability.all')}>
        <div class="turns-row">
          {WILLINGNESS.map((says) => (
            <Button
              key={says}
              kind={says === 'yes' ? 'main' : 'plain'}
              icon={PICTURE[says]}
              onPress={() => say(weeks, says)}
            >
              {t(ALL[says])}
            </Button>
          ))}
        </div>
      </Section>
      <Section title={t('availability.each')}>
        {weeks.map((week) => (
          <ChoiceGroup
            key={week}
            legend={day(dateInWeek(week, settings.handoverWeekday))}
            choices={WILLINGNESS.map((value) => ({
              value,
              word: t(WORD[value]),
              icon: PICTURE[value],
            }))}
            value={saidOf(said, member.id, week)}
            onChange={(says) => say([week], says)}
          />
        ))}
        <p>{t('availability.noReason')}</p>
      </Section>
    </>
  );
}
