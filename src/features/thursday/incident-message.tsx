import { useState } from 'preact/hooks';
import { Copy } from 'lucide';
import type { IncidentReason } from '../../domain/hand-over.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { LiveText } from '../../ui/live-text.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { EveningOrder } from '../evening.ts';
import { ContactLinks } from './contact-links.tsx';
import { INCIDENT_MESSAGES } from './incident-words.ts';

export interface IncidentMessageProps {
  readonly of: EveningOrder;
  readonly reason: IncidentReason;
}

/** A message to the person of a stop: may be changed, copied, or opened in another app. */
export function IncidentMessage({ of, reason }: IncidentMessageProps) {
  const { t, time } = useTexts();
  const at = of.incident === null ? '' : time(of.incident.at);
  const [message, setMessage] = useState(() =>
    t(INCIDENT_MESSAGES[reason], { code: of.code, time: at }),
  );
  const [told, setTold] = useState('');
  const copy = async () => {
    const copied = await navigator.clipboard.writeText(message).then(
      () => true,
      () => false, // refused by the browser: the text can still be selected by hand
    );
    setTold(copied ? t('thursday.copied') : t('thursday.notCopied'));
  };
  return (
    <>
      <TextField label={t('thursday.message')} value={message} onInput={setMessage} lines={3} />
      <div class="contact-links">
        <Button icon={Copy} onPress={() => void copy()}>
          {t('thursday.copy')}
        </Button>
        {told !== '' && <span>{told}</span>}
        <LiveText text={told} />
      </div>
      {of.contact !== null && <ContactLinks contact={of.contact} message={message} />}
    </>
  );
}
