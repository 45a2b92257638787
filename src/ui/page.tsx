import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
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
  const heading = useReadFromHere();
  return (
    <main class="page" id="main">
      <header class="page-head">
        {back !== undefined && (
          <a class="page-back" href={back.href}>
            <Icon node={ArrowLeft} mirror />
            {back.word}
          </a>
        )}
        <h1 tabIndex={-1} ref={heading}>
          {title}
        </h1>
        {meta !== undefined && <p class="page-meta">{meta}</p>}
      </header>
      <div class="page-body">{children}</div>
      {action !== undefined && <PageAction>{action}</PageAction>}
    </main>
  );
}

/** Where nothing has the focus, because what had it went with the screen before, reading starts at the title. */
function useReadFromHere(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  return heading;
}

function PageAction({ children }: { readonly children: ComponentChildren }) {
  const bar = useBarSize<HTMLDivElement>('--action-bar-size');
  return (
    <div class="page-action" ref={bar}>
      {children}
    </div>
  );
}
