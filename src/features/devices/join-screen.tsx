import { useState } from 'preact/hooks';
import type { Bytes } from '../../kernel/bytes.ts';
import { AnswerStep } from './answer-step.tsx';
import { AskStep } from './ask-step.tsx';
import type { JoinDeps } from './join-deps.ts';
import { NameStep } from './name-step.tsx';
import type { Way } from './way.tsx';

export interface JoinScreenProps extends JoinDeps {
  readonly title: string;
  /** What this phone is called already, when it asks for one more part. */
  readonly label?: string;
  /** The rings are on this phone. */
  readonly onJoined: () => Promise<void> | void;
  readonly onBack: () => void;
}

/**
 * The new phone's side: a name, its request, the answer. Put away in the middle, it goes on with the
 * same request.
 */
export function JoinScreen({ title, label = '', onJoined, onBack, ...deps }: JoinScreenProps) {
  const asked = deps.phone.shelf.keys.value?.asked ?? null;
  const [request, setRequest] = useState<Bytes | null>(asked);
  const [way, setWay] = useState<Way>('near');
  const [isAnswering, setAnswering] = useState(false);
  if (request === null)
    return (
      <NameStep
        title={title}
        label={label}
        phone={deps.phone}
        onAsked={setRequest}
        onBack={onBack}
      />
    );
  if (isAnswering)
    return (
      <AnswerStep
        deps={deps}
        request={request}
        way={way}
        onJoined={onJoined}
        onBack={() => setAnswering(false)}
      />
    );
  return (
    <AskStep
      deps={deps}
      request={request}
      way={way}
      onWay={setWay}
      onAnswer={() => setAnswering(true)}
      onBack={() => setRequest(null)}
    />
  );
}
