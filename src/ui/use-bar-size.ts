import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

export type BarSizeVariable = '--door-bar-size' | '--action-bar-size' | '--undo-bar-size';

/**
 * Writes the height of a bar stuck to the bottom edge into a CSS variable of the root, so that
 * other bars stack above it and the page scrolls focused controls clear of it.
 */
export function useBarSize<E extends HTMLElement>(variable: BarSizeVariable): RefObject<E | null> {
  const bar = useRef<E>(null);
  useLayoutEffect(() => {
    const element = bar.current;
    if (element === null) return undefined;
    const root = document.documentElement;
    const write = () => {
      // A bar that low screens put back into the flow covers nothing.
      const stuck = getComputedStyle(element).position !== 'static';
      root.style.setProperty(variable, `${stuck ? element.offsetHeight : 0}px`);
      keepFocusClearOf(element);
    };
    const observer = new ResizeObserver(write);
    const clear = () => keepFocusClearOf(element);
    observer.observe(element);
    // What comes late above the control a keyboard stands on pushes it down under the bar.
    observer.observe(document.body);
    root.addEventListener('focusin', clear);
    write();
    return () => {
      observer.disconnect();
      root.removeEventListener('focusin', clear);
      root.style.removeProperty(variable);
    };
  }, [variable]);
  return bar;
}

/** How near to a bar a focused control may come, in pixels: its frame is wider than itself. */
const CLEARANCE = 24;

/** A bar that comes up over the control a keyboard stands on pushes the page up under it. */
function keepFocusClearOf(bar: HTMLElement): void {
  const focused = document.activeElement;
  if (!focused?.matches(':focus-visible:not([tabindex="-1"])') || bar.contains(focused)) return;
  const [place, covered] = [focused.getBoundingClientRect(), bar.getBoundingClientRect()];
  if (getComputedStyle(bar).position === 'static' || covered.height === 0) return;
  if (place.top > covered.bottom) return;
  if (place.bottom + CLEARANCE > covered.top) focused.scrollIntoView({ block: 'nearest' });
}
