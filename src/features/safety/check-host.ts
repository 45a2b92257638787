import { contentSecurityPolicy } from '../../kernel/content-security-policy.ts';
import { KEEP, pageHeaders } from '../../kernel/page-headers.ts';

/** What is asked of whoever hands out the app, in the order it is shown. */
export const HOST_CHECKS = [
  'policy',
  'framing',
  'referrer',
  'sniffing',
  'opener',
  'embedding',
  'features',
  'transport',
  'freshPage',
  'freshWorker',
  'keptFiles',
  'missingFile',
] as const;
export type HostCheck = (typeof HOST_CHECKS)[number];

/**
 * `covered`: the host does not send it, and the page sees to it by itself. `wrong`: something else is sent.
 * `idle`: nothing to check here.
 */
export type Verdict = 'good' | 'covered' | 'missing' | 'wrong' | 'idle';

export interface HostLine {
  readonly check: HostCheck;
  /** The header it is about, as a host writes it; null when it is about no header. */
  readonly header: string | null;
  readonly verdict: Verdict;
  /** What was sent, word for word; null when nothing was. */
  readonly sent: string | null;
}

/** One answer of the host, without its content. */
export interface HostAnswer {
  readonly status: number;
  readonly headers: Pick<Headers, 'get'>;
}

/** The answers that are judged. */
export interface HostAnswers {
  readonly page: HostAnswer;
  readonly worker: HostAnswer;
  /** A file with a hash in its name. */
  readonly asset: HostAnswer;
  /** A file with a hash in its name that does not exist. */
  readonly missing: HostAnswer;
}

/** What the page knows of itself. */
export interface OwnPage {
  /** Relays on another origin that this version talks to. */
  readonly relays: readonly string[];
  /** The policy the page itself carries; null when it has none. */
  readonly metaPolicy: string | null;
  readonly metaReferrer: string | null;
  /** The page came by HTTPS. */
  readonly isSecure: boolean;
}

/** Judges what a host sent, line by line. */
export function checkHost(answers: HostAnswers, page: OwnPage): readonly HostLine[] {
  return HOST_CHECKS.map((check) => ({ check, ...JUDGE[check](answers, page) }));
}

type Judged = Omit<HostLine, 'check'>;

/** What does not depend on where the relay is. */
const WANTED = pageHeaders();

/** How each check is judged. */
const JUDGE: Readonly<Record<HostCheck, (answers: HostAnswers, own: OwnPage) => Judged>> = {
  policy: ({ page }, own) => policyLine(page, own),
  framing: ({ page }) => framingLine(page),
  referrer: (answers, { metaReferrer }) =>
    everywhere(answers, 'Referrer-Policy', metaReferrer === WANTED['Referrer-Policy']),
  sniffing: (answers) => everywhere(answers, 'X-Content-Type-Options'),
  opener: (answers) => everywhere(answers, 'Cross-Origin-Opener-Policy'),
  embedding: (answers) => everywhere(answers, 'Cross-Origin-Resource-Policy'),
  features: ({ page }) => featuresLine(page),
  transport: ({ page }, own) => transportLine(page, own),
  freshPage: ({ page }) => freshLine(page),
  freshWorker: ({ worker }) => freshLine(worker),
  keptFiles: ({ asset }) => compared(asset, 'Cache-Control', KEEP.forGood),
  missingFile: ({ missing }) => missingLine(missing),
};

/** The same header on the page, the worker and a file: the worst of the three. */
function everywhere({ page, worker, asset }: HostAnswers, header: string, covered = false): Judged {
  return worst(
    [page, worker, asset].map((answer) => compared(answer, header, WANTED[header] ?? '', covered)),
  );
}

/** Whether a header says this; `covered` when the page sees to it by itself. */
function compared(answer: HostAnswer, header: string, wanted: string, covered = false): Judged {
  const sent = answer.headers.get(header);
  if (sent !== null && sameParts(sent, wanted)) return { header, verdict: 'good', sent };
  return { header, verdict: covered ? 'covered' : lackOf(sent), sent };
}

function lackOf(sent: string | null): Verdict {
  return sent === null ? 'missing' : 'wrong';
}

/** What the page carries itself counts for all but framing, which has a line of its own. */
function policyLine({ headers }: HostAnswer, { relays, metaPolicy }: OwnPage): Judged {
  const header = 'Content-Security-Policy';
  const sent = headers.get(header);
  const wanted = rulesOf(contentSecurityPolicy('meta', relays));
  const sends = policiesIn(sent).some((policy) => holdsAll(policy, wanted));
  if (sends) return { header, verdict: 'good', sent };
  const carries = metaPolicy !== null && holdsAll(rulesOf(metaPolicy), wanted);
  return { header, verdict: carries ? 'covered' : lackOf(sent), sent };
}

/** Without the header the app looks for itself whether it stands in another page (`isFramed`). */
function framingLine({ headers }: HostAnswer): Judged {
  const sent = headers.get('Content-Security-Policy');
  const forbidden = policiesIn(sent).some((policy) => policy.get('frame-ancestors') === "'none'");
  const header = "Content-Security-Policy: frame-ancestors 'none'";
  return { header, verdict: forbidden ? 'good' : 'covered', sent: forbidden ? sent : null };
}

/** More may be refused than this version asks for, never less. */
function featuresLine({ headers }: HostAnswer): Judged {
  const header = 'Permissions-Policy';
  const sent = headers.get(header);
  const parts = new Set(partsOf(sent ?? ''));
  const verdict = partsOf(WANTED[header] ?? '').every((part) => parts.has(part))
    ? 'good'
    : lackOf(sent);
  return { header, verdict, sent };
}

/** One year at least; browsers take no notice of it where the page came without HTTPS. */
function transportLine({ headers }: HostAnswer, { isSecure }: OwnPage): Judged {
  const header = 'Strict-Transport-Security';
  const sent = headers.get(header);
  if (!isSecure) return { header, verdict: 'idle', sent };
  const seconds = Number(/max-age="?(\d+)/i.exec(sent ?? '')?.[1] ?? 0);
  return { header, verdict: seconds >= 31_536_000 ? 'good' : lackOf(sent), sent };
}

function freshLine({ headers }: HostAnswer): Judged {
  const sent = headers.get('Cache-Control');
  const words = partsOf(sent ?? '');
  const fresh = [KEEP.askAgain, 'no-store', 'max-age=0'].some((word) => words.includes(word));
  return { header: 'Cache-Control', verdict: fresh ? 'good' : lackOf(sent), sent };
}

/** The page in the place of a script that is missing is a white screen. */
function missingLine({ status }: HostAnswer): Judged {
  const isRefused = status === 404 || status === 410;
  return { header: null, verdict: isRefused ? 'good' : 'wrong', sent: String(status) };
}

function worst(lines: readonly Judged[]): Judged {
  const order: readonly Verdict[] = ['idle', 'good', 'covered', 'wrong', 'missing'];
  return lines.reduce((a, b) => (order.indexOf(b.verdict) > order.indexOf(a.verdict) ? b : a));
}

/** Two headers that say the same, in whatever order and spacing. */
function sameParts(a: string, b: string): boolean {
  return partsOf(a).toSorted().join() === partsOf(b).toSorted().join();
}

function partsOf(header: string): string[] {
  return header.split(',').map((part) => part.trim().toLowerCase());
}

type Rules = ReadonlyMap<string, string>;

/** Several policies may come in one header; a browser keeps to all of them. */
function policiesIn(header: string | null): readonly Rules[] {
  return header === null ? [] : header.split(',').map(rulesOf);
}

/** Of a rule said twice the first counts (CSP Level 3, §2.2.1). */
function rulesOf(policy: string): Rules {
  const rules = policy
    .split(';')
    .map((rule) => rule.trim().split(/\s+/))
    .map(([name = '', ...values]) => [name.toLowerCase(), values.toSorted().join(' ')] as const); // a pair
  return new Map(rules.filter(([name]) => name !== '').toReversed());
}

function holdsAll(policy: Rules, wanted: Rules): boolean {
  return [...wanted].every(([name, values]) => policy.get(name) === values);
}
