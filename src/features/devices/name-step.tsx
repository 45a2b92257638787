import { useState } from 'preact/hooks';
import { errorSentence, type SpokenError } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { Bytes } from '../../kernel/bytes.ts';
import { parseRequest } from '../../protocol/handshake.ts';
import type { Phone } from '../../store/phone.ts';
import { askToJoin } from '../../sync/joining.ts';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useOneAtATime } from '../use-one-at-a-time.ts';

export interface NameStepProps {
  readonly title: string;
  readonly label: string;
  readonly phone: Phone;
  readonly onAsked: (request: Bytes) => void;
  readonly onBack: () => void;
}

/** What people will call this phone. */
export function NameStep({ title, label, phone, onAsked, onBack }: NameStepProps) {
  const texts = useTexts();
  const { t } = texts;
  const once = useOneAtATime();
  const [name, setName] = useState(() => askedName(phone) ?? label);
  const [error, setError] = useState<SpokenError | null>(null);
  const ask = async () => {
    const asked = await askToJoin(phone.shelf, name, phone.random);
    setError(asked.ok ? null : asked.error);
    if (asked.ok) onAsked(asked.value);
  };
  return (
    <form
      autocomplete="off"
      class="devices-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        once('ask', ask);
      }}
    >
      <Page
        key="name"
        title={title}
        action={
          <Button kind="main" wide submit>
            {t('joining.goOn')}
          </Button>
        }
      >
        <TextField
          label={t('joining.phoneName')}
          hint={t('joining.phoneNameHint')}
          value={name}
          onInput={setName}
          required
          error={error ? errorSentence(texts, error) : undefined}
        />
        <Button kind="quiet" onPress={onBack}>
          {t('joining.back')}
        </Button>
      </Page>
    </form>
  );
}

/** The name in the request that still waits for its answer. */
function askedName({ shelf }: Phone): string | null {
  const asked = shelf.keys.value?.asked;
  const request = asked && parseRequest(asked);
  return request?.ok ? request.value.label : null;
}
