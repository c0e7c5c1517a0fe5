import type { FastifyInstance } from 'fastify';

/**
 * Ends the connections of requests that are answered while the server stops: they would idle on, and the server waits for all of
 * them. Those that idle already are ended by `forceCloseConnections: 'idle'`.
 */
export function registerConnectionClosing(fastify: FastifyInstance): void {
  let isStopping = false;
  fastify.addHook('preClose', (done) => {
    isStopping = true;
    done();
  });
  fastify.addHook('onSend', (_request, reply, _payload, done) => {
    if (isStopping) void reply.header('connection', 'close');
    done();
  });
}
