import { RefreshCw } from 'lucide';
import { errorSentence } from '../i18n/errors.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import type { Stage } from './start-phone.ts';

export interface StageNoticeProps {
  readonly stage: Extract<Stage, { readonly kind: 'starting' | 'failed' | 'outdated' | 'erased' }>;
}

/** One sentence instead of the app: it starts, it can't, or this window is over. */
export function StageNotice({ stage }: StageNoticeProps) {
  const texts = useTexts();
  const { t } = texts;
  if (stage.kind === 'starting')
    return (
      <Page title="Carnet" meta={t('week.starting')}>
        {null}
      </Page>
    );
  const sentence = {
    failed: () => (stage.kind === 'failed' ? errorSentence(texts, stage.error) : ''),
    outdated: () => t('week.outdated'),
    erased: () => t('week.erased'),
  }[stage.kind]();
  return (
    <Page
      title="Carnet"
      action={
        <Button kind="main" wide icon={RefreshCw} onPress={() => location.replace('/')}>
          {stage.kind === 'erased' ? t('week.startAgain') : t('words.reload')}
        </Button>
      }
    >
      <Notice
        tone={stage.kind === 'failed' ? 'problem' : 'info'}
        word={stage.kind === 'failed' ? t('week.trouble') : t('week.information')}
        role="alert"
      >
        {sentence}
      </Notice>
    </Page>
  );
}
