/** What binds a sealed grant to its ring, its epoch and the two phones. */
export function wrapInfo(names: Record<'ring' | 'to' | 'by' | 'device', string>): string {
  return `renew/${names.ring}/${names.to}/${names.by}/${names.device}`;
}
