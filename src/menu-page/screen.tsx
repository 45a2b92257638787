import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export interface ScreenProps {
  readonly title: string;
  readonly meta?: string;
  readonly children: ComponentChildren;
  /** The main gesture, at the bottom within reach of a thumb. */
  readonly action?: ComponentChildren;
}

/** What `ui/page.tsx` is for the team: this page has no other bars to measure, and every byte counts. */
export function Screen({ title, meta, children, action }: ScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // What had the focus went with the screen before: reading starts at the title.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <main class="screen">
      <h1 tabIndex={-1} ref={heading}>
        {title}
      </h1>
      {meta !== undefined && <p>{meta}</p>}
      {children}
      {action !== undefined && <div class="screen-action">{action}</div>}
    </main>
  );
}
