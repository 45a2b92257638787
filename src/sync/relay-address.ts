/** A request; what it carries is JSON. */
export interface RelayRequest extends Omit<RequestInit, 'body'> {
  readonly body?: string;
}

/** Asks the relay for a path such as `/v1/logs/…`; rejects when there is no answer. */
export type RelayFetch = (path: string, request: RelayRequest) => Promise<Response>;

/**
 * A relay at the app's own origin (`origin` empty) or at the one given at build. Nothing of the person
 * goes along: no cookie, no referrer; and no redirect leads elsewhere, nothing is kept in a cache.
 */
export function relayAt(origin: string, fetchFrom: typeof fetch): RelayFetch {
  return (path, request) =>
    fetchFrom(`${origin}${path}`, {
      ...request,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      cache: 'no-store',
    });
}
