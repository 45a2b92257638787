import { floorOf, fraction } from '../../domain/fraction.ts';
import { type Cents, sumCents } from '../../domain/money.ts';
import type { Why } from '../../domain/sharing-round.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { CircleRound } from '../../store/views/circle-rounds.ts';
import { exactly } from '../owed-corrections.ts';
import { useWeightWords } from './use-weight-words.ts';

type Person = CircleRound['people'][number];
type Share = Extract<Why, { readonly type: 'ShareOfTotal' }>;

const WHY_WORDS = {
  none: 'sharing.whyLess',
  greatest: 'sharing.whyGreatest',
  rotation: 'sharing.whyRotation',
} as const;

/** One sentence on how a person's amount came about, from what the round kept. */
export function useWhy(): (round: CircleRound, person: Person) => string {
  const { t, money, number } = useTexts();
  const written = useWeightWords();
  const sentence = ({ why, amount }: Person) => {
    const share = why.find((one): one is Share => one.type === 'ShareOfTotal');
    if (!share) return t('sharing.whyNot');
    const extra = why.find((one) => one.type === 'ExtraUnit')?.because ?? 'none';
    const said = {
      weight: written(share.weight),
      weights: written(share.weights),
      divided: money(share.divided),
      amount: money(amount),
    };
    if (isExactly(share.entitled, amount)) return t('sharing.whyExact', said);
    return t(WHY_WORDS[extra], { ...said, exact: number(euros(share.entitled)) });
  };
  return (round, person) => {
    const mine = round.corrections.filter(({ member }) => member === person.member);
    if (mine.length === 0) return sentence(person);
    const correction = money(sumCents(mine.map(({ delta }) => delta)));
    return `${sentence(person)} ${t('sharing.withCorrection', { amount: correction })}`;
  };
}

function isExactly(text: string, amount: Cents): boolean {
  const { num, den } = exactly(text);
  return den === 1n && num === BigInt(amount);
}

/** Only to be read by people: euros to the tenth of a cent. */
function euros(text: string): number {
  const { num, den } = exactly(text);
  return Number(floorOf(fraction(num * 10n, den))) / 1000;
}
