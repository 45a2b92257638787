import { useRef } from 'preact/hooks';

/** Runs a gesture unless the same one (by name) is still being saved: a double tap is one tap. */
export function useOneAtATime(): (name: string, work: () => Promise<unknown>) => void {
  const running = useRef(new Set<string>());
  return (name, work) => {
    if (running.current.has(name)) return;
    running.current.add(name);
    void work().finally(() => running.current.delete(name)); // its failure is said by `gestures.run`
  };
}
