import { once } from 'node:events';
import { createServer } from 'node:net';

import { findFreePort } from './free-port';

describe('the choice of a port', () => {
  it('takes the next free one when the wished one is taken, and says so', async () => {
    const blocker = createServer().listen(0, '127.0.0.1');
    await once(blocker, 'listening');
    const { port } = blocker.address() as { port: number };
    const chosen = await findFreePort(port, '127.0.0.1', 'API');
    expect(chosen.port).not.toBe(port);
    expect(chosen.notice).toBe(`Port ${port} is taken; the API uses ${chosen.port}.`);
    blocker.close();
    await once(blocker, 'close');
    expect(await findFreePort(port, '127.0.0.1', 'API')).toEqual({ port });
  });
});
