import { computed } from '@preact/signals';
import { useMemo, useState } from 'preact/hooks';
import { Copy, Mail, MessageSquare, Share2 } from 'lucide';
import type { Settings } from '../../domain/settings.ts';
import type { CustomerLanguage } from '../../domain/written-language.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { Phone } from '../../store/phone.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { shareOut } from '../../ui/leaving.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { Quoted } from '../../ui/quoted.tsx';
import { Section } from '../../ui/section.tsx';
import { holdsText, mailLink, smsLink } from '../../formats/message-links.ts';
import type { OrderRow } from './order-rows.ts';
import { READY_WORD, type ReadyKind, readyKindsOf } from '../customer-answer.ts';
import { customerLanguage } from '../order-language.ts';
import { useAnswerLink, withLink } from '../use-answer-link.ts';
import { answeredOrder, readyKind, readyMessage } from './ready-text.ts';

export interface ReadyAnswerProps {
  readonly week: OpenWeek;
  readonly row: OrderRow;
  readonly settings: Settings;
  readonly phone: Phone;
}

/** The answer in words, ready to be sent by whatever the person uses; nothing leaves without a tap. */
export function ReadyAnswer({ week, row, settings, phone }: ReadyAnswerProps) {
  const texts = useTexts();
  const { t } = texts;
  const [chosen, setChosen] = useState<ReadyKind | null>(null);
  const kind = chosen ?? readyKind(row, week);
  const { account, referenceLine } = settings;
  const spoken = useCustomerLanguage(week, row) ?? texts.language;
  const of = answeredOrder(row);
  const link = useAnswerLink(phone, { week, of, kind, account, referenceLine });
  const write = (language: CustomerLanguage) =>
    readyMessage({ language }, kind, { row, week, account });
  const message = withLink(write(spoken), link);
  const contact = row.contact?.contact ?? '';
  const mail = mailLink(contact, message);
  const sms = smsLink(contact, message);
  const isLong = mail !== null && !holdsText(mail);
  return (
    <Section title={t('orders.ready')}>
      <ChoiceGroup
        legend={t('orders.readyKind')}
        legendHidden
        choices={readyKindsOf(week).map((value) => ({ value, word: t(READY_WORD[value]) }))}
        value={kind}
        onChange={setChosen}
      />
      <AnswerWords spoken={spoken} said={message.body} ours={write(texts.language).body} />
      <div class="orders-buttons">
        {mail !== null && (
          <LinkButton
            icon={Mail}
            href={mail}
            {...(isLong ? { onFollow: () => void copyText(message.body) } : {})}
          >
            {t('orders.mail')}
          </LinkButton>
        )}
        {sms !== null && (
          <LinkButton icon={MessageSquare} href={sms}>
            {t('orders.sms')}
          </LinkButton>
        )}
        <ShareButtons key={message.body} text={message.body} />
      </div>
      {isLong && <p>{t('inbox.mailTooLong')}</p>}
    </Section>
  );
}

interface AnswerWordsProps {
  readonly spoken: CustomerLanguage;
  readonly said: string;
  readonly ours: string;
}

/** What she will read, and behind a line the same in the team's language. */
function AnswerWords({ spoken, said, ours }: AnswerWordsProps) {
  const { t, language } = useTexts();
  return (
    <>
      <Quoted lang={spoken}>{said}</Quoted>
      {spoken !== language && (
        <Disclosure summary={t('orders.readyOurs')}>
          <Quoted>{ours}</Quoted>
        </Disclosure>
      )}
    </>
  );
}

/** The language she ordered in, where a message of hers is known here. */
function useCustomerLanguage(week: OpenWeek, { order }: OrderRow): CustomerLanguage | null {
  const { id } = order;
  return useMemo(() => computed(() => customerLanguage(week, id)), [week, id]).value;
}

/** Whether it went; a browser or its owner may refuse. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function ShareButtons({ text }: { readonly text: string }) {
  const { t } = useTexts();
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async () => setCopied(await copyText(text));
  const share = () => {
    // Leaving the share sheet without sharing is no error.
    shareOut({ text }).catch(() => undefined);
  };
  return (
    <>
      {'share' in navigator && (
        <Button icon={Share2} onPress={share}>
          {t('orders.share')}
        </Button>
      )}
      <Button icon={Copy} onPress={() => void copy()}>
        {copied === true ? t('orders.copied') : t('orders.copy')}
      </Button>
      {copied === false && <p role="alert">{t('orders.notCopied')}</p>}
    </>
  );
}
