import type { StretchCost } from '../protocol/backup-frame.ts';

/** OWASP's least for Argon2id (RFC 9106): 19 MiB, two passes. */
export const PHRASE_COST: StretchCost = { memory: 19 * 1024, passes: 2 };
