import { Dices } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { errorSentence } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { drawPhrase } from '../../seal/picture-phrase.ts';
import { type AppLockDeps, type AppLockError, turnLockOn } from '../../store/app-lock.ts';
import type { AppLock } from '../../store/key-record.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { DrawnPictures } from '../drawn-pictures.tsx';
import { PhrasePad } from '../phrase-pad.tsx';

export interface SetLockProps {
  readonly lock: AppLockDeps;
  readonly onDone: () => void;
  /** Leaves the former lock as it is; without one there is none to leave. */
  readonly onLeave?: () => void;
  /** What to know before; it gives way to the pictures. */
  readonly children?: ComponentChildren;
}

/** Six pictures drawn, noted on paper, touched once: only then the lock is on. */
export function SetLock({ lock, onDone, onLeave, children }: SetLockProps) {
  const { t } = useTexts();
  // Who only wants other pictures keeps closing what was closed.
  const former = lock.shelf.keys.value?.appLock?.scope;
  const [scope, setScope] = useState<AppLock['scope']>(former ?? 'private');
  const [phrase, setPhrase] = useState<readonly number[] | null>(null);
  const [isNoted, setNoted] = useState(false);
  const draw = () => setPhrase(drawPhrase(lock.random));
  const step = phrase ? `${isNoted}` : 'before';
  // Each step is read from its beginning.
  useEffect(() => window.scrollTo(0, 0), [step]);
  if (!phrase)
    return (
      <>
        {children}
        <ScopeChoice scope={scope} onScope={setScope} />
        <Button kind="main" wide icon={Dices} onPress={draw}>
          {t('lock.draw')}
        </Button>
        {onLeave && (
          <Button wide onPress={onLeave}>
            {t('words.cancel')}
          </Button>
        )}
      </>
    );
  if (!isNoted)
    return (
      <DrawnPictures
        phrase={phrase}
        title={t('lock.yours')}
        hint={t('lock.yoursHint')}
        paperHint={t('lock.paperHint')}
        onAgain={draw}
        onNoted={() => setNoted(true)}
      />
    );
  return (
    <TouchOnce
      lock={lock}
      choice={{ scope, phrase }}
      onBack={() => setNoted(false)}
      onDone={onDone}
    />
  );
}

interface ScopeChoiceProps {
  readonly scope: AppLock['scope'];
  readonly onScope: (scope: AppLock['scope']) => void;
}

function ScopeChoice({ scope, onScope }: ScopeChoiceProps) {
  const { t } = useTexts();
  return (
    <ChoiceGroup
      legend={t('lock.scope')}
      layout="stack"
      value={scope}
      onChange={onScope}
      choices={[
        { value: 'private', word: t('lock.scopePrivate'), hint: t('lock.scopePrivateHint') },
        { value: 'all', word: t('lock.scopeAll'), hint: t('lock.scopeAllHint') },
      ]}
    />
  );
}

interface TouchOnceProps extends Pick<SetLockProps, 'lock' | 'onDone'> {
  readonly choice: { readonly scope: AppLock['scope']; readonly phrase: readonly number[] };
  readonly onBack: () => void;
}

function TouchOnce({ lock, choice, onBack, onDone }: TouchOnceProps) {
  const texts = useTexts();
  const { t } = texts;
  const [trouble, setTrouble] = useState<AppLockError | null>(null);
  const check = async (touched: readonly number[]) => {
    if (touched.join() !== choice.phrase.join()) return false;
    const done = await turnLockOn(lock, choice);
    if (done.ok) onDone();
    else setTrouble(done.error);
    return true;
  };
  return (
    <Section title={t('lock.touchOnce')}>
      <p>{t('lock.touch')}</p>
      {trouble && (
        <Notice tone="problem" word={t('lock.attention')} role="alert">
          {errorSentence(texts, trouble)}
        </Notice>
      )}
      <Button kind="quiet" onPress={onBack}>
        {t('lock.seeAgain')}
      </Button>
      <PhrasePad busyWord={t('lock.closing')} onPhrase={check} />
    </Section>
  );
}
