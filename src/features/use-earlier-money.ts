import { useEffect, useState } from 'preact/hooks';
import type { ScreenProps } from './screen-props.ts';
import { readEarlierMoney } from './earlier-weeks.ts';
import type { EarlierMoney } from './week-pot.ts';

/** What earlier weeks bring into this pot; null while their books are opened. */
export function useEarlierMoney(screen: ScreenProps): EarlierMoney | null {
  const [earlier, setEarlier] = useState<EarlierMoney | null>(null);
  const { phone, week, openWeek, circleBook } = screen;
  useEffect(() => {
    let shown = true;
    void readEarlierMoney({ phone, week, openWeek, circleBook }).then((read) => {
      if (shown) setEarlier(read);
    });
    return () => {
      shown = false;
    };
  }, [phone, week, openWeek, circleBook]);
  return earlier;
}
