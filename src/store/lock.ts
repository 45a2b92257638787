/** Runs one piece of work at a time per name, over all windows of this phone. */
export type Lock = <T>(name: string, work: () => Promise<T>) => Promise<T>;

/** Web Locks; all supported browsers have them. */
export const webLock: Lock = (name, work) => navigator.locks.request(`carnet-${name}`, work);

/** One queue per name within this process: for tests and simulations. */
export function processLock(): Lock {
  const queues = new Map<string, Promise<unknown>>();
  return (name, work) => {
    const turn = (queues.get(name) ?? Promise.resolve()).then(work, work);
    queues.set(name, turn);
    return turn;
  };
}
