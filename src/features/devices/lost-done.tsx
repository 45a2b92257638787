import type { ComponentChildren } from 'preact';
import { useTexts } from '../../i18n/use-texts.ts';
import { Tag } from '../../ui/tag.tsx';

/** A step that is done. */
export function LostDone({ children }: { readonly children: ComponentChildren }) {
  const { t } = useTexts();
  return (
    <p>
      <Tag tone="good">{t('lost.doneWord')}</Tag> {children}
    </p>
  );
}
