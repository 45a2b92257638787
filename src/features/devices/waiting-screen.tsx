import type { ReadonlySignal } from '@preact/signals';
import { ScanQrCode } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { errorSentence, type SpokenError } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { Bytes } from '../../kernel/bytes.ts';
import { parcelFromText } from '../../protocol/parcel-text.ts';
import type { Phone } from '../../store/phone.ts';
import type { SyncStatus } from '../../sync/sync-status.ts';
import { takeParcel } from '../../sync/take-parcel.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { MeterBar } from '../../ui/meter-bar.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import type { CarryViews } from '../carry-views.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';

/** What is needed of the running loop. */
export interface WaitingSync {
  readonly status: ReadonlySignal<SyncStatus>;
  readonly now: () => Promise<void>;
}

export interface WaitingScreenProps {
  readonly phone: Phone;
  readonly views: CarryViews;
  /** null for a moment after opening. */
  readonly sync: WaitingSync | null;
  /** The way out, for who joined the wrong group. */
  readonly erase: ComponentChildren;
}

/** A phone that has the keys of a group and not yet its book: what happens, and how to help it. */
export function WaitingScreen({ phone, views, sync, erase }: WaitingScreenProps) {
  const { t } = useTexts();
  return (
    <Page title={t('joining.waitingTitle')}>
      <p>{t('joining.waitingIntro')}</p>
      {sync && (
        <Section title={t('joining.byRelay')}>
          <ByRelay sync={sync} />
        </Section>
      )}
      <Section title={t('joining.byPhone')}>
        <ByPhone phone={phone} views={views} />
      </Section>
      <Disclosure summary={t('joining.wrongGroup')}>{erase}</Disclosure>
    </Page>
  );
}

function ByRelay({ sync }: { readonly sync: WaitingSync }) {
  const { t } = useTexts();
  const { kind, arriving } = sync.status.value;
  if (arriving)
    return (
      <MeterBar
        label={t('joining.byRelay')}
        value={arriving.done}
        limit={arriving.of}
        text={t('joining.relayArriving', { done: arriving.done, of: arriving.of })}
        overWord=""
      />
    );
  if (kind === 'working') return <output>{t('joining.relayLooking')}</output>;
  const isReached = kind !== 'unreachable';
  return (
    <>
      <output>{t(isReached ? 'joining.relayNone' : 'joining.relayUnreachable')}</output>
      <Button onPress={() => void sync.now()}>{t('joining.relayAgain')}</Button>
    </>
  );
}

type Taking = { readonly received: boolean; readonly error: SpokenError | null };

function ByPhone({ phone, views }: Pick<WaitingScreenProps, 'phone' | 'views'>) {
  const texts = useTexts();
  const { t } = texts;
  const once = useOneAtATime();
  const [isFilming, setFilming] = useState(false);
  const [taking, setTaking] = useState<Taking>({ received: false, error: null });
  const take = async (parcel: Bytes) => {
    const taken = await takeParcel(phone.shelf, parcel);
    // Once the group's book is there, this screen gives way by itself.
    setTaking({ received: taken.ok, error: taken.ok ? null : taken.error });
    setFilming(false);
  };
  const takeText = (text: string) => {
    const parcel = parcelFromText(text);
    if (parcel.ok) once('take', () => take(parcel.value));
    else setTaking({ received: false, error: parcel.error });
  };
  const takeBytes = (parcel: Bytes) => once('take', () => take(parcel));
  return (
    <>
      <p>{t('joining.byPhoneHint')}</p>
      {taking.error && (
        <Notice tone="problem" word={t('phones.attention')} role="alert">
          {errorSentence(texts, taking.error)}
        </Notice>
      )}
      {taking.received && <output>{t('joining.received')}</output>}
      {isFilming ? (
        <views.Scan onBytes={takeBytes} />
      ) : (
        <Button kind="main" icon={ScanQrCode} onPress={() => setFilming(true)}>
          {t('joining.film')}
        </Button>
      )}
      <Disclosure summary={t('joining.byFile')}>
        <views.PickFile onBytes={takeBytes} onText={takeText} />
      </Disclosure>
    </>
  );
}
