import { useState } from 'preact/hooks';
import { Check, Hand, UserRoundX } from 'lucide';
import type { Member, MemberId } from '../../domain/member.ts';
import type { Voice } from '../../domain/voice.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { StandingRound } from '../../store/views/circle-rounds.ts';
import { Button } from '../../ui/button.tsx';
import { Name } from '../../ui/name.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import type { CircleProps } from './circle-screen.tsx';
import { MemberToken, useNameOf } from './member-token.tsx';
import { ObjectionForm } from './objection-form.tsx';
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
  const once = useOneAtATime();
  const { standing, group, gestures, member } = props;
  const [objecting, setObjecting] = useState(false);
  const name = useNameOf(group.members.value)(member);
  const { id: round } = standing.round;
  const said = standing.said.get(member)?.kind;
  const say = (kind: Voice['kind']) =>
    once(member, () =>
      said === kind
        ? gestures.run(
            () => takeVoiceBack(props, { round, member }),
            t('sharing.voiceBack', { name }),
          )
        : gestures.run(
            () => sayVoice(props, { round, member, kind }),
            t('sharing.voiceNoted', { name }),
          ),
    );
  return (
    <fieldset class="sharing-card" aria-label={name}>
      <div class="sharing-line">
        <MemberToken members={group.members.value} member={member} size="big" />
        <VoiceTag said={said} />
      </div>
      <div class="sharing-buttons">
        <Button icon={Check} pressed={said === 'agreed'} onPress={() => say('agreed')}>
          {t('sharing.isAgreed')}
        </Button>
        <Button
          kind="quiet"
          icon={UserRoundX}
          pressed={said === 'absent-told'}
          onPress={() => say('absent-told')}
        >
          {t('sharing.isAbsent')}
        </Button>
        <Button
          kind="quiet"
          icon={Hand}
          pressed={said === 'objects'}
          onPress={() => (said === 'objects' ? say('objects') : setObjecting((now) => !now))}
        >
          {t('sharing.objects')}
        </Button>
      </div>
      {objecting && said !== 'objects' && (
        <ObjectionForm
          {...props}
          round={round}
          member={member}
          name={name}
          onDone={() => setObjecting(false)}
        />
      )}
    </fieldset>
  );
}

function VoiceTag({ said }: { readonly said: Voice['kind'] | undefined }) {
  const { t } = useTexts();
  switch (said) {
    case 'agreed':
      return <Tag tone="good">{t('sharing.isAgreed')}</Tag>;
    case 'absent-told':
      return <Tag tone="info">{t('sharing.isAbsent')}</Tag>;
    case 'objects':
      return <Tag tone="problem">{t('sharing.objects')}</Tag>;
    case undefined:
      return <Tag tone="todo">{t('sharing.waiting')}</Tag>;
  }
}
