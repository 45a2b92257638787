import type { Member, MemberId } from '../../domain/member.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { StandingRound } from '../../store/views/circle-rounds.ts';
import { Name } from '../../ui/name.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { ConsentCard } from '../consent-card.tsx';
import type { CircleProps } from './circle-screen.tsx';
import { useNameOf } from '../member-token.tsx';
import { sayVoice, takeVoiceBack } from './say-voice.ts';

type AgreementProps = CircleProps & { readonly standing: StandingRound };

/** Each person of the round says her word under her own token; until all have, it can be taken back. */
export function RoundAgreement(props: AgreementProps) {
  const { t } = useTexts();
  const { standing, group } = props;
  const members = group.members.value;
  const { people } = standing.round;
  return (
    <Section title={t('sharing.agreement')}>
      <p>{t('sharing.agreementWhy')}</p>
      <Objections standing={standing} members={members} />
      {people.map(({ member }) => (
        <VoiceCard key={member} {...props} member={member} />
      ))}
    </Section>
  );
}

function Objections({
  standing,
  members,
}: Pick<AgreementProps, 'standing'> & { readonly members: readonly Member[] }) {
  const { t } = useTexts();
  const nameOf = useNameOf(members);
  const objections = [...standing.said.values()].filter(({ kind }) => kind === 'objects');
  return (
    <>
      {objections.map(({ id, member, note }) => (
        <Notice key={id} tone="problem" word={t('sharing.attention')} role="alert">
          <p>{t('sharing.stoppedBecause', { name: nameOf(member) })}</p>
          {note !== '' && (
            <blockquote class="sharing-quote">
              <Name lines="all">{note}</Name>
            </blockquote>
          )}
          <p>{t('sharing.stoppedWhat')}</p>
        </Notice>
      ))}
    </>
  );
}

function VoiceCard(props: AgreementProps & { readonly member: MemberId }) {
  const { t } = useTexts();
  const { standing, group, gestures, week, member } = props;
  const { id: round } = standing.round;
  const row = `sharing-objection/${round}/${member}`;
  return (
    <ConsentCard
      members={group.members.value}
      member={member}
      said={standing.said.get(member)?.kind}
      note={(kind, note = '') => sayVoice(props, { round, member, kind, note })}
      takeBack={() => takeVoiceBack(props, { round, member })}
      draft={{ book: week.draftsBook, row, gestures }}
      objectionWords={{ hint: t('sharing.objectionHint'), stop: t('sharing.stop') }}
    />
  );
}
