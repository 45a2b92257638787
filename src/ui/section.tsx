import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './section.css';

export interface SectionProps {
  readonly title: ComponentChildren;
  readonly children: ComponentChildren;
  /** A quiet gesture on the same line as the title. */
  readonly aside?: ComponentChildren;
}

/** A titled part of a screen. */
export function Section({ title, children, aside }: SectionProps) {
  const titleId = useId();
  return (
    <section class="section" aria-labelledby={titleId}>
      <div class="section-head">
        <h2 id={titleId}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
