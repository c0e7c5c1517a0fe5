import { TokenBuckets } from './token-buckets';

const LIMITS = { callsPerSecond: 2, burst: 3 };

describe('token buckets', () => {
  it('allow a burst, then a steady rate', () => {
    const buckets = new TokenBuckets(LIMITS);
    const take = (now: number): boolean => buckets.take('a', now).isAllowed;
    expect([take(0), take(0), take(0), take(0), take(499), take(500), take(500), take(1_000)]).toEqual([
      true,
      true,
      true,
      false,
      false,
      true,
      false,
      true,
    ]);
  });

  it('tell what is left and when to come back', () => {
    const buckets = new TokenBuckets({ callsPerSecond: 0.5, burst: 2 });
    expect(buckets.take('a', 0)).toEqual({ isAllowed: true, remaining: 1, fullInSeconds: 2, retryInSeconds: 0 });
    buckets.take('a', 0);
    expect(buckets.take('a', 0)).toEqual({ isAllowed: false, remaining: 0, fullInSeconds: 4, retryInSeconds: 2 });
    expect(buckets.take('a', 2_000).isAllowed).toBe(true);
  });

  it('count each caller apart and never above the burst', () => {
    const buckets = new TokenBuckets(LIMITS);
    for (let i = 0; i < 4; i++) buckets.take('a', 0);
    expect(buckets.take('b', 0)).toMatchObject({ isAllowed: true, remaining: 2 });
    expect(buckets.take('a', 1_000_000).remaining).toBe(2);
  });

  it('forget callers who rest, not those who are held back', () => {
    const buckets = new TokenBuckets(LIMITS);
    for (let i = 0; i < 4; i++) buckets.take('greedy', 100_000);
    for (let i = 0; i < 10_500; i++) buckets.take(`once-${i}`, i);
    expect(buckets.take('greedy', 100_000).isAllowed).toBe(false);
  });
});
