import { Fingerprint, Trash2 } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { errorSentence } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import {
  type AppLockDeps,
  type AppLockError,
  unlock,
  unlockByPasskey,
} from '../../store/app-lock.ts';
import type { Result } from '../../kernel/result.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { askPasskey } from './passkey.ts';
import { PhrasePad } from '../phrase-pad.tsx';

export interface UnlockScreenProps {
  readonly lock: AppLockDeps;
  /** Where this phone can be erased; without one, `erase` stands here. */
  readonly eraseHref?: string;
  readonly erase?: ComponentChildren;
  /** The choice of a language: whoever stands before a closed phone may not read this one. */
  readonly language?: ComponentChildren;
}

type Trouble = AppLockError | { readonly type: 'PasskeyRefused' };

/** What stands in place of anything the lock holds. */
export function UnlockScreen({ lock, eraseHref, erase, language }: UnlockScreenProps) {
  const texts = useTexts();
  const { t } = texts;
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const passkey = lock.shelf.keys.value?.appLock?.passkey;
  const tell = (tried: Result<void, AppLockError>) => {
    setTrouble(tried.ok || tried.error.type === 'WrongPhrase' ? null : tried.error);
    return tried.ok || tried.error.type !== 'WrongPhrase';
  };
  const byFinger = async () => {
    const output = passkey ? await askPasskey(passkey, lock.random) : null;
    const opened = output ? await unlockByPasskey(lock, output) : null;
    if (!opened?.ok) setTrouble({ type: 'PasskeyRefused' });
  };
  return (
    <Page title={t('lock.closed')} meta={t('lock.touch')}>
      {trouble && (
        <Notice tone="problem" word={t('lock.attention')} role="alert">
          {errorSentence(texts, trouble)}
        </Notice>
      )}
      {passkey && (
        <Button kind="main" wide icon={Fingerprint} onPress={() => void byFinger()}>
          {t('lock.byFinger')}
        </Button>
      )}
      <PhrasePad
        busyWord={t('lock.opening')}
        onPhrase={async (phrase) => tell(await unlock(lock, phrase))}
      />
      <Disclosure summary={t('lock.lostTitle')}>
        <p>{t('lock.lostHow')}</p>
        <p>{t('lock.lostOnlyHere')}</p>
        {eraseHref !== undefined && (
          <LinkButton icon={Trash2} href={eraseHref}>
            {t('lock.toErase')}
          </LinkButton>
        )}
        {erase}
      </Disclosure>
      {language}
    </Page>
  );
}
