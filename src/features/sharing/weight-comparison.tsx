import { toFactId } from '../../domain/fact.ts';
import { type Cents, cents } from '../../domain/money.ts';
import { EQUAL_WEIGHT } from '../../domain/weight.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { CircleRound } from '../../store/views/circle-rounds.ts';
import { Ltr } from '../../ui/ltr.tsx';
import { Section } from '../../ui/section.tsx';
import type { CircleProps } from './circle-screen.tsx';
import { MemberToken } from '../member-token.tsx';
import { nextRound } from './next-round.ts';
import { settledPots, unsharedPots } from '../settled-pots.ts';

/** What is compared with when nothing waits to be shared, in cents. */
const EXAMPLE = cents(10_000);

/** The next round with equal parts and with the weights set, side by side, before anybody agrees. */
export function WeightComparison(props: CircleProps) {
  const { t } = useTexts();
  const { circle, group, phone, week } = props;
  const members = group.members.value;
  const unshared = unsharedPots(settledPots(props), circle.agreed.value);
  const example = [{ week: week.week, settle: toFactId('example'), toShare: EXAMPLE }];
  const isExample = unshared.length === 0;
  const pots = isExample ? example : unshared;
  const moment = { id: 'compared', at: phone.now.value };
  const choice = { pots, unit: group.settings.value.payoutUnit, members };
  const equal = new Map(circle.sharers.value.counted.map((member) => [member, EQUAL_WEIGHT]));
  const [even, chosen] = [
    nextRound(circle, { ...choice, weights: equal }, moment),
    nextRound(circle, choice, moment),
  ];
  if (!even.ok || !chosen.ok) return null;
  return (
    <Section title={t('sharing.compare')}>
      <p>{t('sharing.compareWhy')}</p>
      {isExample && <p>{t('sharing.compareExample')}</p>}
      <ul class="sharing-compare">
        {chosen.value.people.map(({ member }) => (
          <li key={member} class="sharing-card">
            <MemberToken members={members} member={member} />
            <Bar of={even.value} member={member} word={t('sharing.equalParts')} most={most} />
            <Bar of={chosen.value} member={member} word={t('sharing.theseWeights')} most={most} />
          </li>
        ))}
      </ul>
    </Section>
  );

  function most(): Cents {
    const all = [even, chosen].flatMap((round) => (round.ok ? round.value.people : []));
    return cents(Math.max(1, ...all.map(({ amount }) => amount)));
  }
}

interface BarProps {
  readonly of: CircleRound;
  readonly member: CircleRound['people'][number]['member'];
  readonly word: string;
  /** The longest bar, in cents. */
  readonly most: () => Cents;
}

function Bar({ of, member, word, most }: BarProps) {
  const { money } = useTexts();
  const amount = of.people.find((person) => person.member === member)?.amount ?? cents(0);
  return (
    <div class="sharing-bar">
      <span class="sharing-bar-word">{word}</span>
      <span class="sharing-bar-amount">
        <Ltr>{money(amount)}</Ltr>
      </span>
      <div class="sharing-bar-track" aria-hidden="true">
        <div class="sharing-bar-fill" style={{ inlineSize: `${(100 * amount) / most()}%` }} />
      </div>
    </div>
  );
}
