import type { ComponentChildren } from 'preact';
import { Mark, type Tone } from './mark.tsx';
import './notice.css';

export interface NoticeProps {
  readonly tone: Exclude<Tone, 'todo'>;
  /** The one word that says the tone aloud, such as « Problem ». */
  readonly word: string;
  readonly children: ComponentChildren;
  /** Interrupts what is being read aloud. */
  readonly role?: 'alert';
  /** Is read aloud in its turn; else a notice that is no alert is not announced. */
  readonly isAnnounced?: boolean;
  readonly action?: ComponentChildren;
}

/** A message in the page: shape, word, then the sentence. */
export function Notice({ tone, word, children, role, isAnnounced, action }: NoticeProps) {
  return (
    <div class="notice" data-tone={tone} role={isAnnounced ? 'status' : role}>
      <Mark tone={tone} />
      <div class="notice-body">
        <strong class="notice-word">{word}</strong>
        <div>{children}</div>
        {action !== undefined && <div class="notice-action">{action}</div>}
      </div>
    </div>
  );
}
