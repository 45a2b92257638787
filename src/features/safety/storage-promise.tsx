import { useEffect, useState } from 'preact/hooks';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';

/** What this screen needs of `navigator.storage`; old browsers have none or half of it. */
export interface BrowserStorage {
  persisted?(): Promise<boolean>;
  persist?(): Promise<boolean>;
}

export interface StoragePromiseProps {
  readonly storage: BrowserStorage | undefined;
}

type Answer = 'unknown' | 'promised' | 'not-promised' | 'refused';

const ANSWER_WORD = {
  unknown: 'safety.promiseUnknown',
  promised: 'safety.promised',
  'not-promised': 'safety.notPromised',
  refused: 'safety.promiseRefused',
} as const satisfies Readonly<Record<Answer, string>>;

/** Whether the browser promised not to throw the data away when space runs short. */
export function StoragePromise({ storage }: StoragePromiseProps) {
  const { t } = useTexts();
  const [answer, setAnswer] = useState<Answer>('unknown');
  useEffect(() => {
    void storage
      ?.persisted?.()
      .then((promised) => setAnswer(promised ? 'promised' : 'not-promised'))
      .catch(() => setAnswer('unknown'));
  }, [storage]);
  const ask = () =>
    void storage
      ?.persist?.()
      .then((promised) => setAnswer(promised ? 'promised' : 'refused'))
      .catch(() => setAnswer('refused'));
  return (
    <Section title={t('safety.promiseTitle')}>
      <output class="safety-answer">{t(ANSWER_WORD[answer])}</output>
      {answer !== 'promised' && storage?.persist && (
        <Button onPress={ask}>{t('safety.promiseAsk')}</Button>
      )}
    </Section>
  );
}
