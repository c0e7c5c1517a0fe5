import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';

import { fastify, type FastifyInstance } from 'fastify';

import { registerConnectionClosing } from './close-connections';

describe('a server that stops', () => {
  let server: FastifyInstance;
  const sockets: Socket[] = [];
  let answer: () => void = () => undefined;

  beforeEach(async () => {
    server = fastify({ forceCloseConnections: 'idle' });
    registerConnectionClosing(server);
    server.addHook('preClose', (done) => {
      setImmediate(() => answer());
      done();
    });
    server.get('/slow', () => new Promise((resolve) => (answer = () => resolve('done'))));
    await server.listen({ port: 0, host: '127.0.0.1' });
  });
  afterEach(() => sockets.splice(0).forEach((socket) => socket.destroy()));

  async function open(text = ''): Promise<Socket> {
    const accepted = once(server.server, 'connection');
    const socket = connect((server.server.address() as AddressInfo).port, '127.0.0.1');
    sockets.push(socket);
    await accepted;
    socket.write(text);
    return socket;
  }

  it('does not wait for a connection over which nothing was asked', async () => {
    const ended = once(await open(), 'close');
    await server.close();
    await ended;
  });

  it('answers what is under way, and ends its connection', async () => {
    const asked = once(server.server, 'request');
    const socket = await open('GET /slow HTTP/1.1\r\nhost: a\r\n\r\n');
    await asked;
    const ended = once(socket, 'close');
    const closed = server.close();
    const [head] = (await once(socket, 'data')) as [Buffer];
    expect(head.toString()).toMatch(/^HTTP\/1\.1 200[^]*connection: close/i);
    await Promise.all([closed, ended]);
  });
});
