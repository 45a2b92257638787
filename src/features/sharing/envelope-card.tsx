import { useState } from 'preact/hooks';
import { Mail } from 'lucide';
import type { Pieces } from '../../domain/envelope.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { CircleRound } from '../../store/views/circle-rounds.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import type { CircleProps } from './circle-screen.tsx';
import { handEnvelope } from './hand-envelope.ts';
import { MemberToken } from '../member-token.tsx';
import { envelopeAmount } from './envelope-amount.ts';
import { PiecesList } from './pieces-list.tsx';

export interface EnvelopeCardProps extends CircleProps {
  readonly round: CircleRound;
  readonly person: CircleRound['people'][number];
  readonly pieces: readonly Pieces[];
}

/** One envelope: for whom, how much, in which notes, given or not. */
export function EnvelopeCard(props: EnvelopeCardProps) {
  const { t, money } = useTexts();
  const { circle, group, round, person, pieces } = props;
  const { member, nickname } = person;
  const { amount, hadBefore } = envelopeAmount(circle, round, member);
  const isGiven = circle.payouts.value.some(
    (payout) => payout.round === round.id && payout.member === member,
  );
  return (
    <li class="sharing-card">
      <div class="sharing-line">
        <MemberToken members={group.members.value} member={member} nickname={nickname} size="big" />
        <span class="envelope-amount">
          <Ltr>{money(amount)}</Ltr>
        </span>
      </div>
      <PiecesList pieces={pieces} />
      {hadBefore > 0 && <p>{t('sharing.hadBefore', { amount: money(hadBefore) })}</p>}
      {amount > 0 ? (
        <Giving {...props} given={isGiven} />
      ) : (
        hadBefore === 0 && <p>{t('sharing.nothingForHer')}</p>
      )}
    </li>
  );
}

/** A payout is asked once more: money that left the table is hard to get back. */
function Giving({ given, ...props }: EnvelopeCardProps & { readonly given: boolean }) {
  const { t, money } = useTexts();
  const once = useOneAtATime();
  const [asked, setAsked] = useState(false);
  const { gestures, circle, round, person, pieces } = props;
  const name = person.nickname || t('sharing.someone');
  const amount = money(envelopeAmount(circle, round, person.member).amount);
  const give = () =>
    once('give', async () => {
      const said = t('sharing.gave', { amount, name });
      if (await gestures.run(() => handEnvelope(props, round, person.member), said))
        setAsked(false);
    });
  if (given) return <Tag tone="good">{t('sharing.handed')}</Tag>;
  return (
    <>
      <Button wide icon={Mail} onPress={() => setAsked(true)}>
        {t('sharing.give', { name })}
      </Button>
      <Dialog
        open={asked}
        title={t('sharing.giveTitle', { amount, name })}
        closeWord={t('words.cancel')}
        onClose={() => setAsked(false)}
        actions={
          <Button kind="main" icon={Mail} onPress={give}>
            {t('sharing.given')}
          </Button>
        }
      >
        <p>{t('sharing.giveWhy')}</p>
        <PiecesList pieces={pieces} />
      </Dialog>
    </>
  );
}
