const KEPT = 'reloaded-alone';
/** What a reload did not mend within this time, in milliseconds, another one will not. */
const TOO_SOON_MS = 60_000;

/** Whether a window may load itself anew without being asked: once, not again and again. */
export function mayReloadAlone(session: Storage, now: number): boolean {
  const last = Number(session.getItem(KEPT) ?? -Infinity);
  session.setItem(KEPT, String(now));
  return now - last > TOO_SOON_MS;
}
