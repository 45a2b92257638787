import { cents } from '../../domain/money.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Notice } from '../../ui/notice.tsx';
import type { BoxState } from '../box-state.ts';
import './cash.css';

/** Counted against expected, in words. */
export function BoxVerdict({ box: { count } }: { readonly box: BoxState }) {
  const { t, money, time } = useTexts();
  if (count === null) return <p>{t('cash.notCounted')}</p>;
  const { counted, difference, fact, movedSince } = count;
  const amount = money(cents(Math.abs(difference)));
  return (
    <>
      <p>{t('cash.countedAt', { amount: money(counted), time: time(fact.at) })}</p>
      <p class="cash-verdict">
        {difference === 0 && t('cash.exact')}
        {difference > 0 && t('cash.boxOver', { amount })}
        {difference < 0 && t('cash.boxShort', { amount })}
      </p>
      {count.isOld && (
        <Notice tone="attention" word={t('week.trouble')}>
          {t(movedSince < 0 ? 'cash.boxShrank' : 'cash.boxGrew', {
            amount: money(cents(Math.abs(movedSince))),
          })}
        </Notice>
      )}
      {count.countedTwice && (
        <Notice tone="attention" word={t('week.trouble')}>
          {t('cash.countedTwice')}
        </Notice>
      )}
    </>
  );
}
