/** Time for components that count down; tests give one they move by hand. */
export interface Timer {
  /** Milliseconds since any fixed moment. */
  now(): number;
  /** Runs `task` once, `ms` from now, unless the returned function is called before. */
  after(ms: number, task: () => void): () => void;
}

/** The browser's own timer. */
export function browserTimer(): Timer {
  return {
    now: () => performance.now(),
    after(ms, task) {
      const id = setTimeout(task, ms);
      return () => clearTimeout(id);
    },
  };
}
