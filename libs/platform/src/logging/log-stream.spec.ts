import { PassThrough } from 'node:stream';

import { logStream } from './log-stream';

describe('logStream', () => {
  it('writes one line a record for a person', () => {
    const target = new PassThrough();
    const line = { level: 30, time: '2026-11-21T08:09:10.123Z', requestId: 'r1', status: 202, msg: 'answered' };
    logStream('text', target).write(`${JSON.stringify(line)}\n`);
    expect(String(target.read())).toBe('08:09:10 INFO  answered requestId=r1 status=202\n');
  });

  it('leaves JSON alone', () => {
    const target = new PassThrough();
    expect(logStream('json', target)).toBe(target);
  });
});
