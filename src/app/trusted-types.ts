import type { Brand } from '../kernel/brand.ts';
import { TRUSTED_TYPES_POLICY } from '../kernel/trusted-types-policy.ts';

/**
 * What `navigator.serviceWorker.register` and `new Worker` take. Under Trusted Types it is an object;
 * TypeScript's DOM library knows only strings there, so it is named one: pass it on as it is.
 */
export type TrustedUrl = Brand<string, 'TrustedUrl'>;

/** The part of the browser's `trustedTypes` that is used here (W3C Trusted Types, §2.3). */
export interface TrustedTypesFactory {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): TrustedUrl };
}

/**
 * Makes the app's one policy, which trusts exactly the given script paths. The result turns such a
 * path into what the browser wants; it throws a TypeError on any other. A browser names a policy
 * only once, so this is called once, at start. Browsers without Trusted Types get the path itself.
 */
export function trustScripts<Path extends string>(
  paths: readonly Path[],
  factory: TrustedTypesFactory | undefined,
): (path: Path) => TrustedUrl {
  const trusted: ReadonlySet<string> = new Set(paths);
  const createScriptURL = (url: string): string => {
    if (!trusted.has(url)) throw new TypeError('Not a script of this app');
    return url;
  };
  const policy = factory?.createPolicy(TRUSTED_TYPES_POLICY, { createScriptURL });
  if (policy) return (path) => policy.createScriptURL(path);
  return (path) => createScriptURL(path) as TrustedUrl; // checked just above; the browser wants text
}

/** The `trustedTypes` of this browser, if it has them. */
export function browserTrustedTypes(): TrustedTypesFactory | undefined {
  const scope: object = globalThis;
  return (scope as { trustedTypes?: TrustedTypesFactory }).trustedTypes; // not in TypeScript's DOM library
}
