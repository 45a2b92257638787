import { connect, type Socket } from 'node:net';

/** A connection that says what it is told, as slowly as it is told. */
export interface RawSocket {
  readonly socket: Socket;
  /** Everything that came back so far. */
  heard(): string;
  /** When the other side has closed it. */
  readonly closed: Promise<void>;
}

/** Opens a connection to a local port and sends something. */
export async function openSocket(port: number, first = ''): Promise<RawSocket> {
  const socket = connect(port, '127.0.0.1');
  let heard = '';
  socket.setEncoding('latin1').on('data', (text: string) => (heard += text));
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  // Being cut off is what these tests are about.
  socket.on('error', () => undefined);
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve).once('error', reject);
  });
  if (first !== '') socket.write(first);
  return { socket, heard: () => heard, closed };
}
