import { EyeOff, Fingerprint, LockOpen, RefreshCw } from 'lucide';
import type { ReadonlySignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { useTexts } from '../../i18n/use-texts.ts';
import { addPasskey, type AppLockDeps, turnLockOff } from '../../store/app-lock.ts';
import { appLockState } from '../../store/app-lock-state.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import type { Gestures } from '../gestures.ts';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { makePasskey, mayHavePasskey } from './passkey.ts';
import { PhrasePad } from '../phrase-pad.tsx';
import { SetLock } from './set-lock.tsx';
import { UnlockScreen } from './unlock-screen.tsx';
import '../points.css';

/** How this window closes, and when. */
export interface LockControls {
  /** How long a hidden window stays open, in seconds. */
  readonly lockWait: ReadonlySignal<number>;
  readonly setLockWait: (seconds: number) => Promise<void>;
  readonly closeLock: () => void;
}

export interface LockScreenProps extends ScreenProps {
  readonly lock: AppLockDeps;
  readonly controls: LockControls;
  /** Whether the group has another phone, which could invite this one again. */
  readonly hasOthers: boolean;
}

/** Puts the lock on this phone, changes it, takes it off. */
export function LockScreen(props: LockScreenProps) {
  const { t } = useTexts();
  const { lock, week } = props;
  const state = appLockState(lock.shelf.keys.value);
  const thisPhone = paths.thisPhone(week.week);
  if (state === 'locked') return <UnlockScreen lock={lock} eraseHref={thisPhone} />;
  return (
    <Page title={t('lock.title')} back={{ href: thisPhone, word: t('safety.title') }}>
      {state === 'off' ? <Off {...props} /> : <On {...props} />}
    </Page>
  );
}

function Off({ lock, hasOthers }: LockScreenProps) {
  const { t } = useTexts();
  return (
    <SetLock lock={lock} onDone={() => undefined}>
      <Notice tone="info" word={t('lock.off')}>
        {t('lock.offHint')}
      </Notice>
      <Section title={t('lock.whatTitle')}>
        <ul class="points">
          <li>{t('lock.whatCloses')}</li>
          <li>{t('lock.whatPictures')}</li>
          <li>{t('lock.whatPaper')}</li>
          <li>{t('lock.whatNot')}</li>
        </ul>
      </Section>
      <Notice tone="attention" word={t('lock.attention')}>
        <p>{hasOthers ? t('lock.lostHow') : t('lock.alone')}</p>
        <p>{t('lock.lostOnlyHere')}</p>
      </Notice>
    </SetLock>
  );
}

function On({ lock, controls, gestures }: LockScreenProps) {
  const { t } = useTexts();
  const [isChanging, setChanging] = useState(false);
  const leave = () => setChanging(false);
  if (isChanging)
    return (
      <SetLock lock={lock} onDone={leave} onLeave={leave}>
        <p>{t('lock.changeHow')}</p>
        {lock.shelf.keys.value?.appLock?.passkey && <p>{t('lock.changeFinger')}</p>}
      </SetLock>
    );
  return (
    <>
      <Notice tone="good" word={t('lock.on')}>
        {lock.shelf.keys.value?.appLock?.scope === 'all' ? t('lock.onAll') : t('lock.onPrivate')}
      </Notice>
      <WaitChoice {...controls} />
      <Button kind="main" wide icon={EyeOff} onPress={() => controls.closeLock()}>
        {t('lock.closeNow')}
      </Button>
      <Finger lock={lock} gestures={gestures} />
      <Button wide icon={RefreshCw} onPress={() => setChanging(true)}>
        {t('lock.change')}
      </Button>
      <TakeOff lock={lock} gestures={gestures} />
    </>
  );
}

/** Asked first: no undo brings back pictures that open nothing any more. */
function TakeOff({ lock, gestures }: FingerProps) {
  const { t } = useTexts();
  const [isAsking, setAsking] = useState(false);
  const takeOff = async () => {
    const off = await turnLockOff(lock);
    if (off.ok) return;
    setAsking(false);
    gestures.fail(off.error);
  };
  return (
    <>
      <Button wide icon={LockOpen} onPress={() => setAsking(true)}>
        {t('lock.takeOff')}
      </Button>
      <Dialog
        open={isAsking}
        title={t('lock.takeOffAsk')}
        closeWord={t('lock.takeOffNot')}
        onClose={() => setAsking(false)}
        actions={
          <Button kind="danger" icon={LockOpen} onPress={() => void takeOff()}>
            {t('lock.takeOffNow')}
          </Button>
        }
      >
        <p>{t('lock.offHint')}</p>
        <p>{t('lock.takeOffLoses')}</p>
      </Dialog>
    </>
  );
}

const WAITS = ['0', '60', '300'] as const;

function WaitChoice({ lockWait, setLockWait }: LockControls) {
  const { t } = useTexts();
  return (
    <ChoiceGroup
      legend={t('lock.wait')}
      hint={t('lock.waitHint')}
      value={WAITS.find((wait) => Number(wait) === lockWait.value) ?? '0'}
      onChange={(wait) => void setLockWait(Number(wait))}
      choices={[
        { value: '0', word: t('lock.waitNone') },
        { value: '60', word: t('lock.waitMinutes', { n: 1 }) },
        { value: '300', word: t('lock.waitMinutes', { n: 5 }) },
      ]}
    />
  );
}

interface FingerProps {
  readonly lock: AppLockDeps;
  readonly gestures: Pick<Gestures, 'fail'>;
}

/** A passkey beside the pictures, never in their place. */
function Finger({ lock, gestures }: FingerProps) {
  const { t } = useTexts();
  const [isAdding, setAdding] = useState(false);
  if (lock.shelf.keys.value?.appLock?.passkey) return <p>{t('lock.fingerOn')}</p>;
  if (!mayHavePasskey()) return null;
  const add = async (phrase: readonly number[]) => {
    const made = await makePasskey(lock.random);
    if (!made) gestures.fail({ type: 'PasskeyRefused' });
    const added = made && (await addPasskey(lock, made, phrase));
    if (added && !added.ok && added.error.type === 'WrongPhrase') return false;
    if (added && !added.ok) gestures.fail(added.error);
    setAdding(false);
    return true;
  };
  return (
    <Section title={t('lock.finger')}>
      <p>{t('lock.fingerHint')}</p>
      {isAdding ? (
        <>
          <p>{t('lock.touch')}</p>
          <PhrasePad busyWord={t('lock.opening')} onPhrase={add} />
        </>
      ) : (
        <Button wide icon={Fingerprint} onPress={() => setAdding(true)}>
          {t('lock.addFinger')}
        </Button>
      )}
    </Section>
  );
}
