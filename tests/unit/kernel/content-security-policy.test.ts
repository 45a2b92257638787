import { expect, test } from 'vitest';
import {
  contentSecurityPolicy,
  relayOrigins,
} from '../../../src/kernel/content-security-policy.ts';

test('the header and the meta tag say the same, save that only a header may forbid framing', () => {
  const header = contentSecurityPolicy('header').split('; ');
  const meta = contentSecurityPolicy('meta').split('; ');

  expect(header.filter((rule) => !meta.includes(rule))).toEqual(["frame-ancestors 'none'"]);
  expect(meta.filter((rule) => !header.includes(rule))).toEqual([]);
});

test('nothing inline, nothing evaluated and nothing from everywhere is ever allowed', () => {
  expect(contentSecurityPolicy('header')).not.toMatch(/unsafe|\*|https?:(?!\/\/)/);
});

test('a relay on another host is the one further place the page may talk to', () => {
  const policy = contentSecurityPolicy('header', relayOrigins('https://relay.example'));

  expect(policy).toContain("; connect-src 'self' https://relay.example; ");
});

test.each([undefined, ''])(
  'without a relay (%j) the page talks to its own origin only',
  (setting) => {
    expect(relayOrigins(setting)).toEqual([]);
    expect(contentSecurityPolicy('meta', relayOrigins(setting))).toContain(
      "; connect-src 'self'; ",
    );
  },
);

test('a relay given with a slash at the end is the same relay', () => {
  expect(relayOrigins('https://relay.example:8443/')).toEqual(['https://relay.example:8443']);
});

test.each([
  'relay.example',
  'https://relay.example/v1',
  "https://a.example; script-src 'self'",
  '*',
])('a relay that is no origin (%s) stops the build instead of widening the policy', (setting) => {
  expect(() => relayOrigins(setting)).toThrow('CARNET_RELAY must be an origin');
});
