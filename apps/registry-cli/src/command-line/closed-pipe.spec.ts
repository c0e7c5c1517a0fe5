import { PassThrough } from 'node:stream';

import { outliveClosedPipes } from './closed-pipe';

describe('a command whose output nobody reads to the end', () => {
  const failWith = (code: string) => (): boolean => {
    const stream = new PassThrough();
    outliveClosedPipes([stream]);
    return stream.emit('error', Object.assign(new Error(code), { code }));
  };

  it.each(['EPIPE', 'ERR_STREAM_DESTROYED'])('goes on to its end after %s', (code) => {
    expect(failWith(code)).not.toThrow();
  });

  it('fails at any other error of its output', () => {
    expect(failWith('ENOSPC')).toThrow('ENOSPC');
  });
});
