import { useEffect, useState } from 'preact/hooks';
import { HandCoins, Mail, RefreshCw } from 'lucide';
import { useTexts } from '../../i18n/use-texts.ts';
import {
  type CircleRound,
  signersOfRound,
  type StandingRound,
} from '../../store/views/circle-rounds.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { deviceNames } from '../device-names.ts';
import { paths } from '../paths.ts';
import { type CircleProps, circleScreen } from './circle-screen.tsx';
import { envelopeRounds } from './next-step.ts';
import { isOutdated } from './outdated-round.ts';
import { useServedDay } from '../use-served-day.ts';
import { RoundAgreement } from './round-agreement.tsx';
import { RoundDraft } from './round-draft.tsx';
import { RoundFigures, RoundResult } from './round-result.tsx';
import { settledPots, unsharedPots } from '../settled-pots.ts';
import './sharing.css';

/** The round: computed, proposed, agreed by each, then frozen. What is begun is finished first. */
export const SharingRoundScreen = circleScreen(SharingRound);

function SharingRound(props: CircleProps) {
  const { circle } = props;
  const [again, setAgain] = useState(false);
  const current = circle.current.value;
  const unshared = unsharedPots(settledPots(props), circle.agreed.value);
  if (current && !again)
    return <OpenRound {...props} standing={current} onAgain={() => setAgain(true)} />;
  const unpaid = envelopeRounds(circle)[0];
  const frozen = unpaid ?? (unshared.length === 0 ? circle.agreed.value.at(-1) : undefined);
  if (frozen && !again) return <FrozenRound {...props} round={frozen} />;
  if (unshared.length === 0) return <NothingToDo {...props} />;
  const standing = current !== null;
  return (
    <RoundDraft {...props} unshared={unshared} standing={standing} onDone={() => setAgain(false)} />
  );
}

interface OpenRoundProps extends CircleProps {
  readonly standing: StandingRound;
  readonly onAgain: () => void;
}

function OpenRound({ standing, onAgain, ...props }: OpenRoundProps) {
  const { t } = useTexts();
  useKeptFocus();
  const dayOf = useServedDay(props);
  const members = props.group.members.value;
  const { round, status } = standing;
  const computeAgain = (
    <Button icon={RefreshCw} onPress={onAgain}>
      {t('sharing.computeAgain')}
    </Button>
  );
  const outdated = isOutdated(props.circle, round, settledPots(props), members);
  return (
    <Page title={t('sharing.round')} back={backToHub(props, t('sharing.title'))}>
      {outdated && (
        <Notice tone="attention" word={t('sharing.attention')} action={computeAgain}>
          {t('sharing.outdated')}
        </Notice>
      )}
      <RoundResult round={round} members={members} dayOf={dayOf} />
      <RoundAgreement {...props} standing={standing} />
      {!outdated && status === 'objected' && computeAgain}
      {!outdated && status === 'proposed' && (
        <Button kind="quiet" icon={RefreshCw} onPress={onAgain}>
          {t('sharing.computeAgain')}
        </Button>
      )}
      <OtherProposals {...props} shown={round} />
    </Page>
  );
}

function FrozenRound({ round, ...props }: CircleProps & { readonly round: CircleRound }) {
  const { t } = useTexts();
  useKeptFocus();
  const dayOf = useServedDay(props);
  return (
    <Page
      title={t('sharing.round')}
      back={backToHub(props, t('sharing.title'))}
      action={
        <LinkButton kind="main" wide icon={Mail} href={paths.envelopes(props.week.week)}>
          {t('sharing.envelopes')}
        </LinkButton>
      }
    >
      <Notice tone="good" word={t('sharing.done')} role="alert">
        {t('sharing.allAgreed')}
      </Notice>
      <SignedOn {...props} round={round} />
      <RoundResult round={round} members={props.group.members.value} dayOf={dayOf} />
    </Page>
  );
}

/** Which phones signed what people said: the round stands on each of them. */
function SignedOn({ round, ...props }: CircleProps & { readonly round: CircleRound }) {
  const texts = useTexts();
  const nameOf = deviceNames(props, texts);
  const phones = signersOfRound(props.circle.book, round.id).map(nameOf);
  return <p>{texts.t('sharing.signedOn', { n: phones.length, phones: texts.list(phones) })}</p>;
}

function NothingToDo(props: CircleProps) {
  const { t } = useTexts();
  return (
    <Page title={t('sharing.round')} back={backToHub(props, t('sharing.title'))}>
      <EmptyState
        picture={HandCoins}
        action={
          <LinkButton href={paths.settle(props.week.week)}>{t('sharing.settleWeek')}</LinkButton>
        }
      >
        {t('sharing.nothingYet')}
      </EmptyState>
    </Page>
  );
}

/** What other phones proposed for pots not shared yet stays readable, replaced or not. */
function OtherProposals({ shown, ...props }: CircleProps & { readonly shown: CircleRound }) {
  const { t, moment } = useTexts();
  const dayOf = useServedDay(props);
  const weeks = new Set(shown.pots.map(({ week }) => week));
  const others = props.circle.rounds.value.filter(
    ({ round, status }) =>
      round.id !== shown.id &&
      status !== 'agreed' &&
      (status !== 'superseded' || round.pots.some(({ week }) => weeks.has(week))),
  );
  if (others.length === 0) return null;
  return (
    <Section title={t('sharing.others')}>
      {others.toReversed().map(({ round, status }) => (
        <Disclosure
          key={round.id}
          summary={`${t('sharing.otherProposal', { moment: moment(round.at) })}, ${t(
            status === 'superseded' ? 'sharing.superseded' : 'sharing.stillOpen',
          )}`}
        >
          <RoundFigures round={round} members={props.group.members.value} dayOf={dayOf} />
        </Disclosure>
      ))}
    </Section>
  );
}

/** The button that was pressed went with the state before: reading goes on from the title. */
function useKeptFocus(): void {
  useEffect(() => {
    if (document.activeElement === document.body)
      document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }, []);
}

function backToHub({ week }: CircleProps, word: string) {
  return { href: paths.sharing(week.week), word };
}
