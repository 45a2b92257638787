import type { ComponentChildren } from 'preact';
import { ArrowLeft } from 'lucide';
import { Icon } from './icon.tsx';
import { useBarSize } from './use-bar-size.ts';
import './page.css';

export interface PageProps {
  readonly title: ComponentChildren;
  /** One line under the title: where we are, how fresh the numbers are. */
  readonly meta?: ComponentChildren;
  readonly back?: { readonly href: string; readonly word: string };
  readonly children: ComponentChildren;
  /** The one main gesture, held in the lower third within reach of a thumb. */
  readonly action?: ComponentChildren;
}

/** One screen: a title, its content, and its main gesture at the bottom. */
export function Page({ title, meta, back, children, action }: PageProps) {
  return (
    <main class="page" id="main">
      <header class="page-head">
        {back !== undefined && (
          <a class="page-back" href={back.href}>
            <Icon node={ArrowLeft} mirror />
            {back.word}
          </a>
        )}
        <h1 tabIndex={-1}>{title}</h1>
        {meta !== undefined && <p class="page-meta">{meta}</p>}
      </header>
      <div class="page-body">{children}</div>
      {action !== undefined && <PageAction>{action}</PageAction>}
    </main>
  );
}

function PageAction({ children }: { readonly children: ComponentChildren }) {
  const bar = useBarSize<HTMLDivElement>('--action-bar-size');
  return (
    <div class="page-action" ref={bar}>
      {children}
    </div>
  );
}
