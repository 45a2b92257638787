import { ShieldAlert } from 'lucide';
import { useState } from 'preact/hooks';
import { useTexts } from '../../i18n/use-texts.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';
import { Button } from '../../ui/button.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { paths } from '../paths.ts';
import { renewCustomerLink } from '../renew-link.ts';
import type { ScreenProps } from '../screen-props.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';

/** Whether somebody shut every inbox of the week at the relay: the link brings no order there. Reads signals. */
function isEnded({ inboxes }: OpenWeek): boolean {
  const inUse = inboxes.value.filter(({ retiredAt }) => retiredAt === null);
  return inUse.length > 0 && inUse.every(({ shutAt }) => shutAt !== null);
}

/** Says that the relay takes no order by this link any more, and what to do; nothing while it does. */
export function EndedLink({
  phone,
  week,
  gestures,
}: Pick<ScreenProps, 'phone' | 'week' | 'gestures'>) {
  const { t } = useTexts();
  const once = useOneAtATime();
  const [isBusy, setBusy] = useState(false);
  const { contactsBook: contacts } = week;
  if (!isEnded(week)) return null;
  const renew = async () => {
    if (!contacts) return;
    setBusy(true);
    // Not to be undone: what is shut at the relay stays so.
    const renewed = await renewCustomerLink({ phone }, { week, contacts });
    setBusy(false);
    if (!renewed.ok) gestures.fail(renewed.error);
  };
  return (
    <>
      <Notice tone="attention" word={t('menu.linkEndedWord')}>
        {t('menu.linkEnded')}
      </Notice>
      <LinkButton icon={ShieldAlert} href={paths.lostPhone(week.week)}>
        {t('lost.title')}
      </LinkButton>
      {contacts && (
        <Button
          busyWord={isBusy ? t('lost.linkMaking') : undefined}
          onPress={() => once('renew', renew)}
        >
          {t('menu.linkNew')}
        </Button>
      )}
    </>
  );
}
