import { Eye, EyeOff, Scale, UserPlus, Users } from 'lucide';
import { useState } from 'preact/hooks';
import { EQUAL_WEIGHT } from '../../domain/weight.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { paths } from '../paths.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { type CircleProps, circleScreen } from './circle-screen.tsx';
import { GuardRailFields } from './guard-rail-fields.tsx';
import { useNameOf } from '../member-token.tsx';
import { RailNotices } from './rail-notices.tsx';
import { setEqualWeights } from './set-weight.ts';
import { SharerWeightCard } from './sharer-weight-card.tsx';
import { WeightComparison } from './weight-comparison.tsx';
import { WelcomeCard } from './welcome-card.tsx';
import { endSharing } from './welcome-sharer.ts';
import './sharing.css';

/** Who shares and with which weight. Nobody becomes a sharer here: that comes with the person. */
export const SharersScreen = circleScreen(Sharers);

function Sharers(props: CircleProps) {
  const { t } = useTexts();
  const { circle, week, group } = props;
  const { counted, pending } = circle.sharers.value;
  const members = group.members.value;
  const empty = counted.length === 0;
  const [concealed, setConcealed] = useState(false);
  return (
    <Page
      title={t('sharing.who')}
      back={{ href: paths.sharing(week.week), word: t('sharing.title') }}
    >
      {pending.length > 0 && (
        <Section title={t('sharing.welcome')}>
          {pending.map((one) => (
            <WelcomeCard key={one.admission.id} {...props} pending={one} />
          ))}
        </Section>
      )}
      <LeftMembers {...props} />
      {empty ? (
        <EmptyState
          picture={Users}
          action={
            <LinkButton href={paths.people(week.week)} icon={UserPlus}>
              {t('sharing.addPeople')}
            </LinkButton>
          }
        >
          {t('sharing.noSharers')}
        </EmptyState>
      ) : (
        <>
          <Section title={t('sharing.weights')} aside={<EqualButton {...props} />}>
            <p>{t('sharing.weightsWhy')}</p>
            <Button
              icon={concealed ? Eye : EyeOff}
              pressed={concealed}
              onPress={() => setConcealed((now) => !now)}
            >
              {t('sharing.conceal')}
            </Button>
            {concealed && <p>{t('sharing.concealWhy')}</p>}
            {!concealed && <RailNotices circle={circle} members={members} />}
            {counted.map((member) => (
              <SharerWeightCard key={member} {...props} member={member} concealed={concealed} />
            ))}
          </Section>
          {!concealed && <WeightComparison {...props} />}
          <GuardRailFields {...props} />
        </>
      )}
    </Page>
  );
}

function EqualButton(props: CircleProps) {
  const { t } = useTexts();
  const once = useOneAtATime();
  const weights = [...props.circle.weights.value.values()];
  const isEqual = weights.every(({ usual, now }) => usual === EQUAL_WEIGHT && now === usual);
  if (isEqual) return null;
  const setEqual = () =>
    once('equal', () => props.gestures.run(() => setEqualWeights(props), t('sharing.equalTaken')));
  return (
    <Button kind="quiet" icon={Scale} onPress={setEqual}>
      {t('sharing.equalAll')}
    </Button>
  );
}

/** Whoever left the group still counts until the circle says otherwise: the group's book can't decide it. */
function LeftMembers(props: CircleProps) {
  const { t } = useTexts();
  const once = useOneAtATime();
  const members = props.group.members.value;
  const nameOf = useNameOf(members);
  const { counted } = props.circle.sharers.value;
  const left = counted.filter((id) => members.some((member) => member.id === id && member.left));
  return (
    <>
      {left.map((member) => {
        const name = nameOf(member);
        const end = () =>
          once(member, () =>
            props.gestures.run(
              () => endSharing(props, member),
              t('sharing.sharingEnded', { name }),
            ),
          );
        return (
          <Notice
            key={member}
            tone="attention"
            word={t('sharing.attention')}
            action={<Button onPress={end}>{t('sharing.endSharing', { name })}</Button>}
          >
            {t('sharing.leftGroup', { name })}
          </Notice>
        );
      })}
    </>
  );
}
