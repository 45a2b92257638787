import { join, resolve } from 'node:path';
import { relayOrigins } from '../kernel/content-security-policy.ts';
import { RELAY_LIMITS, type RelayLimits } from './relay-limits.ts';

/** How this server was started; the list for hosts is in README.md. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  /** The relay without the app. */
  readonly alone: boolean;
  readonly appFolder: string;
  readonly dataFolder: string;
  /** Where blobs are kept, as a URL: a file, or an engine that speaks PostgreSQL's protocol. */
  readonly database: string;
  readonly pass: string | undefined;
  /** The disk was put back from a backup. */
  readonly restored: boolean;
  /** A proxy of ours names the sender's address in `X-Forwarded-For`. */
  readonly behindProxy: boolean;
  readonly strictTransport: boolean;
  readonly connectTo: readonly string[];
  readonly limits: RelayLimits;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads environment and arguments. Throws, in words for the host, on what makes no sense. */
export function readSettings(
  env: Environment,
  args: readonly string[],
  builtApp: string,
): Settings {
  const dataFolder = resolve(env['CARNET_DATA'] ?? 'carnet-data');
  return {
    port: count(env, 'PORT', 4173),
    host: env['HOST'] ?? '127.0.0.1',
    alone: args.includes('--alone'),
    appFolder: env['CARNET_APP'] ?? builtApp,
    dataFolder,
    database: databaseUrl(env['CARNET_DB'], dataFolder),
    pass: env['CARNET_PASS']?.trim() || undefined,
    restored: args.includes('--restored') || env['CARNET_RESTORED'] === '1',
    behindProxy: env['CARNET_PROXY'] === '1',
    strictTransport: env['CARNET_HSTS'] === '1',
    connectTo: relayOrigins(env['CARNET_RELAY']),
    limits: limitsFrom(env),
  };
}

function limitsFrom(env: Environment): RelayLimits {
  const limit = (name: string, key: keyof RelayLimits) => count(env, name, RELAY_LIMITS[key]);
  return {
    ...RELAY_LIMITS,
    totalBytes: limit('CARNET_QUOTA_BYTES', 'totalBytes'),
    requestsPerMinute: limit('CARNET_REQUESTS_PER_MINUTE', 'requestsPerMinute'),
    blobsPerMinute: limit('CARNET_BLOBS_PER_MINUTE', 'blobsPerMinute'),
    bytesPerMinute: limit('CARNET_BYTES_PER_MINUTE', 'bytesPerMinute'),
    creationsPerMinute: limit('CARNET_CREATIONS_PER_MINUTE', 'creationsPerMinute'),
  };
}

function databaseUrl(setting: string | undefined, dataFolder: string): string {
  if (setting === undefined || setting === '') return `file:${join(dataFolder, 'relay.db')}`;
  if (/^postgres(ql)?:\/\//.test(setting)) return setting;
  // The setting may hold a password: it is not repeated.
  throw new Error('CARNET_DB must begin with postgres:// (leave it out for a file)');
}

function count(env: Environment, name: string, otherwise: number): number {
  const text = env[name] ?? String(otherwise);
  if (!/^\d{1,15}$/.test(text)) throw new Error(`${name} must be a whole number, not « ${text} »`);
  return Number(text);
}
