import { Mail } from 'lucide';
import { useTexts } from '../../i18n/use-texts.ts';
import type { CircleRound } from '../../store/views/circle-rounds.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { paths } from '../paths.ts';
import { type CircleProps, circleScreen } from './circle-screen.tsx';
import { EnvelopeCard } from './envelope-card.tsx';
import { fillEnvelopes } from './fill-envelopes.ts';
import { envelopeRounds } from './next-step.ts';
import { PayoutSlips } from './payout-slips.tsx';
import { PiecesList } from './pieces-list.tsx';
import { useServedDay } from '../use-served-day.ts';
import './sharing.css';
import './envelopes.css';

/** What to withdraw, what goes into each envelope, and which were given. */
export const EnvelopesScreen = circleScreen(AllEnvelopes);

function AllEnvelopes(props: CircleProps) {
  const { t } = useTexts();
  const { circle, week } = props;
  const open = envelopeRounds(circle);
  const rounds = open.length > 0 ? open : circle.agreed.value.slice(-1);
  return (
    <Page
      title={t('sharing.envelopes')}
      back={{ href: paths.sharing(week.week), word: t('sharing.title') }}
    >
      {rounds.length === 0 ? (
        <EmptyState
          picture={Mail}
          action={
            <LinkButton href={paths.sharingRound(week.week)}>{t('sharing.round')}</LinkButton>
          }
        >
          {t('sharing.noEnvelopes')}
        </EmptyState>
      ) : (
        rounds.map((round) => <RoundEnvelopes key={round.id} {...props} round={round} />)
      )}
    </Page>
  );
}

function RoundEnvelopes({ round, ...props }: CircleProps & { readonly round: CircleRound }) {
  const { t, list } = useTexts();
  const dayOf = useServedDay(props);
  const { perPerson, toWithdraw } = fillEnvelopes(props.circle, round);
  const days = list(round.pots.map(({ week }) => dayOf(week)));
  const filled = new Map(perPerson.map((one) => [one.member, one]));
  return (
    <>
      <Section title={t('sharing.roundOf', { day: days })}>
        <h3>{t('sharing.toWithdraw')}</h3>
        <PiecesList pieces={toWithdraw} />
      </Section>
      <Section title={t('sharing.perEnvelope')}>
        <ul class="sharing-stack">
          {round.people.map((person) => (
            <EnvelopeCard
              key={person.member}
              {...props}
              round={round}
              person={person}
              pieces={filled.get(person.member)?.pieces ?? []}
            />
          ))}
        </ul>
      </Section>
      <PayoutSlips {...props} round={round} />
    </>
  );
}
