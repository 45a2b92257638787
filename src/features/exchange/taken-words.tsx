import { useTexts } from '../../i18n/use-texts.ts';
import { Notice } from '../../ui/notice.tsx';
import type { TakenIn } from './take-in.ts';

/** What arrived, in words. */
export function TakenWords({ taken }: { readonly taken: TakenIn }) {
  const { t } = useTexts();
  const { merged, parked, unopened } = taken;
  return (
    <>
      <output>{merged > 0 ? t('exchange.taken', { n: merged }) : t('exchange.nothingNew')}</output>
      {parked > 0 && <p>{t('exchange.parked', { n: parked })}</p>}
      {unopened > 0 && <p>{t('exchange.unopened')}</p>}
    </>
  );
}

/** Whether both phones have the same; null where this one cannot know. */
export function SameWords({ isSame }: { readonly isSame: boolean | null }) {
  const { t } = useTexts();
  if (isSame === null)
    return (
      <Notice tone="info" word={t('exchange.information')} isAnnounced>
        {t('exchange.unknown')}
      </Notice>
    );
  return (
    <Notice
      tone={isSame ? 'good' : 'attention'}
      word={t(isSame ? 'exchange.good' : 'exchange.attention')}
      isAnnounced
    >
      {t(isSame ? 'exchange.same' : 'exchange.notSame')}
    </Notice>
  );
}
