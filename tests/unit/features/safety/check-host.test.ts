import { describe, expect, test } from 'vitest';
import {
  checkHost,
  HOST_CHECKS,
  type HostAnswers,
  type HostCheck,
  type OwnPage,
} from '../../../../src/features/safety/check-host.ts';
import { contentSecurityPolicy } from '../../../../src/kernel/content-security-policy.ts';
import { KEEP, pageHeaders } from '../../../../src/kernel/page-headers.ts';

const RELAY = 'https://relay.example';
const own: OwnPage = {
  relays: [RELAY],
  metaPolicy: contentSecurityPolicy('meta', [RELAY]),
  metaReferrer: 'no-referrer',
  isSecure: true,
};
const bare: OwnPage = { ...own, metaPolicy: null, metaReferrer: null };

type Sent = Readonly<Record<string, string | null>>;

/** A host that sends everything, but for these headers: null takes one away. */
function host(change: Sent = {}, missingStatus = 404): HostAnswers {
  const wanted = pageHeaders({ connectTo: [RELAY], strictTransport: true });
  const answer = (cache: string, status = 200) => {
    const headers = new Headers();
    for (const [name, value] of Object.entries({ ...wanted, 'Cache-Control': cache, ...change }))
      if (value !== null) headers.set(name, value);
    return { status, headers };
  };
  return {
    page: answer(KEEP.askAgain),
    worker: answer(KEEP.askAgain),
    asset: answer(KEEP.forGood),
    missing: answer(KEEP.askAgain, missingStatus),
  };
}

function verdict(check: HostCheck, answers: HostAnswers, page: OwnPage = bare) {
  return checkHost(answers, page).find((line) => line.check === check)?.verdict;
}

test('a host that sends everything has nothing to mend, in the order of the list', () => {
  const lines = checkHost(host(), bare);

  expect(lines.map(({ check }) => check)).toEqual(HOST_CHECKS);
  expect(lines.filter((line) => line.verdict !== 'good')).toEqual([]);
});

const HEADER_OF: readonly (readonly [HostCheck, string, string])[] = [
  ['policy', 'Content-Security-Policy', "default-src 'self'"],
  ['referrer', 'Referrer-Policy', 'unsafe-url'],
  ['sniffing', 'X-Content-Type-Options', 'sniff'],
  ['opener', 'Cross-Origin-Opener-Policy', 'unsafe-none'],
  ['embedding', 'Cross-Origin-Resource-Policy', 'cross-origin'],
  ['features', 'Permissions-Policy', 'camera=(self), geolocation=(self)'],
  ['transport', 'Strict-Transport-Security', 'max-age=60'],
  ['freshPage', 'Cache-Control', 'max-age=600'],
  ['freshWorker', 'Cache-Control', 'max-age=600'],
  ['keptFiles', 'Cache-Control', 'max-age=600'],
];

describe.each(HEADER_OF)('%s', (check, header, other) => {
  test(`is missing without ${header}, and wrong when it says something else`, () => {
    expect(verdict(check, host({ [header]: null }))).toBe('missing');
    expect(verdict(check, host({ [header]: other }))).toBe('wrong');
  });
});

test.each(['policy', 'referrer'] as const)(
  '%s is covered by what the page carries itself',
  (check) => {
    const [, header = ''] = HEADER_OF.find(([of]) => of === check) ?? [];
    expect(verdict(check, host({ [header]: null }), own)).toBe('covered');
  },
);

test.each(contentSecurityPolicy('meta', [RELAY]).split('; '))(
  'a policy without « %s » is not the one this version wants',
  (rule) => {
    const rules = contentSecurityPolicy('header', [RELAY]).split('; ');
    const policy = rules.filter((one) => one !== rule).join('; ');

    expect(verdict('policy', host({ 'Content-Security-Policy': policy }))).toBe('wrong');
    expect(verdict('policy', host(), { ...bare, relays: ['https://other.example'] })).toBe('wrong');
  },
);

test('a rule said a second time does not replace the first', () => {
  const loose = `script-src *; ${contentSecurityPolicy('header', [RELAY])}`;

  expect(verdict('policy', host({ 'Content-Security-Policy': loose }))).toBe('wrong');
});

test('only the header forbids framing; else the page looks for itself', () => {
  const meta = contentSecurityPolicy('meta', [RELAY]);

  expect(verdict('framing', host())).toBe('good');
  expect(verdict('framing', host({ 'Content-Security-Policy': meta }))).toBe('covered');
});

test('one file without a header is enough to lack it', () => {
  const answers = host();
  const asset = host({ 'X-Content-Type-Options': null }).asset;

  expect(verdict('sniffing', { ...answers, asset })).toBe('missing');
});

test('more features may be refused, and spacing does not matter', () => {
  const more = `${host().page.headers.get('Permissions-Policy')},midi=()  ,  fullscreen=()`;

  expect(verdict('features', host({ 'Permissions-Policy': more }))).toBe('good');
});

test.each([200, 301, 500])(
  'a missing file answered with %i is not said to be missing',
  (status) => {
    expect(verdict('missingFile', host({}, status))).toBe('wrong');
  },
);

test('where the page came without encryption, there is nothing to come back by', () => {
  expect(verdict('transport', host(), { ...own, isSecure: false })).toBe('idle');
});
