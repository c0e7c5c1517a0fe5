import { REDIS_URL } from './redis-url';

describe('what REDIS_URL may be', () => {
  it.each([
    'redis://localhost',
    'redis://:p:w@127.0.0.1:6379/2',
    'rediss://user:p%40ss@cache.example:6380?family=6',
    'redis-cluster://one:7001,two:7002,[fd00::1]:7003',
    'rediss-cluster://queue:p%2Fw@one:65535/',
    'redis-sentinel://one,two:26380/registry',
    'redis-sentinel://:secret@one/registry?sentinel-user=watch&sentinel-password=p%26s',
  ])('is %s', (url) => expect(url).toMatch(REDIS_URL));

  it.each([
    'redis://',
    'redis-cluster:///',
    'redis-sentinel:///registry',
    'redis-cluster://127.0.0.1:99999',
    'redis://127.0.0.1:65536',
    'redis-cluster://:p@ss/w:rd@127.0.0.1:7411',
    'redis://:p#ss@127.0.0.1:6379',
    'redis-cluster://h:1,,h:2',
    'redis-sentinel://one/registry?password=x',
    'http://localhost:6379',
  ])('is not %s', (url) => expect(url).not.toMatch(REDIS_URL));
});
