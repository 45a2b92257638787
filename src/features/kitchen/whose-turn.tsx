import { useTexts } from '../../i18n/use-texts.ts';
import { weekdayOf } from '../../domain/calendar.ts';
import type { Member } from '../../domain/member.ts';
import { cooksOf } from '../../domain/turn.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';
import { Token } from '../../ui/token.tsx';
import { eventTitle } from '../event-title.ts';
import type { ScreenProps } from '../screen-props.ts';

/** Am I on this week, and with whom. Asks who holds this phone while nobody said. */
export function WhoseTurn(props: ScreenProps) {
  const { group, week, me, setMe } = props;
  const { t, day } = useTexts();
  const served = day(week.terms.value.servedOn);
  const members = group.members.value;
  const cooks = cooksOf(week.turns.value, members);
  const mine = members.find((member) => member.id === me.value && !member.left);
  const present = members.filter((member) => !member.left);
  return (
    <>
      {week.oneOff ? (
        <p class="whose-turn-sentence">{eventTitle({ t }, week.oneOff.value, served)}</p>
      ) : (
        <div class="whose-turn">
          <TurnSentence {...props} cooks={cooks} mine={mine} />
        </div>
      )}
      {mine === undefined && present.length > 0 && (
        <Section title={t('kitchen.whoAreYou')}>
          <p>{t('kitchen.whoAreYouWhy')}</p>
          <div class="whose-turn-tokens">
            {present.map(({ id, shape, colour, nickname }) => (
              <Button key={id} onPress={() => void setMe(id)}>
                <Token shape={shape} colour={colour} name={nickname} />
              </Button>
            ))}
          </div>
        </Section>
      )}
    </>
  );
}

/** Whose phone this is, and the way to say otherwise. */
export function PhoneOwner({ group, me, setMe }: ScreenProps) {
  const { t } = useTexts();
  const mine = group.members.value.find((member) => member.id === me.value && !member.left);
  if (mine === undefined) return null;
  return (
    <p class="whose-turn-me">
      {t('kitchen.thisPhoneIs')}
      <Token shape={mine.shape} colour={mine.colour} name={mine.nickname} />
      <Button kind="quiet" onPress={() => void setMe(null)}>
        {t('kitchen.notMe')}
      </Button>
    </p>
  );
}

interface TurnSentenceProps extends ScreenProps {
  readonly cooks: readonly Member[];
  readonly mine: Member | undefined;
}

function TurnSentence({ week, cooks, mine }: TurnSentenceProps) {
  const { t, weekday } = useTexts();
  const day = weekday(weekdayOf(week.terms.value.servedOn));
  if (cooks.length === 0) return <p>{t('kitchen.noCooks', { day })}</p>;
  const cooksToo = cooks.some(({ id }) => id === mine?.id);
  const others = cooks.filter(({ id }) => id !== mine?.id);
  if (cooksToo && others.length === 0) return <p>{t('kitchen.youCookAlone', { day })}</p>;
  return (
    <>
      <p class="whose-turn-sentence">
        {cooksToo && t('kitchen.youCookWith', { day })}
        {!cooksToo && mine !== undefined && t('kitchen.youDoNotCook', { day })}
        {mine === undefined && t('kitchen.cooksAre', { day })}
      </p>
      <ul class="whose-turn-tokens">
        {others.map(({ id, shape, colour, nickname }) => (
          <li key={id}>
            <Token shape={shape} colour={colour} name={nickname} />
          </li>
        ))}
      </ul>
    </>
  );
}
