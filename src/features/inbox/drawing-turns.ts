/** Who draws next: one thing after the other, whoever asks for it, and the page answers in between. */
export interface DrawingTurns {
  /** Draws when it is its turn; gives back how to ask for it no longer. */
  ask(draw: () => void): () => void;
}

/** The turns of one screen. */
export function createDrawingTurns(): DrawingTurns {
  const waiting = new Set<() => void>();
  let isGoing = false;
  const go = async () => {
    isGoing = true;
    for (;;) {
      await painted();
      const [next] = waiting;
      if (!next) break;
      waiting.delete(next);
      next();
    }
    isGoing = false;
  };
  return {
    ask: (draw) => {
      waiting.add(draw);
      if (!isGoing) void go(); // nothing in it fails
      return () => waiting.delete(draw);
    },
  };
}

/** Once what was drawn before is on the screen; a page nobody sees paints nothing. */
function painted(): Promise<void> {
  return new Promise((done) => {
    const soon = () => setTimeout(done, 0);
    if (document.hidden) soon();
    else requestAnimationFrame(soon);
  });
}
