import { useState } from 'preact/hooks';
import { Check, Copy, Mail, MessageCircle, MessageSquare, Share2 } from 'lucide';
import { CUSTOMER_LANGUAGES, type CustomerLanguage } from '../domain/written-language.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { shareOut } from '../ui/leaving.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { Quoted } from '../ui/quoted.tsx';
import { SelectField } from '../ui/select-field.tsx';
import {
  holdsText,
  mailLink,
  type ReadyMessage,
  smsLink,
  whatsAppLink,
} from '../formats/message-links.ts';
import './send-answer.css';

export interface SendAnswerProps {
  readonly title: string;
  readonly contact: string;
  /** The language the customer wrote in. */
  readonly language: CustomerLanguage;
  readonly write: (language: CustomerLanguage) => ReadyMessage;
  /** How « it is answered » is called where it is no answer. */
  readonly sentWord?: string;
  /** Somebody sent it, or says that it is answered. */
  readonly onSent: () => void;
}

const LANGUAGE_WORD = {
  fr: 'inbox.french',
  en: 'inbox.english',
  nl: 'inbox.dutch',
  ar: 'inbox.arabic',
} as const;

/** A ready answer: one tap opens the app that sends it, and notes that it is answered. */
export function SendAnswer({ title, contact, language, write, onSent, sentWord }: SendAnswerProps) {
  const { t } = useTexts();
  const [chosen, setChosen] = useState<CustomerLanguage | null>(null);
  const [isRefused, setRefused] = useState(false);
  const spoken = chosen ?? language;
  const message = write(spoken);
  const mail = mailLink(contact, message);
  const isLong = mail !== null && !holdsText(mail);
  const ways = [
    { href: mail, word: t('inbox.mail'), icon: Mail },
    { href: smsLink(contact, message), word: t('inbox.sms'), icon: MessageSquare },
    { href: whatsAppLink(contact, message), word: t('inbox.whatsApp'), icon: MessageCircle },
  ];
  const copy = () =>
    navigator.clipboard.writeText(message.body).then(onSent, () => setRefused(true)); // refused by the browser
  // Leaving the share sheet without sharing answers nobody.
  const share = () => shareOut({ text: message.body }).then(onSent, () => undefined);
  return (
    <div class="send-answer">
      <Disclosure summary={title} open={isRefused}>
        <Quoted lang={spoken}>{message.body}</Quoted>
        <SelectField
          label={t('inbox.languageOf')}
          options={CUSTOMER_LANGUAGES.map((one) => ({ value: one, word: t(LANGUAGE_WORD[one]) }))}
          value={spoken}
          onChange={setChosen}
        />
      </Disclosure>
      <div class="send-answer-ways">
        {ways.map(({ href, word, icon }) =>
          href === null ? null : (
            <LinkButton
              key={word}
              href={href}
              icon={icon}
              onFollow={isLong && href === mail ? () => void copy() : onSent}
            >
              {word}
            </LinkButton>
          ),
        )}
        {'share' in navigator && (
          <Button icon={Share2} onPress={() => void share()}>
            {t('inbox.share')}
          </Button>
        )}
        <Button icon={Copy} onPress={() => void copy()}>
          {t('inbox.copy')}
        </Button>
        <Button icon={Check} kind="quiet" onPress={onSent}>
          {sentWord ?? t('inbox.markAnswered')}
        </Button>
      </div>
      {isLong && <p>{t('inbox.mailTooLong')}</p>}
      {isRefused && <p role="alert">{t('inbox.notCopied')}</p>}
    </div>
  );
}
