import type { ComponentChildren } from 'preact';
import { Mark, type Tone } from './mark.tsx';
import './notice.css';

export interface NoticeProps {
  readonly tone: Exclude<Tone, 'todo'>;
  /** The one word that says the tone aloud, such as « Problem ». */
  readonly word: string;
  readonly children: ComponentChildren;
  /** `status` waits its turn, `alert` interrupts; left out, nothing is announced. */
  readonly role?: 'status' | 'alert';
  readonly action?: ComponentChildren;
}

/** A message in the page: shape, word, then the sentence. */
export function Notice({ tone, word, children, role, action }: NoticeProps) {
  return (
    <div class="notice" data-tone={tone} role={role}>
      <Mark tone={tone} />
      <div class="notice-body">
        <strong class="notice-word">{word}</strong>
        <div>{children}</div>
        {action !== undefined && <div class="notice-action">{action}</div>}
      </div>
    </div>
  );
}
