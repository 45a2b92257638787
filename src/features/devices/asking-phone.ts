import type { Bytes } from '../../kernel/bytes.ts';
import type { JoinRequest } from '../../protocol/handshake.ts';
import type { Way } from './way.tsx';

/** A request that was read, and how it came. */
export interface ReadRequest {
  readonly bytes: Bytes;
  readonly asks: JoinRequest;
  readonly way: Way;
}
