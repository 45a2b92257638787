import type { MemberId } from '../../domain/member.ts';
import type { ScreenProps } from '../screen-props.ts';
import { ExchangeNotices } from './exchange-notices.tsx';
import { SwapAsked } from './swap-asked.tsx';
import { askedSwaps } from './swap-turn.ts';
import type { WeeksAhead } from './use-weeks-ahead.ts';

export interface AskedOfMeProps extends ScreenProps {
  readonly ahead: WeeksAhead;
  readonly member: MemberId;
}

/** What others ask of a member in the weeks ahead: to take a turn over, or to exchange two. */
export function AskedOfMe({ ahead, member, ...props }: AskedOfMeProps) {
  const swaps = askedSwaps(ahead).filter(({ to }) => to === member);
  return (
    <>
      {swaps.map((swap) => (
        <SwapAsked
          key={`${swap.week}/${swap.task}/${swap.member}`}
          {...props}
          ahead={ahead}
          swap={swap}
        />
      ))}
      <ExchangeNotices {...props} ahead={ahead} member={member} />
    </>
  );
}
