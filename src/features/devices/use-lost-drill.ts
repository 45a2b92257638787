import { useEffect, useState } from 'preact/hooks';
import type { OpenWeek } from '../../store/views/open-week.ts';
import type { ScreenProps } from '../screen-props.ts';
import { keepDrill, type LostDrill, readDrill, weeksWithLink } from './lost-drill.ts';

/** The list of this phone and what changes it; undefined until it was read. */
export function useLostDrill({ phone }: Pick<ScreenProps, 'phone'>): {
  readonly drill: LostDrill | null | undefined;
  readonly keep: (drill: LostDrill | null) => void;
} {
  const [drill, setDrill] = useState<LostDrill | null | undefined>(undefined);
  const { catalogue } = phone;
  useEffect(() => {
    let isWanted = true;
    readDrill(catalogue).then(
      (kept) => isWanted && setDrill(kept),
      () => isWanted && setDrill(null), // a disk that does not answer: the list begins anew
    );
    return () => {
      isWanted = false;
    };
  }, [catalogue]);
  const keep = (next: LostDrill | null) => {
    setDrill(next);
    // Lost with a full disk: the books still say what was done.
    void keepDrill(catalogue, next).catch(() => undefined);
  };
  return { drill, keep };
}

/** The weeks that have a link to renew; null until they were opened. */
export function useWeeksWithLink({
  phone,
  openWeek,
}: Pick<ScreenProps, 'phone' | 'openWeek'>): readonly OpenWeek[] | null {
  const [weeks, setWeeks] = useState<readonly OpenWeek[] | null>(null);
  const keys = phone.shelf.keys.value;
  useEffect(() => {
    let isWanted = true;
    void weeksWithLink({ phone, openWeek }).then((found) => isWanted && setWeeks(found));
    return () => {
      isWanted = false;
    };
  }, [phone, openWeek, keys]);
  return weeks;
}
