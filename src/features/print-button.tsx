import { Printer } from 'lucide';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';

/** Opens the browser's own printing, where it has one. */
export function PrintButton() {
  const { t } = useTexts();
  if (typeof window.print !== 'function') return <p>{t('print.cannot')}</p>;
  return (
    <Button wide icon={Printer} onPress={() => window.print()}>
      {t('print.print', { n: 1 })}
    </Button>
  );
}
