import { TRUSTED_TYPES_POLICY } from './trusted-types-policy.ts';

/** Who carries the policy: an HTTP header, or a `<meta>` tag for hosts that set no headers. */
export type PolicyCarrier = 'header' | 'meta';

/**
 * The Content-Security-Policy of every page. `connectTo` lists the origins besides our own that the
 * page may talk to (a relay on another host). A `<meta>` tag may not carry `frame-ancestors`
 * (CSP Level 3, §3.3), hence the app's own check of its top frame.
 */
export function contentSecurityPolicy(
  carrier: PolicyCarrier,
  connectTo: readonly string[] = [],
): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "media-src 'self' blob:",
    ["connect-src 'self'", ...connectTo].join(' '),
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    ...(carrier === 'header' ? ["frame-ancestors 'none'"] : []),
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${TRUSTED_TYPES_POLICY}`,
  ].join('; ');
}

/**
 * The origin of the relay as its setting gives it, as the list that `connectTo` takes: empty when
 * there is none. Throws on anything that is not exactly an origin: that is a mistake of the build.
 */
export function relayOrigins(setting: string | undefined): readonly string[] {
  if (setting === undefined || setting === '') return [];
  if (!URL.canParse(setting) || new URL(setting).origin !== setting.replace(/\/$/, '')) {
    throw new Error(`CARNET_RELAY must be an origin such as https://relay.example, not ${setting}`);
  }
  return [new URL(setting).origin];
}
