import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useTexts } from '../../i18n/use-texts.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';
import { linkState } from '../customer-carry.ts';
import { hasNewLinkSince, renewCustomerLink } from '../renew-link.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { LostDone } from './lost-done.tsx';
import type { LostStepProps } from './lost-phone-props.ts';
import { TextMessage } from './text-message.tsx';
import { useWeeksWithLink } from './use-lost-drill.ts';

export interface LostLinksProps extends LostStepProps {
  /** What to tick once the customers were told. */
  readonly children: ComponentChildren;
}

/** A new link for each week whose customers may still write, once the lost phone can't read its keys. */
export function LostLinks(props: LostLinksProps) {
  const { t } = useTexts();
  const { drill, isRemoved, screen } = props;
  const why = !drill.rings.includes('desk')
    ? 'lost.linkNotNeeded'
    : !screen.deskBook
      ? 'lost.linkElsewhere'
      : !isRemoved
        ? 'lost.keysFirst'
        : null;
  return (
    <Section title={t('lost.linkTitle')}>
      {why ? <p>{t(why)}</p> : <LinksOfWeeks {...props} />}
    </Section>
  );
}

function LinksOfWeeks(props: LostLinksProps) {
  const { t } = useTexts();
  const { screen, children } = props;
  const weeks = useWeeksWithLink(screen);
  if (weeks === null) return null;
  if (weeks.length === 0) return <p>{t('lost.linkNoWeek')}</p>;
  return (
    <>
      <p>{t('lost.linkWhy')}</p>
      {weeks.map((week) => (
        <LinkOfWeek key={week.week} {...props} week={week} />
      ))}
      {children}
    </>
  );
}

interface LinkOfWeekProps extends Omit<LostLinksProps, 'children'> {
  readonly week: OpenWeek;
}

function LinkOfWeek({ screen, drill, customerLink, week }: LinkOfWeekProps) {
  const { t, day } = useTexts();
  const once = useOneAtATime();
  const [isBusy, setBusy] = useState(false);
  const { contactsBook: contacts } = week;
  const of = day(week.terms.value.servedOn);
  const link = useLink(week, customerLink);
  if (!contacts) return null;
  const renew = async () => {
    setBusy(true);
    // Not to be undone: the former keys are known to whoever has the phone.
    const renewed = await renewCustomerLink(screen, { week, contacts });
    setBusy(false);
    if (!renewed.ok) screen.gestures.fail(renewed.error);
  };
  if (!hasNewLinkSince(week, drill.startedAt))
    return (
      <Button
        kind="main"
        busyWord={isBusy ? t('lost.linkMaking') : undefined}
        onPress={() => once('renew', renew)}
      >
        {t('lost.linkNow', { day: of })}
      </Button>
    );
  return (
    <>
      <LostDone>{t('lost.linkDone', { day: of })}</LostDone>
      {link?.includes('#m=') && <p>{t('lost.linkSoonShort')}</p>}
      {link !== null && (
        <TextMessage
          label={t('lost.customersLabel')}
          text={t('lost.customersText', { day: of, link })}
          isWords
        />
      )}
    </>
  );
}

/** The link as it is now; null until it is made. */
function useLink(week: OpenWeek, customerLink: LinkOfWeekProps['customerLink']): string | null {
  const [link, setLink] = useState<string | null>(null);
  const [signers, inboxes] = [week.signers.value, week.inboxes.value];
  const { atRelay, closedAt } = linkState(week);
  useEffect(() => {
    let isLast = true;
    void customerLink(week).then((made) => isLast && setLink(made));
    return () => {
      isLast = false;
    };
  }, [week, customerLink, signers, inboxes, atRelay, closedAt]);
  return link;
}
