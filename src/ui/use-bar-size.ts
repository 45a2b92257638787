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
    };
    const observer = new ResizeObserver(write);
    observer.observe(element);
    write();
    return () => {
      observer.disconnect();
      root.style.removeProperty(variable);
    };
  }, [variable]);
  return bar;
}
