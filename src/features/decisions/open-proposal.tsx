import { PencilLine, Undo2 } from 'lucide';
import { useState } from 'preact/hooks';
import { wordsMissing } from '../../domain/consent.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { StandingProposal } from '../../store/views/proposals.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Name } from '../../ui/name.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ConsentCard } from '../consent-card.tsx';
import { useNameOf } from '../member-token.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { withdrawProposal } from './make-proposal.ts';
import { AmendProposal } from './new-proposal.tsx';
import { isLastWord, sayWord, takeWordBack } from './say-word.ts';

interface OpenProposalProps extends ScreenProps {
  readonly standing: StandingProposal;
}

/** A proposal that waits for words: what it says, who said what, and the ways out of it. */
export function OpenProposal({ alone, ...props }: OpenProposalProps & { readonly alone: boolean }) {
  const { t, longDate } = useTexts();
  const { proposal, said } = props.standing;
  const { people } = proposal;
  const missing = wordsMissing(people, said).length;
  return (
    <article class="decision-card">
      <h3>
        <Name lines="all">{proposal.title}</Name>
      </h3>
      {proposal.detail !== '' && (
        <p class="decision-detail">
          <Name lines="all">{proposal.detail}</Name>
        </p>
      )}
      {proposal.reviewOn !== null && (
        <p>{t('decisions.review', { date: longDate(proposal.reviewOn) })}</p>
      )}
      <p>{t('sharing.agreedOf', { said: people.length - missing, all: people.length })}</p>
      <Objections {...props} />
      <Disclosure summary={t('assembly.round')} open={alone}>
        <Round {...props} />
      </Disclosure>
      <WaysOut {...props} />
    </article>
  );
}

function Objections({ standing, group }: OpenProposalProps) {
  const { t } = useTexts();
  const nameOf = useNameOf(group.members.value);
  const { proposal, said, words } = standing;
  const against = proposal.people.filter((member) => said.get(member) === 'objects');
  return (
    <>
      {against.map((member) => {
        const note = words.findLast((word) => word.member === member)?.note ?? '';
        return (
          <Notice key={member} tone="problem" word={t('sharing.attention')} role="alert">
            <p>{t('assembly.objects', { name: nameOf(member) })}</p>
            {note !== '' && (
              <blockquote class="decision-quote">
                <Name lines="all">{note}</Name>
              </blockquote>
            )}
            <p>{t('assembly.objectedWhat')}</p>
          </Notice>
        );
      })}
    </>
  );
}

function Round({ standing, ...props }: OpenProposalProps) {
  const { t } = useTexts();
  const { group, gestures, week } = props;
  const { id: proposal, people } = standing.proposal;
  return (
    <div class="decision-list">
      {people.map((member) => (
        <ConsentCard
          key={member}
          members={group.members.value}
          member={member}
          said={standing.said.get(member)}
          note={(kind, note = '') => sayWord(props, { proposal, member, kind, note })}
          takeBack={() => takeWordBack(props, { proposal, member })}
          isLast={(kind) => isLastWord(standing, member, kind)}
          draft={{ book: week.draftsBook, row: `objection/${proposal}/${member}`, gestures }}
          objectionWords={{ hint: t('assembly.objectionHint'), stop: t('assembly.stop') }}
        />
      ))}
    </div>
  );
}

/** Worded otherwise, everybody speaks anew; withdrawn, it is off the table. */
function WaysOut({ standing, ...props }: OpenProposalProps) {
  const { t } = useTexts();
  const once = useOneAtATime();
  const [amending, setAmending] = useState(false);
  const { proposal } = standing;
  const withdraw = () =>
    once('withdraw', () =>
      props.gestures.run(() => withdrawProposal(props, proposal.id), t('assembly.withdrawn')),
    );
  if (amending)
    return <AmendProposal {...props} proposal={proposal} onDone={() => setAmending(false)} />;
  return (
    <div class="decision-buttons">
      <Button icon={PencilLine} onPress={() => setAmending(true)}>
        {t('assembly.amend')}
      </Button>
      <Button kind="quiet" icon={Undo2} onPress={withdraw}>
        {t('assembly.withdraw')}
      </Button>
    </div>
  );
}
