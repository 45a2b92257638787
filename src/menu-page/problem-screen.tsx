import { useState } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Screen } from './screen.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { LinkProblem } from './open-link.ts';
import type { PageControl } from './page-state.ts';

export interface ProblemScreenProps {
  readonly page: PageControl;
  readonly problem: LinkProblem;
  /** Opens a pasted message, or the address again. */
  readonly onOpen: (text: string | null) => void;
}

/** What is wrong with the link, and what to do. */
export function ProblemScreen({ page, problem, onOpen }: ProblemScreenProps) {
  const { t } = page.state.texts;
  const [text, setText] = useState('');
  const canRetry = problem === 'noNetwork' || problem === 'newerLink';
  return (
    <Screen title={t('title')}>
      <Notice
        tone="problem"
        word={t('problem')}
        role="alert"
        action={canRetry && <Button onPress={() => onOpen(null)}>{t('retry')}</Button>}
      >
        {t(problem)}
      </Notice>
      {(problem === 'noLink' || problem === 'cutLink') && (
        <div class="paste">
          <p>{t('linkHelp')}</p>
          <TextField label={t('paste')} value={text} lines={4} onInput={setText} />
          <Button kind="main" onPress={() => onOpen(text)}>
            {t('open')}
          </Button>
        </div>
      )}
    </Screen>
  );
}
