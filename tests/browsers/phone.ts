/** An element of a page, as a browser names it to whoever drives it. */
export type Found = Readonly<Record<string, string>>;

/** What is asked of a browser, by the one word its protocol has for it. */
export interface Wire {
  navigate(url: string): Promise<void>;
  /** Runs the body of a function in the page; its last argument is called with the answer. */
  run(script: string, args: readonly unknown[]): Promise<unknown>;
  click(element: Found): Promise<void>;
  write(element: Found, text: string): Promise<void>;
}

/** A browser that runs, with the pages it keeps. */
export interface Running {
  readonly version: string;
  readonly wire: Wire;
  /** Ends it and all its processes at once, as an empty battery does. */
  kill(): Promise<void>;
}

/** A kind of browser there may be on this computer. */
export interface BrowserKind {
  readonly name: string;
  /** What Debian needs to have it. */
  readonly packages: readonly string[];
  isHere(): boolean;
  /** Starts one that keeps everything in a folder, and finds there what an earlier one kept. */
  start(profile: string): Promise<Running>;
}

/** How long a busy computer may take for anything a person waits for. */
export const LONGEST_WAIT_MS = 60_000;
const LOOKS_AGAIN_AFTER_MS = 100;

/** Looks again until there is an answer; throws what was said last when there is none in time. */
export async function until<T>(look: () => Promise<T>): Promise<T> {
  const giveUpAt = performance.now() + LONGEST_WAIT_MS;
  for (;;) {
    try {
      return await look();
    } catch (error) {
      if (performance.now() > giveUpAt) throw error;
      await new Promise((resolve) => setTimeout(resolve, LOOKS_AGAIN_AFTER_MS));
    }
  }
}
