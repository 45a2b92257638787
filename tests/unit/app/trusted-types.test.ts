import { expect, test } from 'vitest';
import { trustScripts, type TrustedTypesFactory } from '../../../src/app/trusted-types.ts';

/** A browser's factory as far as it matters here: it asks the rule, and marks what came back. */
const browser: TrustedTypesFactory = {
  createPolicy: (name, { createScriptURL }) => ({
    createScriptURL: (url) => `${name} trusts ${createScriptURL(url)}` as never, // stands for an object
  }),
};

test('a script of the app becomes what the browser trusts, under the one named policy', () => {
  expect(trustScripts(['/sw.js', '/assets/lock.js'], browser)('/sw.js')).toBe(
    'app-url trusts /sw.js',
  );
});

test('a browser without Trusted Types gets the path as it is', () => {
  expect(trustScripts(['/sw.js'], undefined)('/sw.js')).toBe('/sw.js');
});

test.each(['/other.js', '/sw.js?x', '//stranger.example/sw.js', 'data:text/javascript,', '/SW.js'])(
  '%s is none of our scripts, with Trusted Types or without',
  (path) => {
    expect(() => trustScripts<string>(['/sw.js'], browser)(path)).toThrow(TypeError);
    expect(() => trustScripts<string>(['/sw.js'], undefined)(path)).toThrow(TypeError);
  },
);
