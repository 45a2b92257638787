import type { ComponentChildren } from 'preact';
import { useTexts } from '../i18n/use-texts.ts';
import { Notice } from '../ui/notice.tsx';

/** One calm sentence about what this phone does not see, and where it is. */
export function Elsewhere({ children }: { readonly children: ComponentChildren }) {
  const { t } = useTexts();
  return (
    <Notice tone="info" word={t('rings.word')}>
      {children}
    </Notice>
  );
}
