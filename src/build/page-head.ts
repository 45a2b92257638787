import process from 'node:process';
import type { Plugin } from 'vite';
import { contentSecurityPolicy, relayOrigins } from '../kernel/content-security-policy.ts';

/**
 * Writes into the page where the relay is when it is not the app's own origin, and into the built page
 * also what a host without headers could not send, and which version it is.
 */
export function pageHead(version: string): Plugin {
  const relays = relayOrigins(process.env.CARNET_RELAY);
  const meta = (attrs: Record<string, string>) => ({
    tag: 'meta',
    attrs,
    injectTo: 'head-prepend' as const, // Vite's type wants the literal
  });
  return {
    name: 'carnet-page-head',
    transformIndexHtml: (_page, { server }) => {
      const relay = relays.map((content) => meta({ name: 'relay', content }));
      if (server) return relay;
      return [
        meta({
          'http-equiv': 'Content-Security-Policy',
          content: contentSecurityPolicy('meta', relays),
        }),
        meta({ name: 'version', content: process.env.CARNET_VERSION ?? version }),
        ...relay,
      ];
    },
  };
}
