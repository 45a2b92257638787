import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Keeps at most so many connections, closing the one that has waited longest for the sake of each
 * new one: first of those without a request, then of those whose request is still under way. Node's
 * own limit turns the new one away instead, so that a few hundred idle sockets shut out everybody.
 */
export function keepRoom(server: Server, most: number): void {
  const idle = new Set<Socket>();
  const busy = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    if (idle.size + busy.size >= most) dropFirst(idle.size > 0 ? idle : busy);
    idle.add(socket);
    socket.once('close', () => {
      idle.delete(socket);
      busy.delete(socket);
    });
  });
  server.on('request', ({ socket }, response) => {
    idle.delete(socket);
    busy.add(socket);
    response.once('close', () => {
      // Last in line again: it has just been of use. A closed one has left both sets already.
      if (busy.delete(socket) && !socket.destroyed) idle.add(socket);
    });
  });
}

function dropFirst(sockets: Set<Socket>): void {
  for (const socket of sockets) {
    sockets.delete(socket);
    socket.destroy();
    return;
  }
}
