import { useState } from 'preact/hooks';
import { RotateCw } from 'lucide';
import type { Member } from '../../domain/member.ts';
import { cents, subtractCents, sumCents } from '../../domain/money.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { CircleRound } from '../../store/views/circle-rounds.ts';
import { Button } from '../../ui/button.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { MoneyBlock } from '../../ui/money-block.tsx';
import { Section } from '../../ui/section.tsx';
import { MemberToken } from '../member-token.tsx';
import { payoutOf } from '../owed-corrections.ts';
import { useWhy } from './use-why.ts';
import './round-result.css';

export interface RoundResultProps {
  readonly round: CircleRound;
  readonly members: readonly Member[];
  /** How a week is named. */
  readonly dayOf: (week: CircleRound['pots'][number]['week']) => string;
}

/** What each gets, large enough for a table; it can be turned to those who sit opposite. */
export function RoundResult(result: RoundResultProps) {
  const { t } = useTexts();
  const [turned, setTurned] = useState(false);
  return (
    <Section
      title={t('sharing.result')}
      aside={
        <Button
          kind="quiet"
          icon={RotateCw}
          pressed={turned}
          onPress={() => setTurned((now) => !now)}
        >
          {t('sharing.turnAround')}
        </Button>
      }
    >
      <div class="round-turning" data-turned={turned}>
        <RoundFigures {...result} />
      </div>
    </Section>
  );
}

/** The amounts of a round, why, their sum, and where it came from. */
export function RoundFigures({ round, members, dayOf }: RoundResultProps) {
  return (
    <div class="round-result">
      <People round={round} members={members} />
      <Reckoning round={round} dayOf={dayOf} />
    </div>
  );
}

function People({ round, members }: Pick<RoundResultProps, 'round' | 'members'>) {
  const { t, money } = useTexts();
  const why = useWhy();
  const payouts = round.people.map(({ member }) => payoutOf(round, member));
  const parts = payouts.map((amount) => money(amount)).join(' + ');
  return (
    <>
      <ul class="round-people">
        {round.people.map((person, place) => (
          <li key={person.member} class="round-person">
            <MemberToken
              members={members}
              member={person.member}
              nickname={person.nickname}
              size="big"
            />
            <span class="round-amount">
              <Ltr>{money(payouts[place] ?? person.amount)}</Ltr>
            </span>
            <p class="round-why">{why(round, person)}</p>
          </li>
        ))}
      </ul>
      <p class="round-sum">
        <Ltr>{t('sharing.sumLine', { parts, total: money(sumCents(payouts)) })}</Ltr>
      </p>
    </>
  );
}

/** From the pots to what was divided, and what stays in the fund. */
function Reckoning({ round, dayOf }: Pick<RoundResultProps, 'round' | 'dayOf'>) {
  const { t, money } = useTexts();
  const pots = sumCents(round.pots.map(({ toShare }) => toShare));
  const corrected = subtractCents(pots, round.total);
  return (
    <div class="round-reckoning">
      {round.pots.map(({ week, toShare }) => (
        <MoneyBlock
          key={week}
          label={t('sharing.potOf', { day: dayOf(week) })}
          amount={money(toShare)}
        />
      ))}
      {corrected !== 0 && (
        <MoneyBlock
          label={t('sharing.correctionsTaken')}
          amount={money(cents(Math.abs(corrected)))}
          sign={corrected > 0 ? '−' : '+'}
        />
      )}
      <MoneyBlock label={t('sharing.toShare')} amount={money(round.total)} sign="=" />
      <Leftover round={round} />
    </div>
  );
}

function Leftover({ round }: Pick<RoundResultProps, 'round'>) {
  const { t, money } = useTexts();
  const { leftover, unit, fromFund } = round;
  const kept = cents(leftover - (leftover % unit));
  const unitWords = money(cents(unit));
  return (
    <p>
      {leftover === 0
        ? t('sharing.noLeftover')
        : t('sharing.leftover', { amount: money(leftover) })}{' '}
      {leftover > 0 && kept === 0 && t('sharing.leftoverUnit', { unit: unitWords })}
      {kept > 0 && t('sharing.leftoverKept', { amount: money(kept) })}
      {fromFund > 0 && ` ${t('sharing.fromFund', { amount: money(fromFund) })}`}
    </p>
  );
}
