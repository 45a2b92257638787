import { useState } from 'preact/hooks';
import { HandCoins } from 'lucide';
import { type PayoutUnit, PAYOUT_UNITS } from '../../domain/payout-unit.ts';
import type { WeekName } from '../../domain/calendar.ts';
import { cents } from '../../domain/money.ts';
import { errorSentence } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Checks } from '../../ui/checks.tsx';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { paths } from '../paths.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import type { CircleProps } from './circle-screen.tsx';
import { nextRound } from './next-round.ts';
import { useServedDay } from '../use-served-day.ts';
import { proposeCircleRound, railsCrossed } from './propose-round.ts';
import { RailNotices } from './rail-notices.tsx';
import { RoundResult } from './round-result.tsx';
import type { SettledPot } from '../settled-pots.ts';

export interface RoundDraftProps extends CircleProps {
  readonly unshared: readonly SettledPot[];
  /** A proposal stands already: back to it, or on to the new one. */
  readonly standing: boolean;
  readonly onDone: () => void;
}

/** What the next round would give, in the unit chosen; nothing is written before it is proposed. */
export function RoundDraft({ unshared, standing, onDone, ...props }: RoundDraftProps) {
  const { t } = useTexts();
  const texts = useTexts();
  const once = useOneAtATime();
  const { circle, group, gestures, phone, week } = props;
  const dayOf = useServedDay(props);
  const [unit, setUnit] = useState<PayoutUnit>(group.settings.value.payoutUnit);
  const [without, setWithout] = useState<readonly WeekName[]>([]);
  const members = group.members.value;
  const pots = unshared.filter((pot) => !without.includes(pot.week));
  const choice = { pots, unit, members };
  const result = nextRound(circle, choice, { id: 'draft', at: phone.now.value });
  const propose = () =>
    once('propose', async () => {
      const work = () => proposeCircleRound(props, choice);
      if (await gestures.run(work, t('sharing.proposed'))) onDone();
    });
  const crossed = railsCrossed(circle).length > 0;
  const refusal = result.ok ? undefined : errorSentence(texts, result.error);
  const reason = crossed ? errorSentence(texts, { type: 'GuardRailCrossed' }) : refusal;
  return (
    <Page
      title={t('sharing.round')}
      back={{ href: paths.sharing(week.week), word: t('sharing.title') }}
      action={
        <Button kind="main" wide icon={HandCoins} reason={reason} onPress={propose}>
          {t('sharing.propose')}
        </Button>
      }
    >
      {standing && <Button onPress={onDone}>{t('sharing.keepProposal')}</Button>}
      {unshared.length > 1 && (
        <Checks<WeekName>
          legend={t('sharing.pots')}
          layout="stack"
          choices={unshared.map(({ week: of, toShare }) => ({
            value: of,
            word: t('sharing.potOf', { day: dayOf(of) }),
            hint: texts.money(toShare),
          }))}
          values={pots.map((pot) => pot.week)}
          onChange={(chosen) =>
            setWithout(unshared.map((pot) => pot.week).filter((of) => !chosen.includes(of)))
          }
        />
      )}
      <UnitChoice unit={unit} onChange={setUnit} />
      <RailNotices circle={circle} members={members} />
      {result.ok ? (
        <RoundResult round={result.value} members={members} dayOf={dayOf} />
      ) : (
        <Notice tone="attention" word={t('sharing.attention')} role="alert">
          {refusal}
        </Notice>
      )}
    </Page>
  );
}

interface UnitChoiceProps {
  readonly unit: PayoutUnit;
  readonly onChange: (unit: PayoutUnit) => void;
}

function UnitChoice({ unit, onChange }: UnitChoiceProps) {
  const { t, money } = useTexts();
  const pick = (value: string) => {
    const picked = PAYOUT_UNITS.find((one) => String(one) === value);
    if (picked !== undefined) onChange(picked);
  };
  return (
    <ChoiceGroup
      legend={t('sharing.unit')}
      value={String(unit)}
      choices={PAYOUT_UNITS.map((one) => ({ value: String(one), word: money(cents(one)) }))}
      onChange={pick}
    />
  );
}
