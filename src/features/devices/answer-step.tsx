import { useMemo, useState } from 'preact/hooks';
import type { SpokenError } from '../../i18n/errors.ts';
import { errorSentence } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { Bytes } from '../../kernel/bytes.ts';
import { parseAnswer, transcriptOf } from '../../protocol/handshake.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import type { JoinDeps } from './join-deps.ts';
import { ReadMessage } from './read-message.tsx';
import { SamePictures } from './same-pictures.tsx';
import { takeAnswer } from './take-answer.ts';
import type { Way } from './way.tsx';

export interface AnswerStepProps {
  readonly deps: JoinDeps;
  readonly request: Bytes;
  readonly way: Way;
  readonly onJoined: () => Promise<void> | void;
  readonly onBack: () => void;
}

/** The answer of the group: filmed it is taken at once, pasted only after the pictures were compared. */
export function AnswerStep({ deps, request, way, onJoined, onBack }: AnswerStepProps) {
  const { t } = useTexts();
  const [pasted, setPasted] = useState<Bytes | null>(null);
  const [isRefused, setRefused] = useState(false);
  const take = async (answer: Bytes): Promise<SpokenError | null> => {
    const taken = await takeAnswer(deps.phone, answer);
    if (!taken.ok) return taken.error;
    await onJoined();
    return null;
  };
  const keep = (answer: Bytes): Promise<SpokenError | null> => {
    const parsed = parseAnswer(answer);
    if (!parsed.ok) return Promise.resolve(parsed.error);
    setRefused(false);
    setPasted(answer);
    return Promise.resolve(null);
  };
  const refuse = () => {
    setPasted(null);
    setRefused(true);
  };
  if (pasted)
    return (
      <CompareAnswer
        deps={deps}
        messages={{ request, answer: pasted }}
        onTake={() => take(pasted)}
        onRefuse={refuse}
      />
    );
  return (
    <Page key="answer" title={t('joining.answerTitle')}>
      {isRefused && (
        <Notice tone="problem" word={t('phones.attention')} role="alert">
          {t('joining.notSameAnswer')}
        </Notice>
      )}
      <p>{t(way === 'near' ? 'joining.answerNear' : 'joining.answerFar')}</p>
      <ReadMessage way={way} views={deps.views} onMessage={way === 'near' ? take : keep} />
      <Button kind="quiet" onPress={onBack}>
        {t('joining.back')}
      </Button>
    </Page>
  );
}

interface CompareAnswerProps {
  readonly deps: JoinDeps;
  readonly messages: { readonly request: Bytes; readonly answer: Bytes };
  readonly onTake: () => Promise<SpokenError | null>;
  readonly onRefuse: () => void;
}

function CompareAnswer({ deps, messages, onTake, onRefuse }: CompareAnswerProps) {
  const texts = useTexts();
  const { t } = texts;
  const once = useOneAtATime();
  const { request, answer } = messages;
  const transcript = useMemo(() => transcriptOf(request, answer), [request, answer]);
  const [error, setError] = useState<SpokenError | null>(null);
  const [isTaking, setTaking] = useState(false);
  const take = async () => {
    setTaking(true);
    setError(await onTake());
    setTaking(false);
  };
  return (
    <Page key="compare" title={t('joining.compareTitle')}>
      {error && (
        <Notice tone="problem" word={t('phones.attention')} role="alert">
          {errorSentence(texts, error)}
        </Notice>
      )}
      <SamePictures
        question={t('joining.compareAnswer')}
        transcript={transcript}
        readPictures={deps.readPictures}
        busyWord={isTaking ? t('joining.taking') : undefined}
        onSame={() => once('take', take)}
        onNotSame={onRefuse}
      />
    </Page>
  );
}
