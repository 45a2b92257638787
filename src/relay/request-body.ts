import type { Context } from 'hono';
import type * as z from 'zod/mini';
import { concatBytes, utf8ToText } from '../kernel/bytes.ts';
import { ok, type Result } from '../kernel/result.ts';
import { MAX_REQUEST_BYTES } from '../protocol/relay-messages.ts';
import { refuse, type Refusal } from './answers.ts';

/** Reads the JSON of a request, stopping at the first byte too many. */
export async function readBody<T extends z.ZodMiniType>(
  c: Context,
  schema: T,
): Promise<Result<z.infer<T>, Refusal>> {
  const bytes = await readBytes(c.req.raw);
  if (!bytes.ok) return bytes;
  const json = parseJson(bytes.value);
  if (!json.ok) return json;
  const parsed = schema.safeParse(json.value);
  return parsed.success ? ok(parsed.data) : refuse('request');
}

async function readBytes(request: Request): Promise<Result<Uint8Array, Refusal>> {
  const announced = Number(request.headers.get('Content-Length') ?? 0);
  if (announced > MAX_REQUEST_BYTES) return refuse('size');
  if (!request.body) return ok(new Uint8Array());
  const parts: Uint8Array[] = [];
  let total = 0;
  const reader = request.body.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      total += next.value.length;
      if (total > MAX_REQUEST_BYTES) {
        // Not awaited: it ends when the sender does, who may take long.
        void reader.cancel().catch(() => undefined);
        return refuse('size');
      }
      parts.push(next.value);
    }
  } catch {
    return refuse('request'); // who sent it is gone: nobody reads this answer
  }
  return ok(concatBytes(...parts));
}

function parseJson(bytes: Uint8Array): Result<unknown, Refusal> {
  try {
    const json: unknown = JSON.parse(utf8ToText(bytes));
    return ok(json);
  } catch {
    return refuse('json');
  }
}
