import { utf8ToText } from '../../kernel/bytes.ts';
import { err, ok, type Result } from '../../kernel/result.ts';

/** Far above any parcel, in bytes; a film chosen by mistake must not fill the phone. */
export const TEXT_FILE_LIMIT = 8_000_000;

export type TextFileFault = { readonly type: 'TooLarge' } | { readonly type: 'NotText' };

/** The text of a file somebody chose. */
export async function readTextFile(file: Blob): Promise<Result<string, TextFileFault>> {
  if (file.size > TEXT_FILE_LIMIT) return err({ type: 'TooLarge' });
  try {
    return ok(utf8ToText(new Uint8Array(await file.arrayBuffer())));
  } catch {
    return err({ type: 'NotText' }); // not UTF-8, or gone since it was chosen
  }
}
