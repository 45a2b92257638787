import { History } from 'lucide';
import { sumCents } from '../../domain/money.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { CircleRound } from '../../store/views/circle-rounds.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { Page } from '../../ui/page.tsx';
import { paths } from '../paths.ts';
import { type CircleProps, circleScreen } from './circle-screen.tsx';
import { CorrectionForm } from './correction-form.tsx';
import { CorrectionList } from './correction-list.tsx';
import { useServedDay } from '../use-served-day.ts';
import { DriftNotice } from './drift-notice.tsx';
import { RoundFigures } from './round-result.tsx';
import './sharing.css';

/** The agreed rounds, newest first, as they were agreed. What was wrong is a new entry beside them. */
export const SharingHistoryScreen = circleScreen(SharingHistory);

function SharingHistory(props: CircleProps) {
  const { t } = useTexts();
  const { circle, week } = props;
  const rounds = circle.agreed.value.toReversed();
  return (
    <Page
      title={t('sharing.history')}
      back={{ href: paths.sharing(week.week), word: t('sharing.title') }}
    >
      {rounds.length === 0 ? (
        <EmptyState picture={History}>{t('sharing.noHistory')}</EmptyState>
      ) : (
        <div class="sharing-stack">
          {rounds.map((round) => (
            <PastRound key={round.id} {...props} round={round} />
          ))}
        </div>
      )}
    </Page>
  );
}

function PastRound({ round, ...props }: CircleProps & { readonly round: CircleRound }) {
  const { t, money, moment, list } = useTexts();
  const dayOf = useServedDay(props);
  const members = props.group.members.value;
  const days = list(round.pots.map(({ week }) => dayOf(week)));
  const total = sumCents(round.pots.map(({ toShare }) => toShare));
  return (
    <div class="sharing-stack">
      <Disclosure
        summary={
          <span class="sharing-line">
            {t('sharing.roundOf', { day: days })}
            <span class="sharing-weight">
              <Ltr>{money(total)}</Ltr>
            </span>
          </span>
        }
      >
        <div class="sharing-stack">
          <p>{t('sharing.agreedOn', { moment: moment(round.at) })}</p>
          <RoundFigures round={round} members={members} dayOf={dayOf} />
          <CorrectionList {...props} round={round} />
          <CorrectionForm {...props} round={round} />
        </div>
      </Disclosure>
      <DriftNotice {...props} round={round} />
    </div>
  );
}
