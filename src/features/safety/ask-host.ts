import { err, ok, type Result } from '../../kernel/result.ts';
import type { HostAnswer, HostAnswers, OwnPage } from './check-host.ts';

/** The host could not be asked: no network, or it answers nothing of use. */
export interface HostSilent {
  readonly type: 'HostSilent';
}

/** What the app's own page and files say of whoever hands them out. */
export interface HostReport {
  readonly answers: HostAnswers;
  readonly own: OwnPage;
}

export type AskHost = () => Promise<Result<HostReport, HostSilent>>;

/** A name no build gives: the hash is of another length. */
const NO_SUCH_FILE = '/assets/none-0.js';

/**
 * Asks the app's own origin, and nobody else, for the headers of its page, its service worker, a file with
 * a hash and a file that is missing. Only headers are asked for (HEAD): the service worker answers none of it
 * from what it keeps.
 */
export function hostAsker(view: Window & typeof globalThis): AskHost {
  const head = async (path: string): Promise<HostAnswer> => {
    const { status, headers } = await view.fetch(path, { method: 'HEAD', cache: 'no-store' });
    return { status, headers };
  };
  return async () => {
    const script = view.document.querySelector('script[src]')?.getAttribute('src');
    if (!script?.startsWith('/')) return err({ type: 'HostSilent' });
    try {
      const [page, worker, asset, missing] = await Promise.all(
        ['/', '/sw.js', script, NO_SUCH_FILE].map(head),
      );
      const came = [page, worker, asset].every((answer) => answer?.status === 200);
      if (!came || !page || !worker || !asset || !missing) return err({ type: 'HostSilent' });
      return ok({ answers: { page, worker, asset, missing }, own: ownPage(view) });
    } catch {
      return err({ type: 'HostSilent' });
    }
  };
}

function ownPage({ document, location }: Window): OwnPage {
  const content = (selector: string) =>
    document.querySelector<HTMLMetaElement>(`meta${selector}`)?.content ?? null;
  const relay = content('[name=relay]');
  return {
    relays: relay === null ? [] : [relay],
    metaPolicy: content('[http-equiv="Content-Security-Policy"]'),
    metaReferrer: content('[name=referrer]'),
    isSecure: location.protocol === 'https:',
  };
}
