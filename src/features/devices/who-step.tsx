import { useMemo, useState } from 'preact/hooks';
import { errorSentence, type SpokenError } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { transcriptOf } from '../../protocol/handshake.ts';
import type { RingName } from '../../store/key-record.ts';
import { ringsOf } from '../../sync/ring-devices.ts';
import { Button } from '../../ui/button.tsx';
import { Name } from '../../ui/name.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import type { ReadRequest } from './asking-phone.ts';
import type { JoinDeps } from './join-deps.ts';
import { RingChoice } from './ring-choice.tsx';
import { SamePictures } from './same-pictures.tsx';

export interface WhoStepProps {
  readonly deps: JoinDeps;
  readonly request: ReadRequest;
  readonly onLetIn: (rings: readonly RingName[]) => Promise<SpokenError | null>;
  readonly onRefuse: () => void;
}

/** Who asks: by text the pictures come first. Then what this phone may read. */
export function WhoStep({ deps, request, onLetIn, onRefuse }: WhoStepProps) {
  const { t } = useTexts();
  const { bytes, asks, way } = request;
  const transcript = useMemo(() => transcriptOf(bytes, null), [bytes]);
  const [isSure, setSure] = useState(way === 'near');
  const keys = deps.phone.shelf.keys.value;
  const held = keys ? ringsOf(keys) : [];
  if (isSure)
    return <RingsStep label={asks.label} held={held} onLetIn={onLetIn} onRefuse={onRefuse} />;
  return (
    <Page key="who" title={t('joining.compareTitle')}>
      <Asks label={asks.label} />
      <SamePictures
        question={t('joining.compareRequest')}
        transcript={transcript}
        readPictures={deps.readPictures}
        onSame={() => setSure(true)}
        onNotSame={onRefuse}
      />
    </Page>
  );
}

function Asks({ label }: { readonly label: string }) {
  const { t } = useTexts();
  return (
    <p>
      {t('joining.asks')}{' '}
      <strong>
        <Name>{label}</Name>
      </strong>
    </p>
  );
}

interface RingsStepProps extends Pick<WhoStepProps, 'onLetIn' | 'onRefuse'> {
  readonly label: string;
  readonly held: readonly RingName[];
}

function RingsStep({ label, held, onLetIn, onRefuse }: RingsStepProps) {
  const texts = useTexts();
  const { t } = texts;
  const once = useOneAtATime();
  const [rings, setRings] = useState<readonly RingName[]>(['kitchen']);
  const [error, setError] = useState<SpokenError | null>(null);
  const [isBusy, setBusy] = useState(false);
  const letIn = async () => {
    setBusy(true);
    setError(await onLetIn(rings));
    setBusy(false);
  };
  return (
    <Page
      key="rings"
      title={t('joining.whoTitle')}
      action={
        <Button
          kind="main"
          wide
          busyWord={isBusy ? t('joining.lettingIn') : undefined}
          onPress={() => once('let in', letIn)}
        >
          {t('joining.letIn')}
        </Button>
      }
    >
      {error && (
        <Notice tone="problem" word={t('phones.attention')} role="alert">
          {errorSentence(texts, error)}
        </Notice>
      )}
      <Asks label={label} />
      <RingChoice held={held} rings={rings} onChange={setRings} />
      <Button kind="quiet" onPress={onRefuse}>
        {t('joining.stop')}
      </Button>
    </Page>
  );
}
