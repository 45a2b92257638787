import { useState } from 'preact/hooks';
import type { SpokenError } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { Bytes } from '../../kernel/bytes.ts';
import type { RingName } from '../../store/key-record.ts';
import { answerJoin, readRequest } from '../../sync/inviting.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import type { ScreenProps } from '../screen-props.ts';
import type { ReadRequest } from './asking-phone.ts';
import { GiveStep } from './give-step.tsx';
import type { JoinDeps } from './join-deps.ts';
import { ReadMessage } from './read-message.tsx';
import { type Way, WayChoice } from './way.tsx';
import { WhoStep } from './who-step.tsx';

export interface InviteScreenProps {
  readonly screen: ScreenProps;
  readonly deps: JoinDeps;
  readonly onBack: () => void;
}

/** The inviting phone's side: who asks, what it may read, the answer. */
export function InviteScreen({ screen, deps, onBack }: InviteScreenProps) {
  const [way, setWay] = useState<Way>('near');
  const [request, setRequest] = useState<ReadRequest | null>(null);
  const [answer, setAnswer] = useState<Bytes | null>(null);
  const [isRefused, setRefused] = useState(false);
  const { shelf } = deps.phone;
  const read = async (bytes: Bytes): Promise<SpokenError | null> => {
    const found = await readRequest(bytes, shelf.keys.value?.device.id ?? '');
    if (!found.ok) return found.error;
    setRefused(false);
    setRequest({ bytes, asks: found.value, way });
    return null;
  };
  const letIn = async (rings: readonly RingName[]): Promise<SpokenError | null> => {
    if (!request) return null;
    const given = await answerJoin(shelf, {
      request: request.bytes,
      rings,
      label: nickname(screen),
    });
    if (!given.ok) return given.error;
    setAnswer(given.value);
    return null;
  };
  const refuse = () => {
    setRequest(null);
    setRefused(true);
  };
  if (request && answer)
    return (
      <GiveStep
        deps={deps}
        week={screen.week.week}
        request={request}
        answer={answer}
        onDone={onBack}
      />
    );
  if (request) return <WhoStep deps={deps} request={request} onLetIn={letIn} onRefuse={refuse} />;
  return (
    <ReadStep
      views={deps.views}
      way={way}
      onWay={setWay}
      isRefused={isRefused}
      onMessage={read}
      onBack={onBack}
    />
  );
}

interface ReadStepProps extends Pick<JoinDeps, 'views'> {
  readonly way: Way;
  readonly onWay: (way: Way) => void;
  readonly isRefused: boolean;
  readonly onMessage: (message: Bytes) => Promise<SpokenError | null>;
  readonly onBack: () => void;
}

function ReadStep({ way, onWay, isRefused, onBack, ...reading }: ReadStepProps) {
  const { t } = useTexts();
  return (
    <Page key="read" title={t('joining.inviteTitle')}>
      {isRefused && (
        <Notice tone="problem" word={t('phones.attention')} role="alert">
          {t('joining.notSameRequest')}
        </Notice>
      )}
      <WayChoice way={way} onChange={onWay} />
      <p>{t(way === 'near' ? 'joining.readNear' : 'joining.readFar')}</p>
      <ReadMessage key={way} way={way} {...reading} />
      <Button kind="quiet" onPress={onBack}>
        {t('joining.back')}
      </Button>
    </Page>
  );
}

/** What people call this phone, if no list of phones says so yet. */
function nickname({ group, me }: ScreenProps): string {
  return group.members.value.find(({ id }) => id === me.value)?.nickname ?? '';
}
