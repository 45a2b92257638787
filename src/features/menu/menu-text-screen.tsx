import { Mail, MessageSquareText } from 'lucide';
import { smsSize } from '../../formats/sms-length.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { hasPrices, isCalledOff } from '../../store/views/open-week.ts';
import { Button } from '../../ui/button.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { CopyButton, ShareButton } from './hand-out-text.tsx';
import { MenuLinkPart } from './menu-link-part.tsx';
import { isPublished } from './menu-events.ts';
import { mailLink, servedDay, writeMenu, writeSms } from './write-menu.ts';
import './menu-text.css';

/** The menu as a text, ready to leave by mail, chat or SMS. Nothing is sent from here. */
export function MenuTextScreen({ phone, group, week, gestures }: ScreenProps) {
  const texts = useTexts();
  const { t } = texts;
  const off = isCalledOff(week) ? (week.oneOff?.value.name ?? '') : null;
  const free = !hasPrices(week);
  const announced = { menu: week.menu.value, terms: week.terms.value, free, off };
  const text = writeMenu(announced, texts);
  const sms = writeSms(announced, texts);
  const { messages, signs } = smsSize(sms);
  const subject =
    off === null
      ? t('menu.textSubject', { day: servedDay(announced.terms, texts) })
      : t('week.eventOff', { name: off, day: texts.day(announced.terms.servedOn) });
  return (
    <Page
      title={t('menu.textTitle')}
      back={{ href: paths.menu(week.week), word: t('menu.backToMenu') }}
      action={<CopyButton kind="main" wide text={text} word={t('menu.copy')} />}
    >
      {off === null && !isPublished(week.events.value) && (
        <Notice tone="attention" word={t('menu.textDraftWord')}>
          {t('menu.textDraft')}
        </Notice>
      )}
      <div class="menu-text">
        <TextField
          label={t('menu.textLabel')}
          value={text}
          lines={12}
          readOnly
          onInput={() => undefined}
        />
        <ShareButton title={subject} text={text} />
        <MailButton link={mailLink(subject, text)} />
      </div>
      {week.oneOff === null && <MenuLinkPart {...{ phone, group, week, gestures }} />}
      <Section title={t('menu.smsTitle')}>
        <div class="menu-text">
          <TextField
            label={t('menu.smsLabel')}
            hint={t('menu.smsSize', { n: messages, letters: signs })}
            value={sms}
            lines={6}
            readOnly
            onInput={() => undefined}
          />
          <CopyButton text={sms} word={t('menu.smsCopy')} />
          <LinkButton icon={MessageSquareText} href={`sms:?body=${encodeURIComponent(sms)}`}>
            {t('menu.smsOpen')}
          </LinkButton>
        </div>
      </Section>
    </Page>
  );
}

function MailButton({ link }: { readonly link: string | null }) {
  const { t } = useTexts();
  return link === null ? (
    <Button icon={Mail} reason={t('menu.mailTooLong')}>
      {t('menu.mail')}
    </Button>
  ) : (
    <LinkButton icon={Mail} href={link}>
      {t('menu.mail')}
    </LinkButton>
  );
}
