import { DoorClosed, DoorOpen, Settings } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { useTexts } from '../../i18n/use-texts.ts';
import type { Result } from '../../kernel/result.ts';
import { Button } from '../../ui/button.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Section } from '../../ui/section.tsx';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { linkState } from '../customer-carry.ts';
import { setLinkOpen } from './close-link.ts';
import { type MenuLinkError, type MenuLinks, menuLinks } from './customer-menu-of.ts';
import { EndedLink } from './ended-link.tsx';
import { CopyButton, ShareButton } from './hand-out-text.tsx';
import { MenuCard } from './menu-card.tsx';
import { servedDay } from './write-menu.ts';
import './menu-link.css';

const WHY_NOT = {
  NotPublished: 'menu.linkNotYet',
  NoMenuKey: 'menu.linkNoKey',
  BeyondLink: 'menu.linkTooLarge',
  LinkClosed: 'menu.linkClosed',
} as const satisfies Readonly<Record<MenuLinkError['type'], string>>;

type LinkOfWeek = Pick<ScreenProps, 'group' | 'week'>;
type LinkProps = Pick<ScreenProps, 'phone' | 'group' | 'week' | 'gestures'>;

/** The link of the published menu: as a text to send, as a code to film, as a card to print. */
export function MenuLinkPart(props: LinkProps) {
  const { group, week } = props;
  const { t } = useTexts();
  const made = useMenuLinks({ group, week });
  const { orderMail, orderSms, orderWhatsApp } = group.settings.value;
  if (made === null) return null;
  const isReachable = orderMail !== '' || orderSms !== '' || orderWhatsApp !== '';
  return (
    <Section title={t('menu.linkTitle')}>
      <div class="menu-text">
        {made.ok ? (
          <>
            <EndedLink {...props} />
            {!isReachable && made.value.short === null && <NoChannel week={week} />}
            <Links week={week} group={group} links={made.value} />
            <CloseLink {...props} />
          </>
        ) : (
          <WhyNoLink {...props} error={made.error} />
        )}
      </div>
    </Section>
  );
}

function WhyNoLink({ error, ...props }: LinkProps & { readonly error: MenuLinkError }) {
  const { t } = useTexts();
  if (error.type !== 'LinkClosed') return <p>{t(WHY_NOT[error.type])}</p>;
  const { phone, week, gestures } = props;
  const open = () => gestures.run(() => setLinkOpen({ phone, week }, true), t('menu.linkOpened'));
  return (
    <>
      <Notice tone="attention" word={t('menu.linkClosedWord')}>
        {t(WHY_NOT.LinkClosed)}
      </Notice>
      <Button icon={DoorOpen} onPress={() => void open() /* says itself how it went */}>
        {t('menu.linkOpen')}
      </Button>
    </>
  );
}

/** What was sent by mail or chat is not called back: the app says what closing does. */
function CloseLink({ phone, week, gestures }: LinkProps) {
  const { t } = useTexts();
  const close = () => gestures.run(() => setLinkOpen({ phone, week }, false), t('menu.linkShut'));
  const { atRelay } = linkState(week);
  return (
    <>
      <p>{t(atRelay > 0 ? 'menu.linkCloseRelay' : 'menu.linkCloseWhole')}</p>
      <Button
        kind="quiet"
        icon={DoorClosed}
        onPress={() => void close() /* says itself how it went */}
      >
        {t('menu.linkClose')}
      </Button>
    </>
  );
}

/** The short link where there is one; the whole one for those who want no relay between. */
function Links({ links, ...of }: LinkOfWeek & { readonly links: MenuLinks }) {
  const { t } = useTexts();
  const [isWhole, setWhole] = useState(false);
  const { whole, short } = links;
  return (
    <>
      {short !== null && (
        <ChoiceGroup<'short' | 'whole'>
          legend={t('menu.linkKind')}
          choices={[
            { value: 'short', word: t('menu.linkShort') },
            { value: 'whole', word: t('menu.linkWhole') },
          ]}
          value={isWhole ? 'whole' : 'short'}
          onChange={(kind) => setWhole(kind === 'whole')}
        />
      )}
      <LinkOut {...of} link={isWhole ? whole : (short ?? whole)} />
    </>
  );
}

/** null until it is made; made again when anything it carries changes. */
function useMenuLinks({ group, week }: Pick<ScreenProps, 'group' | 'week'>) {
  const [made, setMade] = useState<Result<MenuLinks, MenuLinkError> | null>(null);
  const [menu, terms, events] = [week.menu.value, week.terms.value, week.events.value];
  const [inboxes, signers] = [week.inboxes.value, week.signers.value];
  const settings = group.settings.value;
  const { closedAt, atRelay } = linkState(week);
  useEffect(() => {
    let isLast = true;
    void menuLinks({ group, week }, window.location.origin).then((links) => {
      if (isLast) setMade(links);
    });
    return () => {
      isLast = false;
    };
  }, [group, week, menu, terms, events, inboxes, signers, settings, closedAt, atRelay]);
  return made;
}

function NoChannel({ week }: Pick<ScreenProps, 'week'>) {
  const { t } = useTexts();
  return (
    <>
      <p>{t('menu.linkNoChannel')}</p>
      <LinkButton icon={Settings} href={paths.settings(week.week)}>
        {t('menu.linkSettings')}
      </LinkButton>
    </>
  );
}

function LinkOut({ week, group, link }: LinkOfWeek & { readonly link: string }) {
  const texts = useTexts();
  const { t } = texts;
  const terms = week.terms.value;
  const settings = group.settings.value;
  const day = servedDay(terms, texts);
  const cutoff = `${texts.day(terms.cutoff.date)} ${terms.cutoff.time}`;
  const text = t('menu.linkText', { day, cutoff, link });
  return (
    <>
      <p>{t('menu.linkGives')}</p>
      <TextField
        label={t('menu.linkLabel')}
        value={text}
        lines={6}
        readOnly
        onInput={() => undefined}
      />
      <CopyButton text={text} word={t('menu.linkCopy')} />
      <ShareButton title={t('menu.linkCard', { day })} text={text} />
      <MenuCard {...{ day, cutoff, link, settings }} />
    </>
  );
}
