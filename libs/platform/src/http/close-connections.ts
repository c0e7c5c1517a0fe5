import type { Socket } from 'node:net';

import type { FastifyInstance } from 'fastify';

/**
 * Ends the connections that would keep a stopping server waiting: those of requests that are answered meanwhile, which would idle on, and
 * those over which nothing was ever asked, as browsers open them in advance. Those that idle already are ended by `forceCloseConnections: 'idle'`.
 */
export function registerConnectionClosing(fastify: FastifyInstance): void {
  const unused = new Set<Socket>();
  let isStopping = false;
  fastify.server.on('connection', (socket: Socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  fastify.server.on('request', ({ socket }: { readonly socket: Socket }) => unused.delete(socket));
  fastify.addHook('preClose', (done) => {
    isStopping = true;
    unused.forEach((socket) => socket.bytesRead === 0 && socket.destroy());
    done();
  });
  fastify.addHook('onSend', (_request, reply, _payload, done) => {
    if (isStopping) void reply.header('connection', 'close');
    done();
  });
}
