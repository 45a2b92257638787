import { useTexts } from '../../i18n/use-texts.ts';
import { Mark } from '../../ui/mark.tsx';
import { paths } from '../paths.ts';
import type { TrayScope } from './tray-scope.ts';
import { useOpenEntries } from './use-tray.ts';
import './tray-notice.css';

/** How much is to be decided: one calm line that leads there; nothing where nothing is. */
export function TrayNotice(scope: TrayScope) {
  const { t } = useTexts();
  const n = useOpenEntries(scope).value.length;
  if (n === 0) return null;
  return (
    <aside class="tray-notice" aria-label={t('tray.title')}>
      <a href={paths.tray(scope.week.week)}>
        <Mark tone="attention" />
        {t('tray.notice', { n })}
      </a>
    </aside>
  );
}
