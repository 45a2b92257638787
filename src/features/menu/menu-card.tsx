import { Printer } from 'lucide';
import { useMemo } from 'preact/hooks';
import type { Settings } from '../../domain/settings.ts';
import { qrMatrix } from '../../formats/qr.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { CodePicture } from '../code-picture.tsx';

export interface MenuCardProps {
  /** The day of the meal and the cutoff, in words. */
  readonly day: string;
  readonly cutoff: string;
  readonly link: string;
  readonly settings: Settings;
}

/**
 * The card to print: the code that opens the menu. The link of a long menu fits no code that a phone
 * reads; then it is said, and the card says how to order instead.
 */
export function MenuCard({ day, cutoff, link, settings }: MenuCardProps) {
  const { t } = useTexts();
  const code = useMemo(() => qrMatrix(link), [link]);
  return (
    <>
      {!code.ok && (
        <Notice tone="attention" word={t('menu.linkCodeLongWord')}>
          {t('menu.linkCodeLong')}
        </Notice>
      )}
      <div class="menu-card">
        <h3>{t('menu.linkCard', { day })}</h3>
        {code.ok ? (
          <>
            <CodePicture matrix={code.value} label={t('menu.linkCode')} />
            <p>{t('menu.linkCardHow', { cutoff })}</p>
          </>
        ) : (
          <HowToOrder cutoff={cutoff} settings={settings} />
        )}
      </div>
      <Button icon={Printer} onPress={() => window.print()}>
        {t('menu.linkPrint')}
      </Button>
    </>
  );
}

function HowToOrder({ cutoff, settings }: Pick<MenuCardProps, 'cutoff' | 'settings'>) {
  const { t } = useTexts();
  const { orderMail, orderSms, orderWhatsApp } = settings;
  const ways = new Set([orderMail, orderSms, orderWhatsApp].filter((way) => way !== ''));
  return (
    <>
      <p>{t('menu.linkCardNoCode', { cutoff })}</p>
      {ways.size > 0 && <p>{t('menu.linkCardAt', { where: [...ways].join(' · ') })}</p>}
    </>
  );
}
