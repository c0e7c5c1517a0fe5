import { assessReadiness, type ReadinessCheck } from './readiness';

const up = async (): Promise<void> => undefined;
const down = (): Promise<void> => Promise.reject(new Error('away'));
const never = (): Promise<void> => new Promise(() => undefined);

const database = (check: () => Promise<void>): ReadinessCheck => ({ name: 'database', optional: false, check });
const queue = (check: () => Promise<void>): ReadinessCheck => ({ name: 'queue', optional: true, check });

describe('readiness', () => {
  it.each([
    ['all up', [database(up), queue(up)], 'ok', { database: 'up', queue: 'up' }],
    ['only the optional queue is away', [database(up), queue(down)], 'degraded', { database: 'up', queue: 'down' }],
    ['the database is away', [database(down), queue(up)], 'unavailable', { database: 'down', queue: 'up' }],
  ] as const)('%s', async (_case, checks, status, expected) => {
    expect(await assessReadiness(checks)).toEqual({ status, checks: expected });
  });

  it('a check that does not answer is down after two seconds', async () => {
    jest.useFakeTimers();
    const readiness = assessReadiness([database(never)]);
    await jest.advanceTimersByTimeAsync(2_000);
    expect((await readiness).status).toBe('unavailable');
    jest.useRealTimers();
  });
});
