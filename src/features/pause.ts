/** Lets whatever waits have its turn, a tap or a frame: long work asks for it between its parts. */
export function pause(): Promise<void> {
  return new Promise((done) => setTimeout(done, 0));
}
