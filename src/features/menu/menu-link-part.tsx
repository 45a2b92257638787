import { Printer, Settings } from 'lucide';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { qrMatrix } from '../../formats/qr.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { Result } from '../../kernel/result.ts';
import { Button } from '../../ui/button.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { CodePicture } from '../code-picture.tsx';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { type MenuLinkError, menuLink } from './customer-menu-of.ts';
import { CopyButton, ShareButton } from './hand-out-text.tsx';
import { servedDay } from './write-menu.ts';
import './menu-link.css';

const WHY_NOT = {
  NotPublished: 'menu.linkNotYet',
  NoMenuKey: 'menu.linkNoKey',
  BeyondLink: 'menu.linkTooLarge',
} as const satisfies Readonly<Record<MenuLinkError['type'], string>>;

/** The link of the published menu: as a text to send, as a code to film, as a card to print. */
export function MenuLinkPart({ group, week }: Pick<ScreenProps, 'group' | 'week'>) {
  const { t } = useTexts();
  const made = useMenuLink({ group, week });
  const { orderMail, orderSms, orderWhatsApp } = group.settings.value;
  const isReachable = orderMail !== '' || orderSms !== '' || orderWhatsApp !== '';
  if (made === null) return null;
  return (
    <Section title={t('menu.linkTitle')}>
      {made.ok ? (
        <div class="menu-text">
          {!isReachable && <NoChannel week={week} />}
          <LinkOut week={week} link={made.value} />
        </div>
      ) : (
        <p>{t(WHY_NOT[made.error.type])}</p>
      )}
    </Section>
  );
}

/** null until it is made; made again when anything it carries changes. */
function useMenuLink({ group, week }: Pick<ScreenProps, 'group' | 'week'>) {
  const [made, setMade] = useState<Result<string, MenuLinkError> | null>(null);
  const [menu, terms, events] = [week.menu.value, week.terms.value, week.events.value];
  const [inboxes, signers] = [week.inboxes.value, week.signers.value];
  const settings = group.settings.value;
  useEffect(() => {
    let isLast = true;
    void menuLink({ group, week }, window.location.origin).then((link) => {
      if (isLast) setMade(link);
    });
    return () => {
      isLast = false;
    };
  }, [group, week, menu, terms, events, inboxes, signers, settings]);
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

function LinkOut({ week, link }: Pick<ScreenProps, 'week'> & { readonly link: string }) {
  const texts = useTexts();
  const { t } = texts;
  const terms = week.terms.value;
  const day = servedDay(terms, texts);
  const cutoff = `${texts.day(terms.cutoff.date)} ${terms.cutoff.time}`;
  const text = t('menu.linkText', { day, cutoff, link });
  const code = useMemo(() => qrMatrix(link), [link]);
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
      {code.ok ? (
        <>
          <div class="menu-card">
            <h3>{t('menu.linkCard', { day })}</h3>
            <CodePicture matrix={code.value} label={t('menu.linkCode')} />
            <p>{t('menu.linkCardHow', { cutoff })}</p>
          </div>
          <Button icon={Printer} onPress={() => window.print()}>
            {t('menu.linkPrint')}
          </Button>
        </>
      ) : (
        <p>{t('menu.linkCodeLong')}</p>
      )}
    </>
  );
}
