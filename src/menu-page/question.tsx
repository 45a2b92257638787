import type { ComponentChildren } from 'preact';
import { ArrowLeft } from 'lucide';
import { Button } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { QUESTIONS, type PageControl, type Question as Asked, type Step } from './page-state.ts';

export interface QuestionProps {
  readonly page: PageControl;
  readonly asked: Asked;
  readonly title: string;
  readonly children: ComponentChildren;
  /** Beside the main button, such as the total. */
  readonly beside?: ComponentChildren;
  /** False when the answer is not there yet: the screen says why, and stays. */
  readonly onNext: () => boolean;
}

/** One question on one screen, with the way back and the way on. */
export function Question({ page, asked, title, children, beside, onNext }: QuestionProps) {
  const { t } = page.state.texts;
  const at = QUESTIONS.indexOf(asked);
  const next: Step = QUESTIONS[at + 1] ?? 'check';
  const go = () => {
    if (onNext()) page.goTo(next);
  };
  return (
    <Page
      title={title}
      meta={t('step', { n: String(at + 1), of: String(QUESTIONS.length) })}
      action={
        <>
          {beside}
          <div class="ways">
            {at > 0 && (
              <Button icon={ArrowLeft} onPress={page.goBack}>
                {t('back')}
              </Button>
            )}
            <Button kind="main" onPress={go}>
              {t('next')}
            </Button>
          </div>
        </>
      }
    >
      {children}
    </Page>
  );
}
