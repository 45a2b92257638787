import { parseIsoDate } from '../../domain/calendar.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { askFirstOf, countedSince } from '../../store/views/turn-rules.ts';
import { Checks } from '../../ui/checks.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Name } from '../../ui/name.tsx';
import { Section } from '../../ui/section.tsx';
import { TokenPicture } from '../../ui/token.tsx';
import { RuleDecision } from '../rule-decision.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { countSince, setAskFirst } from './change-rules.ts';

/** Who is asked before she is proposed, and from which day turns are counted. */
export function PeopleSettings({ group, gestures, week }: ScreenProps) {
  const { t } = useTexts();
  const present = group.members.value.filter(({ left }) => !left);
  const asked = askFirstOf(group.book);
  const change = (chosen: readonly string[]) => {
    for (const { id } of present)
      if (chosen.includes(id) !== asked.includes(id))
        void gestures.run(() => setAskFirst(group, id, chosen.includes(id))); // shows in the ticks
  };
  const count = (day: string) => {
    const since = parseIsoDate(day);
    if (day === '' || since.ok)
      void gestures.run(() => countSince(group, since.ok ? since.value : null)); // shows in the field
  };
  return (
    <Section title={t('turns.fairTitle')}>
      <DateField
        label={t('turns.since')}
        hint={t('turns.sinceHint')}
        value={countedSince(group.book) ?? ''}
        onInput={count}
      />
      <RuleDecision screen={{ group, gestures, week }} book={group.book} rule="turns-counted" />
      {present.length > 0 && (
        <Checks
          legend={t('turns.askFirst')}
          hint={t('turns.askFirstHint')}
          choices={present.map((member) => ({
            value: member.id,
            word: <Name>{member.nickname}</Name>,
            picture: <TokenPicture shape={member.shape} colour={member.colour} />,
          }))}
          values={asked}
          onChange={change}
        />
      )}
    </Section>
  );
}
