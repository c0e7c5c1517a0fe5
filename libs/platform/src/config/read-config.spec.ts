import 'reflect-metadata';

import { DatabaseConfig } from './database.config';
import { HttpConfig } from './http.config';
import { InvalidConfigurationError } from './read-config';
import { LoggingConfig } from './logging.config';
import { QueueConfig } from './queue.config';
import { readConfig, readConfigs } from './read-config';

const DATABASE_URL = 'postgres://someone:secret@localhost:5432/registry';

describe('readConfigs', () => {
  it('listens on loopback and logs JSON unless told otherwise', () => {
    const [http, logging] = readConfigs([HttpConfig, LoggingConfig], {}) as [HttpConfig, LoggingConfig];
    expect({ ...http }).toEqual({
      host: '127.0.0.1',
      port: 3000,
      bodyLimitBytes: 5_242_880,
      requestTimeoutSeconds: 30,
      maxConnections: 2_000,
    });
    expect({ ...logging }).toEqual({ level: 'info', format: 'json' });
  });

  it('reads numbers and takes an empty variable as not set', () => {
    const config = readConfig(DatabaseConfig, { DATABASE_URL, DATABASE_POOL_SIZE: ' ' });
    expect(config.poolSize).toBe(10);
    expect(readConfig(HttpConfig, { PORT: '8080' }).port).toBe(8080);
  });

  it('has no default for a secret', () => {
    expect(() => readConfig(DatabaseConfig, {})).toThrow('Set DATABASE_URL to postgres://');
  });

  it('tells all faults of all classes at once, without a value', () => {
    const environment = { DATABASE_URL: 'mysql://secret', PORT: '80a', LOG_LEVEL: 'loud', DATABASE_POOL_SIZE: '1.5' };
    const error = (() => {
      try {
        readConfigs([DatabaseConfig, HttpConfig, LoggingConfig], environment);
      } catch (caught) {
        return caught;
      }
      return undefined;
    })();
    expect(error).toBeInstanceOf(InvalidConfigurationError);
    const { faults, message } = error as InvalidConfigurationError;
    expect(faults).toHaveLength(4);
    expect(message).not.toMatch(/secret|80a|loud/);
  });

  it.each([
    [{}, 'postgres'],
    [{ REDIS_URL: 'redis://localhost:6379' }, 'redis'],
    [{ REDIS_URL: 'redis://localhost:6379', QUEUE_BACKEND: 'postgres' }, 'postgres'],
  ])('derives the queue back end from %o', (environment, backend) => {
    expect(readConfig(QueueConfig, environment).backend).toBe(backend);
  });

  it.each(['DATABSE_POOL_SIZE', 'DATABASE_POOL_SIZES', 'DATABASE_POOLSIZE'])('tells that nothing reads %s', (name) => {
    const read = (more: object) => () => readConfig(DatabaseConfig, { DATABASE_URL, [name]: '4', ...more });
    expect(read({})).toThrow(`Nothing reads ${name}: write DATABASE_POOL_SIZE, or take it out.`);
    // Who says both knows them apart.
    expect(read({ DATABASE_POOL_SIZE: '5' })).not.toThrow();
  });

  it('leaves variables alone that are of others', () => {
    const others = { POST: '1', HOSTS: 'a', OUR_POOL_SIZE: '4', npm_config_cache: '/tmp' };
    expect(readConfig(HttpConfig, others).port).toBe(3000);
  });

  it('wants a URL when Redis is chosen', () => {
    expect(() => readConfig(QueueConfig, { QUEUE_BACKEND: 'redis' })).toThrow('Set REDIS_URL');
  });
});
