import { useEffect, useRef, useState } from 'preact/hooks';
import { parseNickname } from '../../domain/nickname.ts';
import { errorSentence } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { Page } from '../../ui/page.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Token } from '../../ui/token.tsx';
import { TokenFields } from '../token-fields.tsx';
import type { Founder } from './start-group.ts';
import './first-run.css';

export interface FounderScreenProps {
  /** Resolves when the group stands, or when it could not be made. */
  readonly onCreate: (founder: Founder) => Promise<void> | void;
}

type Shares = 'yes' | 'no';

/** Who starts the group: a nickname, whether she shares, and a sign. */
export function FounderScreen({ onCreate }: FounderScreenProps) {
  const { t } = useTexts();
  const formRef = useRef<HTMLFormElement>(null);
  const [nickname, setNickname] = useState('');
  const [shares, setShares] = useState<Shares | null>(null);
  const [token, setToken] = useState<Pick<Founder, 'colour' | 'shape'>>({
    colour: 'orange',
    shape: 'circle',
  });
  const [isAsked, setAsked] = useState(false);
  const [isCreating, setCreating] = useState(false);
  // The screen before is gone with its focus: this one is read from its title on.
  useEffect(() => focusOn(formRef.current, 'h1'), []);
  const create = async () => {
    setAsked(true);
    const read = parseNickname(nickname);
    if (!read.ok || !shares) {
      focusOn(formRef.current, read.ok ? 'input[type=radio]' : 'input[type=text]');
      return;
    }
    setCreating(true);
    await onCreate({ nickname: read.value, ...token, shares: shares === 'yes' });
    setCreating(false);
  };
  return (
    <form
      autocomplete="off"
      class="first-run-form"
      ref={formRef}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void create(); // its failure is said above the screen
      }}
    >
      <Page title={t('firstRun.whoTitle')} action={<CreateButton isCreating={isCreating} />}>
        <NicknameField value={nickname} onInput={setNickname} isAsked={isAsked} />
        <SharesField value={shares} onChange={setShares} isAsked={isAsked} />
        <p>
          <Token
            {...token}
            name={nickname.trim() === '' ? t('firstRun.token') : nickname}
            size="big"
          />
        </p>
        <TokenFields {...token} onChange={setToken} />
      </Page>
    </form>
  );
}

function focusOn(form: HTMLFormElement | null, selector: string): void {
  form?.querySelector<HTMLElement>(selector)?.focus();
}

/** Enter in a field presses it too: while the group is being made, neither does anything. */
function CreateButton({ isCreating }: { readonly isCreating: boolean }) {
  const { t } = useTexts();
  return (
    <Button kind="main" wide submit busyWord={isCreating ? t('firstRun.creating') : undefined}>
      {t('firstRun.create')}
    </Button>
  );
}

interface NicknameFieldProps {
  readonly value: string;
  readonly onInput: (text: string) => void;
  /** The answers were asked for once: from now on what is missing is said. */
  readonly isAsked: boolean;
}

function NicknameField({ value, onInput, isAsked }: NicknameFieldProps) {
  const texts = useTexts();
  const read = parseNickname(value);
  return (
    <TextField
      label={texts.t('firstRun.nickname')}
      hint={texts.t('firstRun.nicknameHint')}
      value={value}
      onInput={onInput}
      required
      error={isAsked && !read.ok ? errorSentence(texts, read.error) : undefined}
    />
  );
}

interface SharesFieldProps {
  readonly value: Shares | null;
  readonly onChange: (shares: Shares) => void;
  readonly isAsked: boolean;
}

function SharesField({ value, onChange, isAsked }: SharesFieldProps) {
  const { t } = useTexts();
  return (
    <ChoiceGroup
      legend={t('firstRun.shares')}
      hint={t('firstRun.sharesHint')}
      layout="stack"
      value={value}
      choices={[
        { value: 'yes', word: t('firstRun.sharesYes') },
        { value: 'no', word: t('firstRun.sharesNo') },
      ]}
      error={isAsked && !value ? t('firstRun.sharesMissing') : undefined}
      onChange={onChange}
    />
  );
}
