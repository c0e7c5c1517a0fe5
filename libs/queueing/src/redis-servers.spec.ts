import { redisServersOf } from './redis-servers';

describe('the Redis that a URL names', () => {
  it.each([
    ['redis://localhost:6379', { kind: 'one', url: 'redis://localhost:6379' }],
    ['rediss://:x@cache/2', { kind: 'one', url: 'rediss://:x@cache/2' }],
    [
      'redis-cluster://one:7001,two:7002,three',
      {
        kind: 'cluster',
        nodes: [
          { host: 'one', port: 7001 },
          { host: 'two', port: 7002 },
          { host: 'three', port: 6379 },
        ],
        access: {},
      },
    ],
    [
      'rediss-cluster://queue:p%40ss%3Aw@[fd00::1]:7001',
      {
        kind: 'cluster',
        nodes: [{ host: 'fd00::1', port: 7001 }],
        access: { username: 'queue', password: 'p@ss:w', tls: {} },
      },
    ],
    [
      'redis-sentinel://:secret@one,two:26380/registry',
      {
        kind: 'sentinel',
        sentinels: [
          { host: 'one', port: 26379 },
          { host: 'two', port: 26380 },
        ],
        master: 'registry',
        access: { password: 'secret' },
        toSentinels: {},
      },
    ],
    [
      'redis-sentinel://one/registry?sentinel-user=watch&sentinel-password=p%26s',
      {
        kind: 'sentinel',
        sentinels: [{ host: 'one', port: 26379 }],
        master: 'registry',
        access: {},
        toSentinels: { username: 'watch', password: 'p&s' },
      },
    ],
    [
      'redis-sentinel://one',
      { kind: 'sentinel', sentinels: [{ host: 'one', port: 26379 }], master: 'mymaster', access: {}, toSentinels: {} },
    ],
  ])('%s', (url, servers) => expect(redisServersOf(url)).toEqual(servers));

  it.each(['redis-cluster://one:port', 'redis-cluster://one,,two', 'redis-sentinel://a:b:c/x'])(
    'is none of %s, and no password is repeated',
    (url) => expect(() => redisServersOf(url)).toThrow('REDIS_URL names a host that is none'),
  );
});
