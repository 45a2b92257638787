import type { ComponentChildren } from 'preact';
import './quoted.css';

export interface QuotedProps {
  readonly children: ComponentChildren;
  /** The language of the words, as `nl`, where it is known. */
  readonly lang?: string;
}

/** Words that somebody wrote or will read, as they stand: in their own direction, line by line. */
export function Quoted({ children, lang }: QuotedProps) {
  return (
    <blockquote class="quoted" dir="auto" lang={lang}>
      {children}
    </blockquote>
  );
}
