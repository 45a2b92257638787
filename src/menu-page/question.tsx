import type { ComponentChildren } from 'preact';
import { QUESTIONS, type PageControl, type Question as Asked } from './page-state.ts';
import { Screen } from './screen.tsx';
import { Ways } from './ways.tsx';

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
  const go = () => {
    if (onNext()) page.goTo(QUESTIONS[at + 1] ?? 'check');
  };
  return (
    <Screen
      title={title}
      meta={t('step', { n: String(at + 1), of: String(QUESTIONS.length) })}
      action={
        <>
          {beside}
          <Ways page={page} word={t('next')} isFirst={at === 0} onGo={go} />
        </>
      }
    >
      {children}
    </Screen>
  );
}
