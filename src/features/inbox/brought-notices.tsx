import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { BroughtWords } from './use-bringing.ts';

export interface BroughtNoticesProps {
  readonly result: BroughtWords;
  readonly onOlder: () => void;
}

/** What a reading gave: how many are new, what was left out, and what could not be read. */
export function BroughtNotices({ result, onOlder }: BroughtNoticesProps) {
  const { t, list } = useTexts();
  const { fresh, known, before, tooLarge, unreadable } = result;
  const named = (files: readonly string[]) => list([...new Set(files)]);
  return (
    <>
      <p>
        {fresh === 0 ? t('inbox.broughtNone') : t('inbox.brought', { n: fresh })}{' '}
        {known > 0 && t('inbox.known', { n: known })}
      </p>
      {before.length > 0 && (
        <Notice
          tone="info"
          word={t('inbox.information')}
          action={<Button onPress={onOlder}>{t('inbox.takeBefore')}</Button>}
        >
          {t('inbox.before', { n: before.length })}
        </Notice>
      )}
      {tooLarge.length > 0 && (
        <Notice tone="problem" word={t('inbox.problem')} role="alert">
          {t('inbox.tooLarge', { files: named(tooLarge) })}
        </Notice>
      )}
      {unreadable.length > 0 && (
        <Notice tone="problem" word={t('inbox.problem')} role="alert">
          {t('inbox.unreadable', { files: named(unreadable) })}
        </Notice>
      )}
    </>
  );
}
