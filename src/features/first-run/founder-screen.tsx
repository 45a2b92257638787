import { useState } from 'preact/hooks';
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

export interface FounderScreenProps {
  readonly onCreate: (founder: Founder) => void;
}

/** Who starts the group: a nickname, a sign, and whether she shares. */
export function FounderScreen({ onCreate }: FounderScreenProps) {
  const texts = useTexts();
  const { t } = texts;
  const [typed, setTyped] = useState('');
  const [shares, setShares] = useState<'yes' | 'no' | null>(null);
  const [token, setToken] = useState<Pick<Founder, 'colour' | 'shape'>>({
    colour: 'orange',
    shape: 'circle',
  });
  const [asked, setAsked] = useState(false);
  const nickname = parseNickname(typed);
  const create = () => {
    setAsked(true);
    if (nickname.ok && shares)
      onCreate({ nickname: nickname.value, ...token, shares: shares === 'yes' });
  };
  return (
    <Page
      title={t('firstRun.whoTitle')}
      action={
        <Button kind="main" wide onPress={create}>
          {t('firstRun.create')}
        </Button>
      }
    >
      <TextField
        label={t('firstRun.nickname')}
        hint={t('firstRun.nicknameHint')}
        value={typed}
        onInput={setTyped}
        required
        error={asked && !nickname.ok ? errorSentence(texts, nickname.error) : undefined}
      />
      <ChoiceGroup
        legend={t('firstRun.shares')}
        hint={t('firstRun.sharesHint')}
        layout="stack"
        value={shares}
        choices={[
          { value: 'yes' as const, word: t('firstRun.sharesYes') }, // the two answers there are
          { value: 'no' as const, word: t('firstRun.sharesNo') }, // the two answers there are
        ]}
        error={asked && !shares ? t('firstRun.sharesMissing') : undefined}
        onChange={setShares}
      />
      <p>
        <Token {...token} name={typed.trim() === '' ? t('firstRun.token') : typed} size="big" />
      </p>
      <TokenFields {...token} onChange={setToken} />
    </Page>
  );
}
