import { resolve } from 'node:path';
import process from 'node:process';
import { getRequestListener } from '@hono/node-server';
import type { Plugin } from 'vite';
import { relayOrigins } from '../kernel/content-security-policy.ts';
import { staticSite } from '../relay/static-site.ts';

/**
 * Lets `vite preview` hand out the built app as the relay does: with the same headers, and without the page
 * in the place of a file that is missing.
 */
export function previewAsServed(): Plugin {
  return {
    name: 'carnet-preview',
    configurePreviewServer: ({ config, middlewares }) => {
      const site = staticSite({
        root: resolve(config.root, config.build.outDir),
        connectTo: relayOrigins(process.env.CARNET_RELAY),
      });
      const answer = getRequestListener(site.fetch);
      middlewares.use((request, response) => void answer(request, response)); // answers its own errors
    },
  };
}
