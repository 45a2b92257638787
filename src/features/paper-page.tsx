import type { ComponentChildren } from 'preact';
import { PrintKit } from './print-kit.tsx';

export interface PaperPageProps {
  readonly title: string;
  readonly meta: string;
  readonly children: ComponentChildren;
}

/** One A4 page, beside the screen until the browser prints it. */
export function PaperPage({ title, meta, children }: PaperPageProps) {
  return (
    <PrintKit>
      <section class="sheet-page">
        <header class="sheet-head">
          <strong class="sheet-title">{title}</strong>
          <span>{meta}</span>
        </header>
        <div class="paper-body">{children}</div>
      </section>
    </PrintKit>
  );
}
